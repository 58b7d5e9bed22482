// libFuzzer: any bytes as each dictionary of TABARI and PETRARCH. What is read, and
// written in our form, has to be read as the same; what is wrong has a place inside of
// the file.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/given_files.h"
#include "base/legacy_kind.h"
#include "document/ontology.h"
#include "extract/discards.h"
#include "extract/legacy_verb_lint.h"
#include "extract/legacy_verbs.h"
#include "resolve/actors/coded_lines.h"
#include "resolve/actors/coded_lint.h"
#include "resolve/actors/legacy_actors.h"
#include "resolve/actors/legacy_agents.h"

namespace dragoman {
namespace {

const DataFiles& Data() {
  static const DataFiles kFiles = *DataFiles::Folder(DRAGOMAN_SOURCE_DIR "/data");
  return kFiles;
}

template <typename Record>
std::string Written(const std::vector<Record>& records) {
  std::string out;
  for (const Record& record : records) out += ToCodedLine(record) + "\n";
  return out;
}

void Fail(const std::string& written) {
  std::fprintf(stderr, "not read as it was written:\n%s\n", written.c_str());
  std::abort();
}

void CheckActors(const DataFile& file, const ActorCodes& codes,
                 Diagnostics* diagnostics) {
  const std::vector<CodedActor> actors = ReadLegacyActors(file, diagnostics);
  LintActors(file, actors, codes, diagnostics);
  const std::string written = Written(actors);
  Diagnostics again;
  if (!(ReadCodedActors({"w", "w", written}, &again) == actors)) Fail(written);
}

void CheckRoles(const DataFile& file, const ActorCodes& codes, Diagnostics* diagnostics) {
  const std::vector<CodedRole> roles = ReadLegacyAgents(file, diagnostics);
  LintRoles(file, roles, codes, diagnostics);
  const std::string written = Written(roles);
  Diagnostics again;
  if (!(ReadCodedRoles({"w", "w", written}, &again) == roles)) Fail(written);
}

void CheckVerbs(const DataFile& file, const Ontology& ontology,
                Diagnostics* diagnostics) {
  DataFiles files;
  files.Add(std::string(kGivenVerbs) + "verbs.txt", std::string(file.bytes));
  LegacyVerbs::Load(files, ontology, diagnostics);
  LintVerbs(file, ReadVerbFile(file, diagnostics), diagnostics);
}

}  // namespace
}  // namespace dragoman

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dragoman;  // NOLINT(google-build-using-namespace)
  static Diagnostics none;
  static const ActorCodes kCodes = ActorCodes::Load(Data(), &none);
  static const Ontology kOntology = Ontology::Load(Data(), &none);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const DataFile file{"fuzz.txt", "fuzz.txt", bytes};
  Diagnostics diagnostics;
  KindOfDictionary(bytes);
  CheckActors(file, kCodes, &diagnostics);
  CheckRoles(file, kCodes, &diagnostics);
  CheckVerbs(file, kOntology, &diagnostics);
  Discards::Lint(file, ReadDiscards(file, &diagnostics), &diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.ToString().empty() || diagnostic.line < 1) std::abort();
  }
  return 0;
}

// Checks and converts dictionaries of TABARI and PETRARCH: finds out of which kind one is
// and hands it to the stage that reads it.
#include "dragoman/legacy.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/data_files.h"
#include "base/given_files.h"
#include "base/legacy_kind.h"
#include "base/record_file.h"
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

std::vector<CodedActor> ReadActors(const DataFile& file, Diagnostics* diagnostics) {
  return HasBars(file) ? ReadCodedActors(file, diagnostics)
                       : ReadLegacyActors(file, diagnostics);
}

std::vector<CodedRole> ReadRoles(const DataFile& file, Diagnostics* diagnostics) {
  return HasBars(file) ? ReadCodedRoles(file, diagnostics)
                       : ReadLegacyAgents(file, diagnostics);
}

Status UnknownKind(const std::string& path) {
  return Status::Error(path +
                       ": is no dictionary of actors, agents, discards or verbs; see "
                       "docs/formats/legacy.md for their forms, or give the folder that "
                       "holds actors/, frames/ and roles/");
}

// Warnings of a whole file come in several passes; people read from top to bottom.
LintReport ReportOf(Diagnostics diagnostics) {
  std::stable_sort(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return a.line < b.line; });
  LintReport report;
  report.files = 1;
  for (const Diagnostic& diagnostic : diagnostics) {
    report.findings.push_back(diagnostic.ToString());
    if (diagnostic.severity == Diagnostic::Severity::kError) ++report.errors;
  }
  return report;
}

// "Phoenix.Countries.actors.txt" as "phoenix-countries-actors".
std::string PlainName(const std::string& path) {
  std::string name = path.substr(path.rfind('/') + 1);
  if (name.ends_with(".txt")) name.resize(name.size() - 4);
  for (char& c : name) {
    c = IsAsciiLetter(c) || IsAsciiDigit(c) ? ToAsciiLower(c) : '-';
  }
  return name;
}

std::string HeadOf(const std::string& path, const char* fields) {
  return "# Made by `dragoman convert` from " + path.substr(path.rfind('/') + 1) +
         ".\n# Origin and licence: as that file.\n# Format: "
         "docs/formats/legacy.md\n#\n# " +
         fields + "\n\n";
}

template <typename Record>
void Write(const std::vector<Record>& records, std::string (*line)(const Record&),
           Conversion* conversion) {
  for (const Record& record : records) conversion->text += line(record) + "\n";
  conversion->entries = records.size();
}

void Convert(const DataFile& file, LegacyKind kind, Diagnostics* diagnostics,
             Conversion* conversion) {
  const std::string name = PlainName(file.path);
  if (kind == LegacyKind::kActors) {
    conversion->kind = "actors";
    conversion->place = "actors/coded-" + name + ".txt";
    conversion->text = HeadOf(file.path, "names | codes with dates");
    Write<CodedActor>(ReadActors(file, diagnostics), ToCodedLine, conversion);
  } else if (kind == LegacyKind::kAgents) {
    conversion->kind = "agents";
    conversion->place = "roles/coded-" + name + ".txt";
    conversion->text = HeadOf(file.path, "nouns | plurals | code");
    Write<CodedRole>(ReadRoles(file, diagnostics), ToCodedLine, conversion);
  } else {
    conversion->kind = "discards";
    conversion->place = "discards-" + name + ".txt";
    conversion->text =
        HeadOf(file.path, "phrase | what is left out | whether its last word may go on");
    Write<DiscardPhrase>(ReadDiscards(file, diagnostics), ToDiscardLine, conversion);
  }
}

}  // namespace

Result<LintReport> LintDictionary(const std::string& path) {
  DataFiles files = DataFiles::Embedded();
  // Loaders find it as a dictionary of verbs; as others it is read by itself.
  const std::string name = kGivenVerbs + path.substr(path.rfind('/') + 1);
  const Status added = files.AddFile(path, name);
  if (!added.ok()) return added;
  const DataFile& file = *files.Find(name);
  Diagnostics diagnostics, told_elsewhere;
  const ActorCodes codes = ActorCodes::Load(files, &told_elsewhere);
  switch (KindOfDictionary(file.bytes)) {
    case LegacyKind::kActors:
      LintActors(file, ReadActors(file, &diagnostics), codes, &diagnostics);
      break;
    case LegacyKind::kAgents:
      LintRoles(file, ReadRoles(file, &diagnostics), codes, &diagnostics);
      break;
    case LegacyKind::kDiscards:
      Discards::Lint(file, ReadDiscards(file, &diagnostics), &diagnostics);
      break;
    case LegacyKind::kVerbs: {
      const Ontology ontology = Ontology::Load(files, &told_elsewhere);
      LegacyVerbs::Load(files, ontology, &diagnostics);
      LintVerbs(file, ReadVerbFile(file, &told_elsewhere), &diagnostics);
      break;
    }
    default:
      return UnknownKind(path);
  }
  return ReportOf(std::move(diagnostics));
}

Result<Conversion> ConvertDictionary(const std::string& path) {
  DataFiles files;
  const Status added = files.AddFile(path, "given");
  if (!added.ok()) return added;
  const DataFile& file = *files.Find("given");
  const LegacyKind kind = KindOfDictionary(file.bytes);
  if (kind == LegacyKind::kVerbs || kind == LegacyKind::kIssues) {
    return Status::Error(path +
                         ": only dictionaries of actors, agents and discards have "
                         "a form of ours");
  }
  if (kind == LegacyKind::kUnknown) return UnknownKind(path);
  Diagnostics diagnostics;
  Conversion conversion;
  Convert(file, kind, &diagnostics, &conversion);
  conversion.left_out = static_cast<size_t>(std::count_if(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& d) { return d.severity == Diagnostic::Severity::kError; }));
  return conversion;
}

}  // namespace dragoman

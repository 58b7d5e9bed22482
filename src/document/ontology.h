// What can be coded: types, modes, contexts, sectors and CAMEO codes, with their scores.
//
//   Ontology ontology = Ontology::Load(files, &diagnostics);
//   ontology.QuadCode(EventType::kAccuse);                        // 3
//   ontology.Intensity(EventType::kAssault, {"beat", "drone"});   // -9.5
//   ontology.Goldstein("1121");                                   // -2
//   ontology.DefaultCameo(EventType::kCoerce, {"arrest"});        // "173"
//
// Loaders of other files use the Check functions, which report an unknown name at its
// place and propose the nearest one. Immutable after loading; threads may share it.
//
// Reads data/ontology/{types,contexts,sectors,cameo}.txt; their heads explain the fields.
#ifndef DRAGOMAN_DOCUMENT_ONTOLOGY_H_
#define DRAGOMAN_DOCUMENT_ONTOLOGY_H_

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_files.h"
#include "base/diagnostic.h"
#include "base/record_file.h"
#include "dragoman/event.h"

namespace dragoman {

class Ontology {
 public:
  struct Mode {
    std::string name;
    double score = 0;
    std::string cameo;
    std::string context;  // that an event with this mode gets as well; often ""
  };
  struct Type {
    int quad_code = 0;
    double score = 0;
    std::string cameo;
    std::vector<Mode> modes;
    std::string description;
  };
  struct Cameo {
    std::string code;
    double goldstein = 0;
    std::string description;
    EventType type = EventType::kNone;
    std::vector<std::string> modes;
    std::vector<std::string> contexts;
  };
  struct Sector {
    std::string code;
    enum class Kind : uint8_t {
      kPrimary,
      kSecondary,
      kInternational
    } kind = Kind::kPrimary;
    std::string description;
  };
  struct Context {
    std::string name, description;
  };

  static Ontology Load(const DataFiles& files, Diagnostics* diagnostics);

  // All of kNone is zero and empty.
  const Type& type(EventType type) const { return types_[static_cast<size_t>(type)]; }
  int QuadCode(EventType t) const { return type(t).quad_code; }
  // The strongest (farthest from 0) score among the modes; without any, that of the type.
  double Intensity(EventType type, const std::vector<std::string>& modes) const;
  // The code for an event of which only this is known: that of the first mode, or type.
  std::string_view DefaultCameo(EventType type,
                                const std::vector<std::string>& modes) const;
  // Null if the type has no such mode.
  const Mode* FindMode(EventType type, std::string_view mode) const;
  bool HasMode(EventType type, std::string_view mode) const {
    return FindMode(type, mode) != nullptr;
  }

  bool HasContext(std::string_view name) const;
  const std::vector<Context>& contexts() const { return contexts_; }

  // Null if there is none of this code.
  const Sector* FindSector(std::string_view code) const;
  bool HasSector(std::string_view code) const { return FindSector(code) != nullptr; }
  bool IsInternational(std::string_view code) const;
  const std::vector<Sector>& sectors() const { return sectors_; }

  // The code itself; null if CAMEO has none.
  const Cameo* FindCameo(std::string_view code) const;
  // Of the longest prefix that CAMEO has; 0 if not even the root exists.
  double Goldstein(std::string_view code) const;
  const std::map<std::string, Cameo, std::less<>>& cameo() const { return cameo_; }

  // False, and an error at `part` (a view into the current line of `records`), if there
  // is no such thing. CheckType also accepts "-" (comments and appeals: kNone).
  bool CheckType(RecordFile* records, std::string_view part, EventType* type) const;
  bool CheckMode(RecordFile* records, EventType type, std::string_view part) const;
  bool CheckContext(RecordFile* records, std::string_view part) const;
  bool CheckSector(RecordFile* records, std::string_view part) const;
  bool CheckCameo(RecordFile* records, std::string_view part) const;

 private:
  void LoadContexts(RecordFile records);
  void LoadSectors(RecordFile records);
  void LoadTypes(RecordFile records);
  bool LoadMode(RecordFile* records, EventType owner, std::string_view text);
  void LoadCameo(RecordFile records);
  void CheckDefaults(RecordFile records) const;

  std::array<Type, kEventTypes> types_;
  std::vector<Context> contexts_;
  std::vector<Sector> sectors_;
  std::map<std::string, Cameo, std::less<>> cameo_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_ONTOLOGY_H_

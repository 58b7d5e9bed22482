// Names of features, made of parts, hashed as they are made.
//
//   FeatureNames features;
//   features.Add({"same", "a", "ASSAULT"});
//   features.ids();                           // hash of "same|a|ASSAULT"
//
// No string is built while news is coded; the trainers and `explain` keep the names too.
#ifndef DRAGOMAN_EXTRACT_FEATURE_NAMES_H_
#define DRAGOMAN_EXTRACT_FEATURE_NAMES_H_

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

class FeatureNames {
 public:
  explicit FeatureNames(bool keep_names = false) : keep_names_(keep_names) {}

  void Add(std::initializer_list<std::string_view> parts);
  void Clear();
  void Reserve(size_t features) { ids_.reserve(features); }

  static uint64_t HashOf(std::string_view name);  // of the parts, joined by "|"
  // Of a name with one more part.
  static uint64_t Extend(uint64_t id, std::string_view part);

  const std::vector<uint64_t>& ids() const { return ids_; }
  const std::vector<std::string>& names() const { return names_; }

 private:
  bool keep_names_;
  std::vector<uint64_t> ids_;
  std::vector<std::string> names_;
};

// Parts of names: "0" to "9", what is more being "9"; "1" for yes, "0" for no.
std::string_view Digit(int32_t number);
std::string_view YesNo(bool yes);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_FEATURE_NAMES_H_

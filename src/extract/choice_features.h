// What speaks for and against an option for a side of an event, as names of features.
//
//   Features features;
//   ChoiceFeatures(context, event).OfSide(kActorSide, {"ISR"}, &features);
//   features.ids      // hashes of "same|a|implied", "here|a|ASSAULT", ...
//
// Names are hashed as they are made, so that no string is built while news is coded; the
// trainer (train/participants.py) and `explain` keep the names too. A feature is there or
// not; its weight stands in data/choice/participants.txt.
#ifndef DRAGOMAN_EXTRACT_CHOICE_FEATURES_H_
#define DRAGOMAN_EXTRACT_CHOICE_FEATURES_H_

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "extract/choice_options.h"

namespace dragoman {

class Features {
 public:
  explicit Features(bool keep_names = false) : keep_names_(keep_names) {}

  void Add(std::initializer_list<std::string_view> parts);
  void Clear();

  static uint64_t HashOf(std::string_view name);  // of the parts, joined by "|"

  const std::vector<uint64_t>& ids() const { return ids_; }
  const std::vector<std::string>& names() const { return names_; }

 private:
  bool keep_names_;
  std::vector<uint64_t> ids_;
  std::vector<std::string> names_;
};

class ChoiceFeatures {
 public:
  ChoiceFeatures(const ChoiceContext& context, const Event& event);

  // Of one option for one side.
  void OfSide(int side, const Countries& option, Features* features) const;
  // Of two options together.
  void OfPair(const Countries& actor, const Countries& recipient,
              Features* features) const;

 private:
  struct Side;
  void AddCurrent(const Side& side, Features* features) const;
  void AddNobody(const Side& side, Features* features) const;
  void AddUnknown(const Side& side, Features* features) const;
  void AddSeveral(const Side& side, const Countries& option, Features* features) const;
  void AddCountry(const Side& side, std::string_view country, Features* features) const;
  void AddMentions(const Side& side, std::string_view country, Features* features) const;
  void AddEvents(const Side& side, std::string_view country, Features* features) const;
  std::string_view RankOf(std::string_view country) const;
  bool IsNamedIn(uint32_t sentence, std::string_view country) const;

  const ChoiceContext& context_;
  const Event& event_;
  std::string type_, mode_, word_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CHOICE_FEATURES_H_

// What speaks for and against an option for a side of an event, as names of features.
//
//   FeatureNames features;
//   ChoiceFeatures(context, event).OfSide(kActorSide, {"ISR"}, &features);
//   features.ids      // hashes of "same|a|implied", "here|a|ASSAULT", ...
//
// A feature is there or not; its weight stands in data/choice/participants-*.txt, made by
// train/choice.py.
#ifndef DRAGOMAN_EXTRACT_CHOICE_FEATURES_H_
#define DRAGOMAN_EXTRACT_CHOICE_FEATURES_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/choice_options.h"
#include "extract/choice_syntax.h"
#include "extract/feature_names.h"

namespace dragoman {

class ChoiceFeatures {
 public:
  ChoiceFeatures(const ChoiceContext& context, const Event& event);

  // Of one option for one side.
  void OfSide(int side, const Countries& option, FeatureNames* features) const;
  // Of two options together.
  void OfPair(const Countries& actor, const Countries& recipient,
              FeatureNames* features) const;

 private:
  struct Side {
    std::string_view name;    // "a" or "r"
    std::string_view kind;    // how those that are there were resolved
    std::string_view sector;  // of the first that is there, or "-"
    std::string_view others;  // sector of the other side, or "-"
    std::string head;         // last word of the phrase that is there
    const std::vector<Entity>* own = nullptr;
    const std::vector<Entity>* other = nullptr;
    Countries countries, other_countries;
  };
  static Side DescribeSide(const Event& event, int which);
  // Of those named around somebody: how many sentences ago somebody like him of the
  // country was, whether it is the one named last before him, and first in the sentence.
  struct Nearby {
    std::string_view peer = "-", before = "-", first = "-";
  };
  bool IsJoint(const Countries& actor, const Countries& recipient) const;
  void AddCurrent(const Side& side, FeatureNames* features) const;
  void AddNobody(const Side& side, FeatureNames* features) const;
  void AddUnknown(const Side& side, FeatureNames* features) const;
  void AddSeveral(const Side& side, const Countries& option,
                  FeatureNames* features) const;
  void AddCountry(const Side& side, std::string_view country,
                  FeatureNames* features) const;
  void AddMentions(const Side& side, std::string_view country,
                   FeatureNames* features) const;
  void AddSetting(const Side& side, std::string_view country, std::string_view same,
                  std::string_view rank, FeatureNames* features) const;
  Nearby NearbyOf(const Side& side, std::string_view country) const;
  std::string_view PlaceNear(std::string_view country) const;
  std::string_view HappensIn(std::string_view country) const;
  void AddSyntax(const Side& side, const Countries& option, FeatureNames* features) const;
  void AddEvents(const Side& side, std::string_view country,
                 FeatureNames* features) const;
  std::string_view RankOf(std::string_view country) const;
  bool IsNamedIn(uint32_t sentence, std::string_view country) const;

  const ChoiceContext& context_;
  const Event& event_;
  ChoiceSyntax syntax_;
  std::string type_, mode_, word_;
  std::array<Side, 2> sides_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CHOICE_FEATURES_H_

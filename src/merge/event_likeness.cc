#include "merge/event_likeness.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "base/record_file.h"
#include "merge/party_likeness.h"

namespace dragoman {
namespace {

constexpr std::string_view kTypes = "merge/types.txt";
constexpr std::string_view kWeights = "merge/weights.txt";
constexpr std::array<std::string_view, kReasons> kNames = {"base",
                                                           "type_same",
                                                           "type_near",
                                                           "mode_shared",
                                                           "mode_other",
                                                           "actor_name",
                                                           "actor_code",
                                                           "actor_country",
                                                           "actor_partly",
                                                           "actor_unknown",
                                                           "actor_other",
                                                           "recipient_name",
                                                           "recipient_code",
                                                           "recipient_country",
                                                           "recipient_partly",
                                                           "recipient_unknown",
                                                           "recipient_other",
                                                           "date_same",
                                                           "date_near",
                                                           "date_open",
                                                           "date_too_late",
                                                           "date_other",
                                                           "place_same",
                                                           "place_within",
                                                           "place_unknown",
                                                           "place_far",
                                                           "place_other_country",
                                                           "numbers_agree",
                                                           "numbers_differ",
                                                           "words",
                                                           "names",
                                                           "names_other",
                                                           "setting",
                                                           "story_same",
                                                           "article_same",
                                                           "text_same",
                                                           "days_between"};
constexpr size_t kLeastWords = 5, kLeastSetting = 8, kLeastNames = 2;
constexpr double kSmallPlaceKm = 30;  // a town with what lies around it
constexpr double kNever = -1000;      // a sum of weights
constexpr double kEarthKm = 6371;
constexpr double kPi = 3.14159265358979323846;

size_t Index(Reason reason) { return static_cast<size_t>(reason); }
size_t Index(EventType type) { return static_cast<size_t>(type); }

// From the reason for PartyLikeness::kName on they stand in the same order.
Reason ReasonOf(Reason first, PartyLikeness likeness) {
  return static_cast<Reason>(Index(first) + static_cast<size_t>(likeness));
}

std::vector<Party> Everybody(const EventView& view) {
  std::vector<Party> all = view.actor;
  all.insert(all.end(), view.recipient.begin(), view.recipient.end());
  return all;
}

// Meetings have everybody in `actor`, unless a visitor or host was told apart.
void CompareParties(const EventView& a, const EventView& b, Reasons* reasons) {
  const bool symmetric = (a.recipient.empty() && a.actor.size() > 1) ||
                         (b.recipient.empty() && b.actor.size() > 1);
  const PartyLikeness actor =
      symmetric ? Compare(Everybody(a), Everybody(b)) : Compare(a.actor, b.actor);
  const PartyLikeness recipient =
      symmetric ? PartyLikeness::kUnknown : Compare(a.recipient, b.recipient);
  (*reasons)[Index(ReasonOf(Reason::kActorName, actor))] = 1;
  (*reasons)[Index(ReasonOf(Reason::kRecipientName, recipient))] = 1;
}

// Days between two intervals; 0 if they touch.
int64_t Gap(const EventView& a, const EventView& b) {
  return std::max<int64_t>({0, a.begin - b.end, b.begin - a.end});
}

void CompareDates(const EventView& a, const EventView& b, Reasons* reasons) {
  const int64_t between = std::abs(a.published - b.published);
  (*reasons)[Index(Reason::kDaysBetween)] =
      static_cast<double>(std::min<int64_t>(7, between));
  if (!a.dated || !b.dated) {
    const bool apart = Gap(a, b) > 1 || between > 4;
    (*reasons)[Index(apart ? Reason::kDateOther : Reason::kDateOpen)] = 1;
    return;
  }
  const int64_t gap = Gap(a, b);
  const EventView& later = a.begin > b.begin ? a : b;
  Reason reason = Reason::kDateOther;
  if (gap == 0) {
    reason = Reason::kDateSame;
  } else if (gap == 1 && !(a.own && b.own)) {
    reason = Reason::kDateNear;
  } else if (gap <= kDaysTooLate && !later.own) {
    reason = Reason::kDateTooLate;
  }
  (*reasons)[Index(reason)] = 1;
}

double KilometresBetween(const EventView& a, const EventView& b) {
  const double lat_a = a.lat * kPi / 180, lat_b = b.lat * kPi / 180;
  const double dlat = std::sin((lat_b - lat_a) / 2);
  const double dlon = std::sin((b.lon - a.lon) * kPi / 360);
  const double h = dlat * dlat + std::cos(lat_a) * std::cos(lat_b) * dlon * dlon;
  return 2 * kEarthKm * std::asin(std::min(1.0, std::sqrt(h)));
}

Reason ComparePlaces(const EventView& a, const EventView& b) {
  const bool countries = a.place_country != 0 && b.place_country != 0;
  if (a.placed && b.placed) {
    if (a.geonames_id != 0 && a.geonames_id == b.geonames_id) {
      return a.radius_km > 4 * kSmallPlaceKm ? Reason::kPlaceWithin : Reason::kPlaceSame;
    }
    const double distance = KilometresBetween(a, b);
    const double reach = std::max(a.radius_km, b.radius_km);
    if (distance <= kSmallPlaceKm && reach <= kSmallPlaceKm) return Reason::kPlaceSame;
    if (distance <= reach + kSmallPlaceKm) return Reason::kPlaceWithin;
    const bool abroad = countries && a.place_country != b.place_country;
    return abroad ? Reason::kPlaceOtherCountry : Reason::kPlaceFar;
  }
  const bool abroad = countries && a.place_country != b.place_country;
  return abroad ? Reason::kPlaceOtherCountry : Reason::kPlaceUnknown;
}

// Whether counts may be of one event: two early counts may differ by half.
bool Agree(const Range& a, const Range& b) {
  const double a_low = a.low.value_or(a.high.value_or(0));
  const double b_low = b.low.value_or(b.high.value_or(0));
  const double more = std::max(a_low, b_low), less = std::min(a_low, b_low);
  return more <= 1.5 * less + 2;
}

void CompareNumbers(const Magnitude& a, const Magnitude& b, Reasons* reasons) {
  int agree = 0, differ = 0;
  const std::pair<const Range*, const Range*> pairs[] = {
      {&a.dead, &b.dead},           {&a.injured, &b.injured},
      {&a.arrested, &b.arrested},   {&a.participants, &b.participants},
      {&a.displaced, &b.displaced}, {&a.amount, &b.amount}};
  for (const auto& [x, y] : pairs) {
    if (!x->known() || !y->known()) continue;
    ++(Agree(*x, *y) ? agree : differ);
  }
  if (differ > 0) {
    (*reasons)[Index(Reason::kNumbersDiffer)] = 1;
  } else if (agree > 0) {
    (*reasons)[Index(Reason::kNumbersAgree)] = 1;
  }
}

void CompareModes(const EventView& a, const EventView& b, Reasons* reasons) {
  if (a.modes.empty() || b.modes.empty()) return;
  const bool shared = Overlap(a.modes, b.modes, 1) > 0;
  (*reasons)[Index(shared ? Reason::kModeShared : Reason::kModeOther)] = 1;
}

// Villages that no gazetteer has tell two attacks apart.
bool TellNames(const EventView& a, const EventView& b) {
  return a.names.size() >= kLeastNames && b.names.size() >= kLeastNames;
}

// Two events of one sentence were told apart by whoever wrote it.
bool ToldApart(const EventView& a, const EventView& b) {
  if (a.article == b.article && a.sentence == b.sentence) return true;
  return a.sentence_hash == b.sentence_hash && a.trigger_hash != b.trigger_hash;
}

// A reason without a weight counts nothing, which somebody may want, but rarely.
void WarnOfMissing(const DataFile& file, const std::array<bool, kReasons>& given,
                   Diagnostics* diagnostics) {
  std::string missing;
  for (size_t i = 0; i < kReasons; ++i) {
    if (!given[i]) missing += (missing.empty() ? "" : ", ") + std::string(kNames[i]);
  }
  if (missing.empty()) return;
  diagnostics->push_back({Diagnostic::Severity::kWarning, file.path, 0, 0,
                          "no weight is given for " + missing,
                          "write 0 for what is to count nothing", ""});
}

// All reasons but those of words.
Reasons QuickReasons(const EventView& a, const EventView& b) {
  Reasons reasons{};
  reasons[Index(Reason::kBase)] = 1;
  reasons[Index(a.type == b.type ? Reason::kTypeSame : Reason::kTypeNear)] = 1;
  CompareModes(a, b, &reasons);
  CompareParties(a, b, &reasons);
  CompareDates(a, b, &reasons);
  reasons[Index(ComparePlaces(a, b))] = 1;
  CompareNumbers(a.magnitude, b.magnitude, &reasons);
  if (a.article == b.article) {
    reasons[Index(Reason::kArticleSame)] = 1;
  } else if (a.story == b.story) {
    reasons[Index(Reason::kStorySame)] = 1;
  }
  if (a.sentence_hash == b.sentence_hash) reasons[Index(Reason::kTextSame)] = 1;
  return reasons;
}

bool TellSetting(const EventView& a, const EventView& b) {
  return a.article != b.article && a.story != b.story;
}

}  // namespace

std::string_view ToString(Reason reason) { return kNames[Index(reason)]; }

std::optional<Reasons> LikenessRules::Compare(const EventView& a,
                                              const EventView& b) const {
  if (!MayMeet(a.type, b.type)) return std::nullopt;
  if (a.negated != b.negated || ToldApart(a, b)) return std::nullopt;
  Reasons reasons = QuickReasons(a, b);
  const double names = Overlap(a.names, b.names, kLeastNames);
  reasons[Index(Reason::kNames)] = names;
  if (names == 0 && TellNames(a, b)) reasons[Index(Reason::kNamesOther)] = 1;
  reasons[Index(Reason::kWords)] = Overlap(a.words, b.words, kLeastWords);
  if (TellSetting(a, b)) {
    reasons[Index(Reason::kSetting)] = Overlap(a.setting, b.setting, kLeastSetting);
  }
  return reasons;
}

double LikenessRules::MostOf(const EventView& a, const EventView& b) const {
  if (!MayMeet(a.type, b.type) || a.negated != b.negated) return kNever;
  Reasons reasons = QuickReasons(a, b);
  const auto at_most = [&](Reason reason, double most) {
    if (weights_[Index(reason)] > 0) reasons[Index(reason)] = most;
  };
  const double names = a.name_bits.OverlapAtMost(b.name_bits, kLeastNames);
  at_most(Reason::kNames, names);
  if (names == 0 && TellNames(a, b)) {
    reasons[Index(Reason::kNamesOther)] = 1;
  } else {
    at_most(Reason::kNamesOther, 1);
  }
  at_most(Reason::kWords, a.word_bits.OverlapAtMost(b.word_bits, kLeastWords));
  if (TellSetting(a, b)) {
    at_most(Reason::kSetting,
            a.setting_bits.OverlapAtMost(b.setting_bits, kLeastSetting));
  }
  return Sum(reasons);
}

double LikenessRules::Sum(const Reasons& reasons) const {
  double sum = 0;
  for (size_t i = 0; i < kReasons; ++i) sum += weights_[i] * reasons[i];
  return sum;
}

double LikenessRules::Score(const Reasons& reasons) const {
  return 1 / (1 + std::exp(-Sum(reasons)));
}

LikenessRules LikenessRules::Load(const DataFiles& data, Diagnostics* diagnostics) {
  LikenessRules rules;
  rules.LoadTypes(data, diagnostics);
  rules.LoadWeights(data, diagnostics);
  return rules;
}

void LikenessRules::LoadTypes(const DataFiles& data, Diagnostics* diagnostics) {
  const DataFile* file = data.Find(kTypes);
  if (file == nullptr) return diagnostics->push_back(MissingFile(kTypes));
  RecordFile records(*file, diagnostics);
  while (records.Next()) {
    const std::optional<EventType> first = EventTypeFrom(records.field(0));
    if (!first) {
      records.Error(0, "this is no type of event",
                    "write one of data/ontology/types.txt");
      continue;
    }
    for (const std::string_view name : Split(records.field(1), ' ')) {
      if (const std::optional<EventType> second = EventTypeFrom(name)) {
        near_[Index(*first)][Index(*second)] = near_[Index(*second)][Index(*first)] =
            true;
      } else {
        records.ErrorAt(name, "this is no type of event",
                        "write one of data/ontology/types.txt");
      }
    }
  }
}

void LikenessRules::LoadWeights(const DataFiles& data, Diagnostics* diagnostics) {
  const DataFile* file = data.Find(kWeights);
  if (file == nullptr) return diagnostics->push_back(MissingFile(kWeights));
  RecordFile records(*file, diagnostics);
  std::array<bool, kReasons> given{};
  while (records.Next()) {
    const auto* const found = std::find(kNames.begin(), kNames.end(), records.field(0));
    if (found == kNames.end()) {
      const std::vector<std::string_view> known(kNames.begin(), kNames.end());
      records.Error(
          0, "nothing is compared under this name",
          "did you mean " + std::string(Nearest(records.field(0), known)) + "?");
      continue;
    }
    const auto reason = static_cast<size_t>(found - kNames.begin());
    const std::string number(records.field(1));
    char* end = nullptr;
    weights_[reason] = std::strtod(number.c_str(), &end);
    if (number.empty() || *end != '\0') {
      records.Error(1, "this is no weight", "write a number such as -1.5");
    } else if (given[reason]) {
      records.Error(0, "this reason has a weight above", "leave one of the lines out");
    }
    given[reason] = true;
  }
  WarnOfMissing(*file, given, diagnostics);
}

}  // namespace dragoman

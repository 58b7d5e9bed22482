#include "extract/magnitude.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/record_file.h"
#include "base/utf8.h"

namespace dragoman {
namespace {

constexpr std::array<std::string_view, 5> kFields = {"dead", "injured", "arrested",
                                                     "displaced", "participants"};
constexpr std::array<std::string_view, 3> kSites = {"people", "self", "actor"};

template <typename E, size_t N>
bool ReadEnum(RecordFile& record, size_t i, const std::array<std::string_view, N>& names,
              E* value) {
  const auto at = std::find(names.begin(), names.end(), record.field(i));
  if (at == names.end()) {
    record.Error(i, "unknown word \"" + std::string(record.field(i)) + "\"",
                 "the head of the file lists what can stand here");
    return false;
  }
  *value = static_cast<E>(at - names.begin());
  return true;
}

std::optional<double> Numeral(std::string_view word) {
  std::string digits;
  for (const char c : word) {
    if (c == ',') continue;
    if ((c < '0' || c > '9') && c != '.') return std::nullopt;
    digits += c;
  }
  if (digits.empty() || digits[0] == '.' || word[0] == ',') return std::nullopt;
  return std::strtod(digits.c_str(), nullptr);
}

Range Product(const Range& a, const Range& b) {
  Range result;
  if (a.low && b.low) result.low = *a.low * *b.low;
  if (a.high && b.high) result.high = *a.high * *b.high;
  return result;
}

bool IsScale(std::string_view word) {
  for (const std::string_view scale :
       {"hundred", "thousand", "million", "billion", "trillion", "dozen", "hundreds",
        "thousands", "millions"}) {
    if (word == scale) return true;
  }
  return false;
}

Range* FieldOf(MagnitudeField field, Magnitude* magnitude) {
  switch (field) {
    case MagnitudeField::kDead:
      return &magnitude->dead;
    case MagnitudeField::kInjured:
      return &magnitude->injured;
    case MagnitudeField::kArrested:
      return &magnitude->arrested;
    case MagnitudeField::kDisplaced:
      return &magnitude->displaced;
    case MagnitudeField::kParticipants:
      break;
  }
  return &magnitude->participants;
}

void LoadFields(const DataFile& file, Diagnostics* diagnostics,
                std::unordered_map<std::string, std::vector<MagnitudeWords::Use>>* uses) {
  RecordFile record(file, diagnostics);
  while (record.Next()) {
    MagnitudeWords::Use use;
    if (!ReadEnum(record, 0, kFields, &use.field)) continue;
    if (!ReadEnum(record, 1, kSites, &use.site)) continue;
    for (const std::string_view word : Split(record.field(2), ',')) {
      (*uses)[std::string(word)].push_back(use);
    }
  }
}

}  // namespace

MagnitudeWords MagnitudeWords::Load(const DataFiles& files, Diagnostics* diagnostics) {
  MagnitudeWords result;
  if (const DataFile* file = files.Find("magnitude/fields.txt")) {
    LoadFields(*file, diagnostics, &result.uses_);
  }
  if (const DataFile* file = files.Find("magnitude/numbers.txt")) {
    RecordFile record(*file, diagnostics);
    while (record.Next()) {
      Range range{Numeral(record.field(1)), Numeral(record.field(2))};
      if (!range.low) record.Error(1, "the lowest value is not a number");
      result.values_[std::string(record.field(0))] = range;
    }
  }
  if (const DataFile* file = files.Find("magnitude/currencies.txt")) {
    RecordFile record(*file, diagnostics);
    while (record.Next()) {
      if (record.field(1).size() != 3)
        record.Error(1, "a currency code has three letters");
      result.currencies_[std::string(record.field(0))] = record.field(1);
    }
  }
  return result;
}

const std::vector<MagnitudeWords::Use>& MagnitudeWords::Uses(
    const std::string& lemma) const {
  static const std::vector<Use> kNone;
  const auto at = uses_.find(lemma);
  return at == uses_.end() ? kNone : at->second;
}

std::optional<Range> MagnitudeWords::Value(std::string_view word) const {
  if (const std::optional<double> value = Numeral(word)) return Range{value, value};
  const auto at = values_.find(ToLower(word));
  if (at == values_.end()) return std::nullopt;
  return at->second;
}

std::string_view MagnitudeWords::Currency(const std::string& word) const {
  const auto at = currencies_.find(word);
  return at == currencies_.end() ? std::string_view() : std::string_view(at->second);
}

Range MagnitudeReader::NumberFrom(uint32_t t, uint32_t* end) const {
  const Sentence& sentence = document_.sentences[document_.SentenceOf(t)];
  *end = t + 1;
  const std::optional<Range> first = words_.Value(Word(t));
  if (!first) return {};
  Range result = *first;
  // "two million", "hundreds of thousands"
  while (*end < sentence.end) {
    uint32_t next = *end;
    if (Word(next) == "of" && next + 1 < sentence.end) ++next;
    const std::string word = ToLower(Word(next));
    if (!IsScale(word)) break;
    // "hundreds of thousands": the second word only scales.
    const std::optional<Range> scale =
        words_.Value(word.ends_with('s') ? word.substr(0, word.size() - 1) : word);
    if (!scale) break;
    if (!scale->high) break;
    result = Product(result, *scale);
    *end = next + 1;
  }
  return result;
}

Range MagnitudeReader::WithBounds(Range number, uint32_t begin, uint32_t end) const {
  const Sentence& sentence = document_.sentences[document_.SentenceOf(begin)];
  const auto before = [&](uint32_t steps) {
    return begin >= sentence.begin + steps ? ToLower(Word(begin - steps)) : std::string();
  };
  // "40 to 50", "between 40 and 50"
  if (end + 1 < sentence.end) {
    const std::string joint = ToLower(Word(end));
    const bool range = joint == "to" || joint == "-" || joint == "–" ||
                       (joint == "and" && before(1) == "between");
    uint32_t after;
    const Range second = range ? NumberFrom(end + 1, &after) : Range{};
    if (second.high && number.low && *second.high > *number.low) {
      return {number.low, second.high};
    }
  }
  const std::string one = before(1), two = before(2);
  if ((one == "least" && two == "at") || (one == "than" && two == "more") ||
      one == "over" || (one == "than" && two == "other")) {
    number.high.reset();
  } else if ((one == "to" && two == "up") || (one == "most" && two == "at") ||
             (one == "than" && (two == "fewer" || two == "less")) || one == "under") {
    number.low.reset();
  }
  return number;
}

Range MagnitudeReader::Count(uint32_t t) const {
  const auto number_at = [&](uint32_t at) {
    uint32_t end;
    const Range number = NumberFrom(at, &end);
    return number.known() ? WithBounds(number, at, end) : number;
  };
  const Range own = number_at(t);
  if (own.known()) return own;
  for (const uint32_t child : tree_.Children(t)) {
    if (document_.tokens[child].relation != Relation::kNummod) continue;
    // "two million": the first word hangs below the second.
    const Range number = number_at(tree_.Leftmost(child));
    if (number.known()) return number;
    const Range plain = number_at(child);
    if (plain.known()) return plain;
  }
  const bool singular = document_.tokens[t].xpos == Xpos::kNN;
  for (const uint32_t child : tree_.Children(t)) {
    const std::string_view lemma = document_.tokens[child].lemma;
    if (singular && lemma == "a" && document_.tokens[child].relation == Relation::kDet) {
      return {1, 1};
    }
    if (document_.tokens[child].relation == Relation::kAmod) {  // "several soldiers"
      const Range number = number_at(child);
      if (number.known()) return number;
    }
  }
  return {};
}

// Who suffers the verb `t`: a bare number at it ("30 wounded"), its object, or the
// subject of an intransitive one ("12 people died").
int32_t MagnitudeReader::CountedBy(uint32_t t) const {
  for (const uint32_t child : tree_.Children(t)) {
    const Relation base = BaseOf(document_.tokens[child].relation);
    if (document_.tokens[child].upos == Upos::kNum &&
        (base == Relation::kNsubj || base == Relation::kObj ||
         base == Relation::kNummod || base == Relation::kDep)) {
      return static_cast<int32_t>(child);
    }
  }
  const int32_t object = clauses_.Object(t);
  return object >= 0 ? object : clauses_.Subject(t);
}

// "shot dead seven men", "seven dead men"
int32_t MagnitudeReader::CountedByAdjective(uint32_t t) const {
  const int32_t head = tree_.Head(t);
  if (head < 0) return static_cast<int32_t>(t);
  if (document_.tokens[head].upos != Upos::kVerb) return head;
  return clauses_.Object(static_cast<uint32_t>(head));
}

void MagnitudeReader::ReadAt(uint32_t t, Magnitude* magnitude) const {
  for (const MagnitudeWords::Use& use :
       words_.Uses(std::string(document_.tokens[t].lemma))) {
    const bool verb = document_.tokens[t].upos == Upos::kVerb;
    int32_t counted = static_cast<int32_t>(t);
    if (use.site == NumberSite::kPeople) {
      if (!verb) continue;
      counted = CountedBy(t);
    } else if (use.site == NumberSite::kActor) {
      if (!verb) continue;
      counted = clauses_.Actor(t);
    }
    if (use.site == NumberSite::kSelf && document_.tokens[t].upos == Upos::kAdj) {
      counted = CountedByAdjective(t);
    }
    if (counted < 0) continue;
    const Range number = Count(static_cast<uint32_t>(counted));
    Range* field = FieldOf(use.field, magnitude);
    if (number.known() && !field->known()) *field = number;
  }
}

void MagnitudeReader::ReadAmount(uint32_t begin, uint32_t end,
                                 Magnitude* magnitude) const {
  for (uint32_t t = begin; t < end; ++t) {
    uint32_t after;
    const Range number = NumberFrom(t, &after);
    if (!number.known()) continue;
    std::string_view currency;
    uint32_t from = t;
    if (t > begin) {
      currency = words_.Currency(std::string(Word(t - 1)));
      if (!currency.empty()) from = t - 1;
    }
    if (currency.empty() && after < end) {
      currency = words_.Currency(std::string(document_.tokens[after].lemma));
    }
    if (currency.empty()) continue;
    magnitude->amount = WithBounds(number, from, after);
    magnitude->currency = currency;
    return;
  }
}

}  // namespace dragoman

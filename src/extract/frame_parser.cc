// The pattern is read left to right, once: what stands before the head are subject or
// possessor; what follows are slots, fixed words, and prepositions that wait for either.
#include "extract/frame_parser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace dragoman {
namespace {

// Words that are prepositions or particles when they stand after the head of a pattern.
constexpr std::array<std::string_view, 44> kPrepositions = {
    "about",  "above",   "across",  "after",   "against", "ahead",   "along",  "among",
    "around", "as",      "at",      "away",    "back",    "before",  "behind", "between",
    "beyond", "by",      "down",    "during",  "for",     "forward", "from",   "in",
    "into",   "of",      "off",     "on",      "onto",    "out",     "over",   "through",
    "to",     "toward",  "towards", "under",   "up",      "upon",    "via",    "with",
    "within", "without", "amid",    "together"};

bool IsPreposition(std::string_view word) {
  return std::find(kPrepositions.begin(), kPrepositions.end(), word) !=
         kPrepositions.end();
}

std::vector<std::string> Choices(std::string_view words) {
  std::vector<std::string> result;
  for (const std::string_view word : Split(words, '/')) result.emplace_back(word);
  return result;
}

class PatternReader {
 public:
  PatternReader(RecordFile& record, const WordSets& sets, const Ontology& ontology,
                Frame* frame)
      : record_(record), sets_(sets), ontology_(ontology), frame_(*frame) {}

  bool Read() {
    for (std::string_view piece : Split(record_.field(0), ' ')) {
      while (ok_ && piece.starts_with('(')) {
        FlushPreposition();  // a particle before the bracket is not part of it
        if (optional_) Fail(piece, "brackets inside brackets", "close the first one");
        optional_ = true;
        piece.remove_prefix(1);
      }
      const bool closes = piece.ends_with(')');
      if (closes) piece.remove_suffix(1);
      if (ok_ && !piece.empty()) ReadPiece(piece);
      if (closes) {
        FlushPreposition();
        if (!optional_) Fail(piece, "a bracket is closed that was not opened", "");
        optional_ = false;
      }
      if (!ok_) return false;
    }
    FlushPreposition();
    if (optional_) Fail(record_.field(0), "a bracket is not closed", "");
    if (frame_.heads.empty() && frame_.head_set < 0) {
      Fail(record_.field(0), "the pattern has no head word",
           "write a verb in small letters, n:NOUN or a:ADJECTIVE");
    }
    return ok_;
  }

 private:
  static bool IsSlot(std::string_view piece) {
    if (piece.empty() || std::string_view("ARBVO").find(piece[0]) == piece.npos) {
      return false;
    }
    return piece.size() == 1 || piece[1] == ':' || piece[1] == '+' || piece[1] == '\'';
  }

  bool has_head() const { return !frame_.heads.empty() || frame_.head_set >= 0; }

  void ReadPiece(std::string_view piece) {
    if (IsSlot(piece)) {
      ReadSlot(piece);
    } else if (!has_head()) {
      ReadHead(piece);
    } else if (piece == "that" || piece == "ing") {
      FlushPreposition();
      clause_ = piece;
    } else if (IsPreposition(piece.substr(0, piece.find('/')))) {
      FlushPreposition();
      prepositions_ = Choices(piece);
    } else {
      ReadFixedWord(piece);
    }
  }

  void ReadHead(std::string_view piece) {
    if (piece.starts_with("n:")) frame_.kind = HeadKind::kNoun;
    if (piece.starts_with("a:")) frame_.kind = HeadKind::kAdjective;
    if (frame_.kind != HeadKind::kVerb) piece.remove_prefix(2);
    if (piece.ends_with('*')) piece.remove_suffix(1);  // the head is the trigger anyway
    if (piece.starts_with('@')) {
      frame_.head_set = FindSet(piece);
    } else {
      frame_.heads = Choices(piece);
    }
    if (frame_.kind == HeadKind::kNoun) return;
    for (Slot& slot : frame_.slots) {
      if (slot.place == SlotPlace::kPossessor) {
        Fail(piece, "\"A's\" can only stand before a noun", "write n: before the head");
      }
    }
  }

  void ReadFixedWord(std::string_view piece) {
    FixedWord word;
    word.optional = optional_;
    word.prepositions = std::exchange(prepositions_, {});
    bool trigger = false;  // a star may follow each of several choices
    for (std::string_view choice : Split(piece, '/')) {
      if (choice.starts_with("a:") || choice.starts_with("n:")) choice.remove_prefix(2);
      if (choice.ends_with('*')) {
        trigger = true;
        choice.remove_suffix(1);
      }
      if (choice.starts_with('@')) {
        word.word_set = FindSet(choice);
      } else {
        word.words.emplace_back(choice);
      }
    }
    if (trigger) frame_.trigger_word = static_cast<int>(frame_.words.size());
    frame_.words.push_back(std::move(word));
  }

  // A preposition that no slot and no word followed is a particle ("call off O" is read
  // as off + O first: see ReadSlot).
  void FlushPreposition() {
    if (prepositions_.empty()) return;
    FixedWord particle;
    particle.words = std::exchange(prepositions_, {});
    particle.particle = true;
    particle.optional = optional_;
    frame_.words.push_back(std::move(particle));
  }

  void ReadSlot(std::string_view piece) {
    Slot slot;
    switch (piece[0]) {
      case 'A':
        slot.role = SlotRole::kActor;
        break;
      case 'R':
        slot.role = SlotRole::kRecipient;
        break;
      case 'B':
        slot.role = SlotRole::kJoint;
        break;
      case 'V':
        slot.role = SlotRole::kContent;
        break;
      default:
        slot.role = SlotRole::kObject;
    }
    slot.optional = optional_;
    std::string_view rest = piece.substr(1);
    if (rest.starts_with('+')) {
      slot.behind = true;
      rest.remove_prefix(1);
    }
    if (!has_head()) {
      const bool possessor = rest.starts_with("'s");
      if (possessor) rest.remove_prefix(2);
      slot.place = possessor ? SlotPlace::kPossessor : SlotPlace::kSubject;
    } else {
      PlaceAfterHead(&slot);
    }
    if (rest.starts_with(':')) {
      ReadRestriction(rest.substr(1), &slot.restriction);
    } else if (!rest.empty()) {
      Fail(rest, "unexpected \"" + std::string(rest) + "\" after a slot",
           "a slot is a letter, then +, then :restriction");
    }
    frame_.slots.push_back(std::move(slot));
  }

  void PlaceAfterHead(Slot* slot) {
    if (!prepositions_.empty()) {
      slot->prepositions = std::exchange(prepositions_, {});
      const bool infinitive =
          slot->prepositions[0] == "to" && slot->prepositions.size() == 1;
      slot->place = slot->role == SlotRole::kContent && infinitive
                        ? SlotPlace::kInfinitive
                        : SlotPlace::kPreposition;
    } else if (slot->role == SlotRole::kContent && clause_ == "ing") {
      slot->place = SlotPlace::kGerund;
    } else if (slot->role == SlotRole::kContent) {
      slot->place = SlotPlace::kClause;
    } else {
      slot->place = SlotPlace::kObject;
    }
    clause_ = {};
  }

  void ReadRestriction(std::string_view text, Restriction* restriction) {
    if (text.starts_with('!')) {
      restriction->negated = true;
      text.remove_prefix(1);
    }
    for (const std::string_view part : Split(text, '/')) {
      if (part == "any") {
        restriction->anything = true;
      } else if (part.starts_with('@')) {
        const int set = FindSet(part);
        if (set < 0) return;
        if (sets_[set].sectors.empty()) {
          restriction->word_set = set;
        } else {
          restriction->sectors.insert(restriction->sectors.end(),
                                      sets_[set].sectors.begin(),
                                      sets_[set].sectors.end());
        }
      } else if (ontology_.HasSector(part)) {
        restriction->sectors.emplace_back(part);
      } else {
        Fail(part, "\"" + std::string(part) + "\" is no sector",
             "data/ontology/sectors.txt lists them; a set begins with @");
      }
    }
  }

  int FindSet(std::string_view name) {
    const int set = sets_.Find(name);
    if (set < 0) {
      const std::string_view near = Nearest(name, sets_.names());
      Fail(name, "no set \"" + std::string(name) + "\" in data/frames/sets.txt",
           near.empty() ? "define it there" : "did you mean " + std::string(near) + "?");
    }
    return set;
  }

  void Fail(std::string_view part, std::string reason, std::string remedy) {
    if (ok_) record_.ErrorAt(part, std::move(reason), std::move(remedy));
    ok_ = false;
  }

  RecordFile& record_;
  const WordSets& sets_;
  const Ontology& ontology_;
  Frame& frame_;
  bool ok_ = true;
  bool optional_ = false;
  std::vector<std::string> prepositions_;  // read, and waiting for a slot or a word
  std::string_view clause_;                // "that" or "ing", waiting for V
};

bool ReadType(RecordFile& record, const Ontology& ontology, Frame* frame) {
  const std::vector<std::string_view> words = Split(record.field(1), ' ');
  if (words.empty()) {
    record.Error(1, "the event type is missing", "write a type, \"-\" or \"none\"");
    return false;
  }
  if (words[0] == "none") {
    frame->none = true;
    return true;
  }
  if (!ontology.CheckType(&record, words[0], &frame->type)) return false;
  for (size_t i = 1; i < words.size(); ++i) {
    if (!ontology.CheckMode(&record, frame->type, words[i])) return false;
    frame->modes.emplace_back(words[i]);
  }
  return true;
}

bool ReadCameo(RecordFile& record, const Ontology& ontology, Frame* frame) {
  if (frame->none) return true;
  const std::string_view code = record.field(2);
  if (!ontology.CheckCameo(&record, code)) return false;
  frame->cameo = code;
  return true;
}

// "also=COERCE:arrest": the same words report a second event.
bool ReadAlso(RecordFile& record, const Ontology& ontology, std::string_view value,
              Frame* frame) {
  const size_t colon = value.find(':');
  if (!ontology.CheckType(&record, value.substr(0, colon), &frame->also)) return false;
  if (colon == std::string_view::npos) return true;
  const std::string_view mode = value.substr(colon + 1);
  if (!ontology.CheckMode(&record, frame->also, mode)) return false;
  frame->also_modes.emplace_back(mode);
  return true;
}

// "several=COOPERATE:062": what it is where actors are of several countries.
bool ReadSeveral(RecordFile& record, const Ontology& ontology, std::string_view value,
                 Frame* frame) {
  const size_t colon = std::min(value.find(':'), value.size());
  if (!ontology.CheckType(&record, value.substr(0, colon), &frame->several)) return false;
  if (colon == value.size()) {
    record.ErrorAt(value, "the option has no CAMEO code",
                   "write for example several=COOPERATE:062");
    return false;
  }
  frame->several_cameo = value.substr(colon + 1);
  return ontology.CheckCameo(&record, value.substr(colon + 1));
}

// Options that are a word alone.
bool ReadFlag(std::string_view option, Frame* frame) {
  if (option == "absorb")
    frame->content = ContentUse::kAbsorb;
  else if (option == "claim")
    frame->content = ContentUse::kClaim;
  else if (option == "keep")
    frame->content = ContentUse::kKeep;
  else if (option == "ifneg")
    frame->polarity = Polarity::kOnlyNegated;
  else if (option == "ifpos")
    frame->polarity = Polarity::kOnlyPositive;
  else if (option == "iffuture")
    frame->polarity = Polarity::kOnlyFuture;
  else if (option == "negates")
    frame->negates = true;
  else if (option == "cause")
    frame->cause = true;
  else if (option == "ultimatum")
    frame->ultimatum = true;
  else if (option == "bare")
    frame->bare = true;
  else if (option == "future")
    frame->future = true;
  else if (option == "weak")
    frame->weak = true;
  else
    return false;
  return true;
}

bool ReadOptions(RecordFile& record, const Ontology& ontology, Frame* frame) {
  frame->content = DefaultContent(frame->type);
  for (const std::string_view option : Split(record.field(3), ' ')) {
    if (ReadFlag(option, frame)) continue;
    if (option.starts_with("also=")) {
      if (!ReadAlso(record, ontology, option.substr(5), frame)) return false;
    } else if (option.starts_with("several=")) {
      if (!ReadSeveral(record, ontology, option.substr(8), frame)) return false;
    } else if (option.starts_with('+') && ontology.HasContext(option.substr(1))) {
      frame->contexts.emplace_back(option.substr(1));
    } else {
      record.ErrorAt(
          option, "unknown option \"" + std::string(option) + "\"",
          "docs/formats/frames.md lists options; a context is written +context");
      return false;
    }
  }
  return true;
}

}  // namespace

ContentUse DefaultContent(EventType type) {
  switch (type) {
    case EventType::kAgree:
    case EventType::kRequest:
    case EventType::kReject:
    case EventType::kThreaten:
    case EventType::kConcede:
      return ContentUse::kAbsorb;
    case EventType::kAccuse:
      return ContentUse::kClaim;
    default:
      return ContentUse::kKeep;
  }
}

bool ParseFrame(RecordFile& record, const WordSets& sets, const Ontology& ontology,
                Frame* frame) {
  frame->id = record.Id();
  frame->pattern = record.field(0);
  if (record.size() > 4) {
    record.Error(4, "more than four fields", "pattern | TYPE modes | CAMEO | options");
    return false;
  }
  return PatternReader(record, sets, ontology, frame).Read() &&
         ReadType(record, ontology, frame) && ReadCameo(record, ontology, frame) &&
         ReadOptions(record, ontology, frame);
}

}  // namespace dragoman

// A frame: one construction that reports an event, as compiled from a line of
// data/frames/*.txt. The notation and its meaning are in docs/formats/frames.md.
//
//   "A accuse R (of V) | ACCUSE allege | 112 | claim"
//     head {accuse}, kVerb; slots A at kSubject, R at kObject, V at kPreposition {of}
//
// Plain data, immutable once loaded, shared by threads.
#ifndef DRAGOMAN_EXTRACT_FRAME_H_
#define DRAGOMAN_EXTRACT_FRAME_H_

#include <cstdint>
#include <string>
#include <vector>

#include "dragoman/event.h"

namespace dragoman {

enum class HeadKind : uint8_t { kVerb, kNoun, kAdjective };

enum class SlotRole : uint8_t { kActor, kRecipient, kJoint, kContent, kObject };

// Where in the tree the filler of a slot hangs, seen from the head.
enum class SlotPlace : uint8_t {
  kSubject,      // "A" before a verb or adjective
  kObject,       // straight after a verb
  kPossessor,    // "A's" before a noun
  kPreposition,  // "of R", at the head or at the trigger noun
  kInfinitive,   // "to V"
  kClause,       // "that V": finite clause, or a quotation
  kGerund        // "ing V"
};

// What the filler of a slot has to be.
struct Restriction {
  bool negated = false;
  bool anything = false;             // ":any"
  std::vector<std::string> sectors;  // ":MIL/REB" or the sectors of a class
  int word_set = -1;                 // index into WordSets, -1 for none
  bool empty() const { return sectors.empty() && word_set < 0; }
};

struct Slot {
  SlotRole role = SlotRole::kObject;
  SlotPlace place = SlotPlace::kObject;
  bool optional = false;
  bool behind = false;  // "R+": who stands behind the thing will do
  std::vector<std::string> prepositions;
  Restriction restriction;
};

// A word that must stand at the head: an object noun, a particle, or "under attack".
struct FixedWord {
  std::vector<std::string> words;         // lemmas, any of them
  int word_set = -1;                      // or a word of this set
  std::vector<std::string> prepositions;  // not empty: after one of these
  bool particle = false;
  bool optional = false;
};

// What becomes of the events inside V.
enum class ContentUse : uint8_t { kAbsorb, kClaim, kKeep };

// When a frame fires at all.
enum class Polarity : uint8_t { kAny, kOnlyNegated, kOnlyPositive, kOnlyFuture };

struct Frame {
  std::string id;       // "frames/accuse.txt:14"
  std::string pattern;  // as written
  HeadKind kind = HeadKind::kVerb;
  std::vector<std::string> heads;  // lemmas, any of them
  int head_set = -1;               // or a word set
  std::vector<Slot> slots;
  std::vector<FixedWord> words;
  int trigger_word = -1;  // index into `words`; -1: the head is the trigger
  bool none = false;      // blocks: this is no event
  EventType type = EventType::kNone;
  std::vector<std::string> modes;
  std::vector<std::string> contexts;
  std::string cameo;
  ContentUse content = ContentUse::kKeep;
  Polarity polarity = Polarity::kAny;
  bool cause = false;      // who acts in V is the actor
  bool ultimatum = false;  // V will be done unless somebody does something
  // A second event that the same words report, kNone for none: prison after a conviction.
  EventType also = EventType::kNone;
  std::vector<std::string> also_modes;
  // What it is where those who act are of several countries, kNone for the same: an
  // exercise of one is a show of force, of two cooperation.
  EventType several = EventType::kNone;
  std::string several_cameo;
  std::string reverse_cameo;  // what the recipient does to the actor meanwhile, or ""
  bool negates = false;       // V did not happen
  bool bare = false;          // a noun frame that fires without participants
  bool future = false;
  bool weak = false;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_FRAME_H_

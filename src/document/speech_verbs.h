// Which words report speech, and how: "say", "claim", "deny", "vow", "a statement".
//
//   SpeechVerbs verbs = SpeechVerbs::Load(files, &diagnostics);
//   verbs.Verb("allege");           // SpeechKind::kClaim
//   verbs.Verb("point", "out");     // SpeechKind::kSay
//   verbs.Verb("point");            // nothing
//   verbs.IsText("communique");     // true: its author speaks, not the paper
//
// Reads data/speech/verbs.txt and nouns.txt; the kinds are explained there. A material:
// both the resolving of speakers and the extraction of claims need it. Immutable; any
// number of threads.
#ifndef DRAGOMAN_DOCUMENT_SPEECH_VERBS_H_
#define DRAGOMAN_DOCUMENT_SPEECH_VERBS_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/data_files.h"
#include "base/diagnostic.h"

namespace dragoman {

enum class SpeechKind : uint8_t {
  kSay,
  kClaim,
  kConfirm,
  kDeny,
  kDemand,
  kPromise,
  kWarn,
  kAsk,
  kBelieve
};

std::string_view ToString(SpeechKind kind);  // "say"

class SpeechVerbs {
 public:
  static SpeechVerbs Load(const DataFiles& files, Diagnostics* diagnostics);

  std::optional<SpeechKind> Verb(std::string_view lemma,
                                 std::string_view particle = {}) const;
  std::optional<SpeechKind> Noun(std::string_view lemma) const;
  // Something written or spoken: "statement", "letter", "interview".
  bool IsText(std::string_view lemma) const;

 private:
  struct Word {
    SpeechKind kind = SpeechKind::kSay;
    bool text = false;
  };
  using Words = std::map<std::string, Word, std::less<>>;

  static Words LoadWords(const DataFiles& files, std::string_view name,
                         Diagnostics* diagnostics);

  Words verbs_, nouns_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_SPEECH_VERBS_H_

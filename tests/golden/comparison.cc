#include "golden/comparison.h"

#include <optional>
#include <vector>

#include "document/event_line.h"

namespace dragoman {
namespace {

// Which event each expectation got, by augmenting paths: an event fulfils one expectation
// only, and as many as possible are fulfilled, earlier ones first.
class Matching {
 public:
  Matching(const std::vector<Expectation>& expectations, const Document& document)
      : expectations_(expectations),
        document_(document),
        owner_(document.events.size(), -1) {}

  bool Add(int expectation) {
    seen_.assign(owner_.size(), false);
    return Find(expectation);
  }
  bool taken(size_t event) const { return owner_[event] >= 0; }

 private:
  bool Find(int expectation) {
    for (size_t e = 0; e < owner_.size(); ++e) {
      if (seen_[e] ||
          !Differences(expectations_[expectation], document_, document_.events[e])
               .empty()) {
        continue;
      }
      seen_[e] = true;
      if (owner_[e] < 0 || Find(owner_[e])) {
        owner_[e] = expectation;
        return true;
      }
    }
    return false;
  }

  const std::vector<Expectation>& expectations_;
  const Document& document_;
  std::vector<int> owner_;
  std::vector<bool> seen_;
};

std::string Join(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

std::string Missing(const Expectation& expectation, const Document& document) {
  std::string report = "missing (line " + std::to_string(expectation.line) + "):\n  " +
                       expectation.text + "\n";
  const Event* nearest = nullptr;
  std::vector<std::string> differences;
  for (const Event& event : document.events) {
    std::vector<std::string> mine = Differences(expectation, document, event);
    if (nearest != nullptr && mine.size() >= differences.size()) continue;
    nearest = &event;
    differences = mine;
  }
  // An event that shares hardly anything would only mislead.
  if (nearest == nullptr || 2 * differences.size() > expectation.checks.size()) {
    return report;
  }
  std::string why = differences.empty() ? "fits, but is another line's"
                                        : "differs in: " + Join(differences);
  return report + "  nearest: " + ToLine(document, *nearest) + "\n  " + why + "\n";
}

std::string Unexpected(const std::string& rule, const Document& document,
                       const Event& event) {
  return "unexpected (" + rule + "):\n  " + ToLine(document, event) + "\n";
}

bool ComesFrom(const std::string& words, const Document& document, const Event& event) {
  std::string_view sentence = document.Text(document.sentences[event.sentence].span);
  return sentence.find(words) != sentence.npos;
}

}  // namespace

std::string Compare(const GoldenCase& golden, const Document& document) {
  std::string report;
  std::vector<Expectation> expectations = golden.required;
  expectations.insert(expectations.end(), golden.allowed.begin(), golden.allowed.end());
  const size_t unreached = expectations.size();
  expectations.insert(expectations.end(), golden.unreached.begin(),
                      golden.unreached.end());
  Matching matching(expectations, document);
  for (size_t i = 0; i < expectations.size(); ++i) {
    const bool found = matching.Add(i);
    if (!found && i < golden.required.size()) {
      report += Missing(expectations[i], document);
    } else if (found && i >= unreached) {
      report += "found at last (line " + std::to_string(expectations[i].line) +
                "): take its ~ away\n  " + expectations[i].text + "\n";
    }
  }
  for (size_t e = 0; e < document.events.size(); ++e) {
    const Event& event = document.events[e];
    if (golden.nothing_else && !matching.taken(e)) {
      report += Unexpected("! nothing else", document, event);
    }
    for (const std::string& words : golden.silent) {
      if (ComesFrom(words, document, event)) {
        report += Unexpected("! nothing from \"" + words + "\"", document, event);
      }
    }
    for (const Expectation& forbidden : golden.forbidden) {
      if (Differences(forbidden, document, event).empty()) {
        report += Unexpected("! no " + forbidden.text, document, event);
      }
    }
  }
  return report;
}

}  // namespace dragoman

#include "golden/expectation.h"

#include <algorithm>
#include <utility>

#include "base/record_file.h"
#include "base/utf8.h"
#include "document/event_line.h"
#include "golden/expected_entity.h"

namespace dragoman {
namespace {

using Holds = std::function<bool(const Document&, const Event&)>;

bool Has(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

Status ParseTypeAndModes(std::string_view field, Expectation* expectation) {
  std::vector<std::string_view> words = Split(field, ' ');
  std::vector<EventType> types;
  for (std::string_view name : Split(words[0], '/')) {
    if (name == "*") continue;
    std::optional<EventType> type = name == "-" ? EventType::kNone : EventTypeFrom(name);
    if (!type) return Status::Error("unknown event type \"" + std::string(name) + "\"");
    types.push_back(*type);
  }
  Holds holds = [types](const Document&, const Event& e) {
    return types.empty() || std::find(types.begin(), types.end(), e.type) != types.end();
  };
  expectation->checks.push_back({std::string(words[0]), std::move(holds)});
  for (size_t i = 1; i < words.size(); ++i) {
    std::string mode(words[i]);
    expectation->checks.push_back({mode, [mode](const Document&, const Event& e) {
                                     return mode == "-" ? e.mode.empty()
                                                        : Has(e.mode, mode);
                                   }});
  }
  return Status::Ok();
}

Status ParseParticipants(std::string_view field, Expectation* expectation) {
  size_t arrow = field.find("->");
  if (arrow == field.npos) {
    return Status::Error("\"" + std::string(field) +
                         "\" has no arrow; write ACTORS -> "
                         "RECIPIENTS, with - for nobody and * for anybody");
  }
  std::string_view left = Trim(field.substr(0, arrow));
  std::string_view right = Trim(field.substr(arrow + 2));
  Result<ExpectedSide> actor = ParseSide(left), recipient = ParseSide(right);
  if (!actor.ok()) return actor.status();
  if (!recipient.ok()) return recipient.status();
  expectation->checks.push_back(
      {std::string(left) + " ->",
       [side = *actor](const Document&, const Event& e) { return side.Fits(e.actor); }});
  expectation->checks.push_back(
      {"-> " + std::string(right), [side = *recipient](const Document&, const Event& e) {
         return side.Fits(e.recipient);
       }});
  return Status::Ok();
}

Status ParseAttribution(std::string_view text, Holds* holds) {
  Result<ExpectedSide> side = ParseSide(text);
  if (!side.ok()) return side.status();
  *holds = [side = *side](const Document&, const Event& e) {
    std::vector<Entity> found;
    if (e.attribution.known) found.push_back(e.attribution.entity);
    return side.Fits(found);
  };
  return Status::Ok();
}

Status ParseQuote(std::string_view words, Holds* holds) {
  *holds = [words = std::string(words)](const Document& document, const Event& e) {
    const std::string& text = document.article.text;
    for (size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
      Span trigger = e.trigger.span;
      if (trigger.begin < at + words.size() && at < trigger.end) return true;
    }
    return false;
  };
  return Status::Ok();
}

Status ParseFactuality(std::string_view text, Holds* holds) {
  std::vector<Factuality> values;
  for (std::string_view name : Split(text, '/')) {
    std::optional<Factuality> value = FactualityFrom(name);
    if (!value) return Status::Error("unknown field \"" + std::string(text) + "\"");
    values.push_back(*value);
  }
  *holds = [values](const Document&, const Event& e) {
    return std::find(values.begin(), values.end(), e.factuality) != values.end();
  };
  return Status::Ok();
}

// "Ashgabat TKM", "TKM" for any place there, or "-".
bool PlaceFits(const std::string& expected, const Place& place) {
  std::string found = ToLine(place);
  if (expected.size() == 3) return found.ends_with(" " + expected);
  return found == expected || place.text + " " + place.country == expected;
}

bool MagnitudeFits(const std::string& expected, const Magnitude& magnitude) {
  const std::string found = ToLine(magnitude);
  const std::vector<std::string_view> parts = Split(found, ',');
  return std::find(parts.begin(), parts.end(), expected) != parts.end();
}

bool IsMagnitude(std::string_view word) {
  return word == "dead" || word == "injured" || word == "arrested" ||
         word == "participants" || word == "displaced" || word == "amount";
}

// One of the fields behind the participants; its first word or character says which.
Status ParseField(std::string_view field, Holds* holds) {
  size_t blank = std::min(field.find(' '), field.size());
  std::string_view key = field.substr(0, blank);
  std::string rest(Trim(field.substr(blank)));
  if (key == "by") return ParseAttribution(rest, holds);
  if (field.size() > 1 && field.front() == '"' && field.back() == '"') {
    return ParseQuote(field.substr(1, field.size() - 2), holds);
  }
  if (key == "on") {
    *holds = [rest](const Document&, const Event& e) { return ToLine(e.date) == rest; };
  } else if (key == "in") {
    *holds = [rest](const Document&, const Event& e) { return PlaceFits(rest, e.place); };
  } else if (key == "cameo") {
    *holds = [rest](const Document&, const Event& e) {
      return e.cameo.starts_with(rest);
    };
  } else if (field.front() == '+') {
    *holds = [context = std::string(field.substr(1))](const Document&, const Event& e) {
      return Has(e.contexts, context);
    };
  } else if (IsMagnitude(key)) {
    *holds = [text = std::string(field)](const Document&, const Event& e) {
      return MagnitudeFits(text, e.magnitude);
    };
  } else {
    return ParseFactuality(field, holds);
  }
  return Status::Ok();
}

}  // namespace

Result<Expectation> ParseExpectation(std::string_view line) {
  Expectation expectation;
  expectation.text = Trim(line);
  std::vector<std::string_view> fields = Split(expectation.text, '|');
  if (fields.size() < 2) {
    return Status::Error(
        "an event needs a type and participants; write TYPE | ACTORS -> "
        "RECIPIENTS");
  }
  Status status = ParseTypeAndModes(fields[0], &expectation);
  if (status.ok()) status = ParseParticipants(fields[1], &expectation);
  for (size_t i = 2; i < fields.size() && status.ok(); ++i) {
    if (fields[i] == "*") continue;
    Check check{std::string(fields[i]), nullptr};
    status = ParseField(fields[i], &check.holds);
    expectation.checks.push_back(std::move(check));
  }
  if (!status.ok()) return status;
  return expectation;
}

std::vector<std::string> Differences(const Expectation& expectation,
                                     const Document& document, const Event& event) {
  std::vector<std::string> differences;
  for (const Check& check : expectation.checks) {
    if (!check.holds(document, event)) differences.push_back(check.text);
  }
  return differences;
}

}  // namespace dragoman

#include "resolve/actors/legacy_agents.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/record_file.h"
#include "resolve/actors/legacy_actors.h"

namespace dragoman {
namespace {

constexpr size_t kMostExpansions = 1000;  // of one line
constexpr int kDeepest = 8;               // sets inside of sets

// The rule of the field: COUNTRY, COUNTRIES; BUS, BUSES; WARDEN, WARDENS.
std::string PluralByRule(std::string noun) {
  if (noun.ends_with('Y')) {
    noun.pop_back();
    return noun + "IES";
  }
  return noun + (noun.ends_with('S') ? "ES" : "S");
}

class AgentReader {
 public:
  AgentReader(const DataFile& file, Diagnostics* diagnostics)
      : lines_(file, diagnostics) {}

  std::vector<CodedRole> Read() {
    while (lines_.Next()) {
      const std::string_view text = Trim(lines_.text());
      if (text.starts_with('!') && text.find('=') != std::string_view::npos) {
        ReadSet(text);
      } else {
        ReadAgent(text);
      }
    }
    return std::move(roles_);
  }

 private:
  // "!CHIEF! = CHIEF, DEPUTY_CHIEF"
  void ReadSet(std::string_view text) {
    const size_t end = text.find('!', 1);
    const size_t equals = text.find('=');
    if (end == std::string_view::npos || equals < end) {
      lines_.ErrorAt(text, "the name of the set is not closed",
                     "write it between exclamation marks: !CHIEF! = CHIEF, HEAD");
      return;
    }
    sets_[text.substr(0, end + 1)] = Split(text.substr(equals + 1), ',');
  }

  void ReadAgent(std::string_view text) {
    CodedRole role;
    if (!ReadCode(text, &role)) return;
    std::string_view phrase = Trim(text.substr(0, text.find('[')));
    const Bracket plural = FindBracket(phrase, '{', '}');
    if (plural.begin != std::string_view::npos && plural.end == std::string_view::npos) {
      lines_.ErrorAt(phrase.substr(plural.begin), "a bracket is not closed",
                     "write } behind the plural, or {} for none");
      return;
    }
    phrase = Trim(phrase.substr(0, plural.begin));
    if (phrase.find('!') != std::string_view::npos) {
      Expand(std::string(phrase), phrase, 0, &role);
    } else {
      Add(phrase, &role.nouns);
      if (plural.begin != std::string_view::npos) {
        if (!Trim(plural.inside).empty()) Add(plural.inside, &role.plurals);
      } else if (!role.nouns.empty()) {
        role.plurals.push_back({PluralByRule(role.nouns[0].text), lines_.line()});
      }
    }
    if (!role.nouns.empty()) roles_.push_back(std::move(role));
  }

  // "[~COP]", "[IGO~]"
  bool ReadCode(std::string_view text, CodedRole* role) {
    const Bracket bracket = FindBracket(text, '[', ']');
    if (bracket.begin == std::string_view::npos) {
      lines_.ErrorAt(text, "a code is missing", "write one behind it: [~GOV]");
      return false;
    }
    if (bracket.end == std::string_view::npos) {
      lines_.ErrorAt(text.substr(bracket.begin), "a bracket is not closed",
                     "write ] behind the code");
      return false;
    }
    std::string_view code = Trim(bracket.inside);
    role->leads = code.ends_with('~');
    const bool marked = role->leads || code.starts_with('~');
    if (role->leads) code.remove_suffix(1);
    if (code.starts_with('~')) code.remove_prefix(1);
    role->code = Trim(code);
    const bool letters = std::all_of(role->code.begin(), role->code.end(), IsAsciiUpper);
    if (marked && letters && !role->code.empty()) return true;
    lines_.ErrorAt(bracket.inside,
                   "\"" + std::string(bracket.inside) + "\" is no code of an agent",
                   "write ~ and capital letters, three for each part: [~GOV]");
    return false;
  }

  // All words of the first set in `phrase` in its place, then of the next one.
  void Expand(const std::string& phrase, std::string_view place, int depth,
              CodedRole* role) {
    const size_t begin = phrase.find('!');
    if (begin == std::string::npos) {
      Add(phrase, place, &role->nouns);
      return;
    }
    const size_t end = phrase.find('!', begin + 1);
    const auto set =
        end == std::string::npos
            ? sets_.end()
            : sets_.find(std::string_view(phrase).substr(begin, end + 1 - begin));
    if (set == sets_.end() || depth > kDeepest) {
      lines_.ErrorAt(place,
                     "there is no set \"" + phrase.substr(begin, end + 1 - begin) + "\"",
                     "define it above: !CHIEF! = CHIEF, HEAD");
      return;
    }
    for (const std::string_view word : set->second) {
      if (role->nouns.size() >= kMostExpansions) return;
      Expand(phrase.substr(0, begin) + std::string(word) + phrase.substr(end + 1), place,
             depth + 1, role);
    }
  }

  void Add(std::string_view phrase, std::vector<CodedName>* names) {
    std::string words = LegacyPhrase(&lines_, phrase);
    if (words.empty()) {
      lines_.ErrorAt(phrase, "the line names nobody", "write a noun, or remove the line");
      return;
    }
    names->push_back({std::move(words), lines_.line()});
  }

  // What was put together from sets stands nowhere, so findings go to `place`.
  void Add(const std::string& phrase, std::string_view place,
           std::vector<CodedName>* names) {
    std::string words = WithoutUnderscores(phrase);
    if (words.empty()) return Add(place, names);
    names->push_back({std::move(words), lines_.line()});
  }

  LegacyLines lines_;
  std::map<std::string_view, std::vector<std::string_view>> sets_;
  std::vector<CodedRole> roles_;
};

}  // namespace

std::vector<CodedRole> ReadLegacyAgents(const DataFile& file, Diagnostics* diagnostics) {
  return AgentReader(file, diagnostics).Read();
}

}  // namespace dragoman

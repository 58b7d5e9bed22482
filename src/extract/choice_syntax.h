// How the people of a sentence stand to the word that tells of an event: the words that
// speak for or against an option, as far as the tree has them.
//
//   ChoiceSyntax syntax(context, event);
//   for (const Standing& one : syntax.standings()) ...   // {"USA", "<obj>nmod", "of"}
//
// Reads sentences, tokens, mentions and events of a document. A view; any thread.
#ifndef DRAGOMAN_EXTRACT_CHOICE_SYNTAX_H_
#define DRAGOMAN_EXTRACT_CHOICE_SYNTAX_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/choice_options.h"

namespace dragoman {

// A phrase that names somebody of a country.
struct Standing {
  std::string_view country;
  std::string path;              // relations from the trigger up and down to the phrase
  std::string_view preposition;  // before it, or "-"
  std::string_view sector;
  std::string_view kind;          // how it was resolved
  std::array<bool, 2> used = {};  // by the sides of the event as it is
};

class ChoiceSyntax {
 public:
  ChoiceSyntax(const ChoiceContext& context, const Event& event);

  const std::vector<Standing>& standings() const { return standings_; }
  // Lemmas of the nouns and verbs right below the trigger: "clash" of "died in a clash".
  const std::vector<std::string_view>& below() const { return below_; }

 private:
  std::string PathTo(uint32_t token) const;

  const Document& document_;
  const Tree& tree_;
  uint32_t trigger_;
  std::vector<Standing> standings_;
  std::vector<std::string_view> below_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CHOICE_SYNTAX_H_

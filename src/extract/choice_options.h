// Whose an event may be: the countries that its sides can belong to, in view of the
// article.
//
//   ChoiceContext context(document);
//   EventOptions options = OptionsFor(context, document.events[0]);
//   options.sides[kRecipientSide]   // {{"USA"}, {"IRQ"}, {"---"}, {}}: the first is as
//   it is
//
// A side is a set of countries, as scoring and most users see it. Frames name the
// participants that stand in their places; whose they are ("the soldiers"), and who is
// meant where nobody stands ("12 were killed"), is told by the sentences around.
//
// Reads sentences, mentions and events of a document, which must not change while a
// context is in use. A view; any number of threads may read it.
#ifndef DRAGOMAN_EXTRACT_CHOICE_OPTIONS_H_
#define DRAGOMAN_EXTRACT_CHOICE_OPTIONS_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/entity_codes.h"
#include "document/tree.h"
#include "dragoman/document.h"

namespace dragoman {

// Sorted codes; "---" is somebody of whom no country is known; empty: nobody.
using Countries = std::vector<std::string>;

inline constexpr int kActorSide = 0;
inline constexpr int kRecipientSide = 1;

bool Contains(const Countries& countries, std::string_view country);

// How the entity was resolved: "own", "name", "pronoun", "implied", "setting" (the
// article is clearly about one country), "around" (the country named most nearby) ...
std::string_view KindOf(const Entity& entity);
// Whether its country stands in the words themselves or hangs firmly at a name.
bool IsFirm(const Entity& entity);

// Whether its country was only guessed, from the article or from the other side.
bool IsGuessed(const Entity& entity);

const std::vector<Entity>& SideOf(const Event& event, int side);
Countries CountriesOf(const std::vector<Entity>& side);

class ChoiceContext {
 public:
  explicit ChoiceContext(const Document& document);

  const Document& document() const { return document_; }
  const Tree& tree() const { return tree_; }
  // Mentions with a country, by sentence.
  const std::vector<uint32_t>& MentionsIn(uint32_t sentence) const;
  const std::vector<uint32_t>& EventsIn(uint32_t sentence) const;
  // Whether a place of the country stands in the sentence.
  bool PlacesIn(uint32_t sentence, std::string_view country) const;
  // The three countries that firm mentions name most, most first.
  const std::vector<std::string>& top() const { return top_; }
  // Of the firm mentions, 0 to 1.
  double ShareOf(std::string_view country) const;
  // Whether a place of the country follows the words: "families in Kayah State".
  bool IsPlacedIn(const Entity& entity, std::string_view country) const;

 private:
  void RankCountries();

  const Document& document_;
  Tree tree_;
  std::vector<std::vector<uint32_t>> mentions_, events_;
  std::vector<std::pair<std::string, int>> counts_;
  std::vector<std::string> top_;
  int firm_ = 0;
};

struct EventOptions {
  std::array<std::vector<Countries>, 2> sides;  // what is there already comes first
  // Who stands in the frame's place, if his country is more than a guess: moved only for
  // good reasons.
  std::array<bool, 2> settled = {false, false};
};

EventOptions OptionsFor(const ChoiceContext& context, const Event& event);

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_CHOICE_OPTIONS_H_

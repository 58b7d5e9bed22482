// Joins an event to the date and the place that its sentence gives.
//
//   "met on Sunday in Ashgabat": date by "syntax", place by "syntax"
//
// A time or place that hangs below the event's words is its own ("syntax"); one that
// hangs at a word above it holds for the clause ("clause"); then the sentence, the
// sentences before it in the paragraph, and the dateline. What is nearer to another event
// of the sentence is not taken. Reads times, places, tree. Pure.
#ifndef DRAGOMAN_EXTRACT_WHEN_WHERE_H_
#define DRAGOMAN_EXTRACT_WHEN_WHERE_H_

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "document/tree.h"
#include "dragoman/document.h"

namespace dragoman {

class WhenWhere {
 public:
  // `heads`: the heads of all events of the document, in text order.
  WhenWhere(const Document& document, const Tree& tree, std::vector<uint32_t> heads)
      : document_(document), tree_(tree), heads_(std::move(heads)) {}

  // With nothing found the interval ends at publication, and precision is unknown.
  // `material`: something is done, not said, so that what it is done to tells as well.
  EventDate When(uint32_t head, bool material) const;
  // The day of the first paragraph; precision unknown if it has none.
  EventDate LeadDay() const;
  // Place::text is empty if nothing is found.
  Place Where(uint32_t head, bool material) const;

 private:
  struct Choice {
    int32_t index = -1;
    const char* basis = "";
  };
  template <typename Found>
  Choice Choose(const std::vector<Found>& found, uint32_t head, bool material) const;
  // How the thing at `token` is joined to `head`: 0 syntax, 1 clause, 2 sentence, 3 by a
  // clause of its own, -1 not.
  int Rank(uint32_t token, uint32_t head, bool material) const;
  bool BelongsToAnother(uint32_t token, uint32_t head, bool material) const;
  bool TakesPartIn(uint32_t noun, uint32_t head, bool material) const;
  bool HasCase(uint32_t noun, std::string_view word) const;
  int32_t Narrowed(int32_t index, uint32_t head, bool material) const;
  int32_t NarrowedTime(int32_t index, uint32_t head, bool material) const;
  bool SharesClause(uint32_t verb, uint32_t head) const;
  bool IsInOtherClause(uint32_t token, uint32_t head) const;
  bool IsPast(uint32_t head) const;
  bool IsDayOfSaying(uint32_t token, uint32_t head) const;
  EventDate DateOf(const TimeExpression& time, const char* basis) const;
  uint32_t Top(uint32_t begin, uint32_t end) const;

  const Document& document_;
  const Tree& tree_;
  std::vector<uint32_t> heads_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_EXTRACT_WHEN_WHERE_H_

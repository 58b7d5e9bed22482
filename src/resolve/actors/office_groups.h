// Names of offices that mean the same, or face each other across a border.
//
//   groups.Same("foreign minister")     // secretary of state, foreign secretary, ...
//   groups.Rank("president")            // chancellor, prime minister, ...
//
// Format: head of data/roles/offices.txt. Part of a Dictionary; texts are views into its
// files. Immutable.
#ifndef DRAGOMAN_RESOLVE_ACTORS_OFFICE_GROUPS_H_
#define DRAGOMAN_RESOLVE_ACTORS_OFFICE_GROUPS_H_

#include <string_view>
#include <vector>

namespace dragoman {

class OfficeGroups {
 public:
  using Offices = std::vector<std::string_view>;

  void AddSame(Offices offices) { same_.push_back(std::move(offices)); }
  void AddRank(Offices offices) { rank_.push_back(std::move(offices)); }
  void AddBody(Offices offices) { body_.push_back(std::move(offices)); }

  // The other offices of all lines that have this one; empty if no line has.
  Offices Same(std::string_view office) const { return Others(same_, office); }
  Offices Body(std::string_view office) const { return Others(body_, office); }
  // The first of the line that has this one, or the office itself: one key for both.
  std::string_view Common(std::string_view office) const;
  // Whether one person holds it at a time: it stands in a line of `same` or `rank`.
  bool IsUnique(std::string_view office) const;
  // Whether it ends with a noun for those who lead bodies: "NATO secretary-general".
  bool IsOfBody(std::string_view office) const;
  // Kings and their like: the line that begins with "monarch".
  bool IsForLife(std::string_view office) const;
  // The other offices of the line that begins with this one, in order.
  Offices Rank(std::string_view office) const;

 private:
  static Offices Others(const std::vector<Offices>& lines, std::string_view office);

  std::vector<Offices> same_, rank_, body_;
};

}  // namespace dragoman

#endif  // DRAGOMAN_RESOLVE_ACTORS_OFFICE_GROUPS_H_

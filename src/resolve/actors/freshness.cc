#include "resolve/actors/freshness.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "document/entity_codes.h"

namespace dragoman {
namespace {

constexpr int64_t kShort = 31;    // days without anybody that are no hole
constexpr int64_t kHandover = 2;  // days that two may share
// Years after which a term without an end looks forgotten, and how many times the longest
// one before it.
constexpr int64_t kLongYears = 12;
constexpr double kLonger = 1.5;

struct Holding {
  const Person* person;
  const Term* term;
};

class Checker {
 public:
  Checker(const Dictionary& dictionary, Date today) : d_(dictionary), today_(today) {}

  std::vector<OfficeFinding> Check() {
    std::map<std::pair<std::string, std::string>, std::vector<Holding>> offices;
    for (const Person& person : d_.persons) {
      for (const Term& term : person.terms) {
        if (!IsUnique(person, term) || today_ < term.start) continue;
        const std::string office(d_.offices.Common(term.office));
        offices[{office, std::string(person.owner)}].push_back({&person, &term});
      }
    }
    for (auto& [office, holdings] : offices) {
      std::stable_sort(holdings.begin(), holdings.end(),
                       [](const Holding& a, const Holding& b) {
                         return a.term->start < b.term->start;
                       });
      CheckOffice(office.second, office.first, holdings);
    }
    std::stable_sort(
        findings_.begin(), findings_.end(),
        [](const OfficeFinding& a, const OfficeFinding& b) { return a.kind < b.kind; });
    return std::move(findings_);
  }

 private:
  bool IsUnique(const Person& person, const Term& term) const {
    if (term.office.empty() || term.sector != "GOV") return false;
    return d_.offices.IsUnique(term.office) ||
           (IsInternational(person.owner) && person.owner != "IMG" &&
            d_.offices.IsOfBody(term.office));
  }

  void CheckOffice(const std::string& country, const std::string& office,
                   const std::vector<Holding>& holdings) {
    country_ = country;
    office_ = office;
    for (size_t i = 1; i < holdings.size(); ++i) CheckNext(holdings, i);
    const Holding* last = &holdings[0];  // to leave
    for (const Holding& one : holdings) {
      if (!last->term->finish) break;
      if (!one.term->finish || last->term->finish < one.term->finish) last = &one;
    }
    const Date finish = last->term->finish;
    if (!finish) {
      if (last->person->name == holdings.back().person->name) {
        CheckLength(holdings, *last);
      }
    } else if (today_.days() - finish.days() > kShort) {
      Add(OfficeFinding::Kind::kVacant, *last, finish.AddDays(1), today_,
          "nobody holds it since " + std::string(last->person->name) + " left on " +
              finish.text(),
          "add who followed, or nothing if the office is no more");
    }
  }

  // What holdings[i] says about those before it.
  void CheckNext(const std::vector<Holding>& holdings, size_t i) {
    const Holding& next = holdings[i];
    Date left;  // the last day of those before
    for (size_t j = 0; j < i; ++j) {
      const Holding& before = holdings[j];
      const Date finish = before.term->finish;
      if (left < finish) left = finish;
      if (!finish) left = today_;
      if (before.person->name == next.person->name) continue;
      if (!finish && next.term->start != before.term->start) {
        Add(OfficeFinding::Kind::kExpired, before, next.term->start, today_,
            std::string(before.person->name) + " has no last day, but " +
                std::string(next.person->name) + " began on " + next.term->start.text(),
            "write the last day behind the dots");
      } else if (finish && Shared(before, next) > kHandover) {
        Add(OfficeFinding::Kind::kOverlap, next, next.term->start,
            std::min(finish, next.term->finish ? next.term->finish : today_),
            std::string(next.person->name) + " began on " + next.term->start.text() +
                ", but " + std::string(before.person->name) + " stayed until " +
                finish.text(),
            "correct one of the days");
      }
    }
    if (left && next.term->start && next.term->start.days() - left.days() > kShort) {
      Add(OfficeFinding::Kind::kHole, next, left.AddDays(1), next.term->start.AddDays(-1),
          "nobody held it from " + left.AddDays(1).text() + " to " +
              next.term->start.AddDays(-1).text() + ", before " +
              std::string(next.person->name),
          "add who held it, if anybody did");
    }
  }

  static int64_t Shared(const Holding& before, const Holding& next) {
    Date last = before.term->finish;
    if (next.term->finish && next.term->finish < last) last = next.term->finish;
    return last.days() - next.term->start.days() + 1;
  }

  // A term that is much longer than those before it has perhaps been forgotten.
  void CheckLength(const std::vector<Holding>& holdings, const Holding& last) {
    if (!last.term->start || d_.offices.IsForLife(office_)) return;
    const int64_t days = today_.days() - last.term->start.days();
    int64_t longest = 0;
    for (const Holding& one : holdings) {
      if (!one.term->start || !one.term->finish) continue;
      longest = std::max(longest, one.term->finish.days() - one.term->start.days());
    }
    if (days < kLongYears * 365 || static_cast<double>(days) < kLonger * longest) return;
    Add(OfficeFinding::Kind::kExpired, last, last.term->start, today_,
        std::string(last.person->name) + " has no last day after " +
            std::to_string(days / 365) + " years",
        "look it up; write the last day behind the dots if he has left");
  }

  void Add(OfficeFinding::Kind kind, const Holding& where, Date from, Date to,
           std::string problem, std::string remedy) {
    const std::string& file = d_.file_names[where.person->file];
    if (file == "actors/leaders.txt") {
      remedy += "; correct leaders_fixes.tsv and run make_leaders.py";
    }
    findings_.push_back({kind, file + ":" + std::to_string(where.person->line), country_,
                         office_, std::move(problem), std::move(remedy), from, to});
  }

  const Dictionary& d_;
  const Date today_;
  std::string country_, office_;  // at hand
  std::vector<OfficeFinding> findings_;
};

}  // namespace

std::vector<OfficeFinding> CheckTerms(const Dictionary& dictionary, Date today) {
  return Checker(dictionary, today).Check();
}

}  // namespace dragoman

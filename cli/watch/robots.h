// What a site allows programs to fetch: its robots.txt, as RFC 9309 reads it.
//
//   RobotsRules rules = RobotsRules::Parse(text, "dragoman");
//   if (rules.Allows("/news/2021/11/28/summit")) ...
//   rules.delay();                                        // seconds; 0: it asks for none
//
// The rules of our name go before those of "*"; the longest rule that fits decides. Plain
// values.
#ifndef DRAGOMAN_CLI_WATCH_ROBOTS_H_
#define DRAGOMAN_CLI_WATCH_ROBOTS_H_

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::cli {

class RobotsRules {
 public:
  static RobotsRules Parse(std::string_view text, std::string_view agent);
  // For a site whose rules cannot be had: nothing may be fetched.
  static RobotsRules AllowNothing();

  // `path` with its query.
  bool Allows(std::string_view path) const;
  double delay() const { return delay_; }

 private:
  struct Rule {
    std::string pattern;
    bool allow = false;
  };
  std::vector<Rule> rules_;
  double delay_ = 0;
};

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_WATCH_ROBOTS_H_

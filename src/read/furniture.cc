#include "read/furniture.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "read/clean_text.h"

namespace dragoman {
namespace {

// All lists are in small letters, between bars.
constexpr std::string_view kLineStarts = R"(
    also in the news | also in this section | also on this site | you seem to block |
    send to a friend | read more | continue reading | keep reading | read the full | read also | also read | related: | related story |
    related stories | related articles | see also: | more: | more on this | more from |
    recommended | share this | share on | share article | share: | share | tweet |
    follow us | follow me | subscribe | sign up | sign in | log in | register |
    advertisement | advertisements | sponsored | skip to | back to top | jump to |
    copyright | © | (c) 20 | all rights reserved | image: | photo: | photos: |
    image source | image credit | photo credit | getty images | file photo |
    click here | tap here | download our app | download the app | get our app |
    please consider supporting | please consider disabling | please disable your ad |
    we use cookies | this site uses cookies | this website uses cookies | by clicking |
    accept all | leave a comment | leave a reply | post a comment |
    join the conversation | comments are closed | filed under | tags: | tagged |
    topics: | print this)";

constexpr std::string_view kLineParts = R"(
    ad blocker | ad-blocker | adblocker | consider supporting us |
    all rights reserved | subscribe to our newsletter | sign up for our newsletter |
    to our newsletter | follow us on | delivered to your inbox | appeared first on)";

// Headings of sections that are no part of the article.
constexpr std::string_view kSections = R"(
    readers also | you may be interested | your letters | letters to the editor |
    reader letters | support us | support our | support free | advertisement |
    most viewed | most shared | related | recommended | more from | more stories |
    more news | more on | more like this | read more | read next | you may also |
    you might also | you may like | you might like | up next | what to read next |
    see also | share this | share | follow us | newsletter | subscribe | sign up |
    about the author | about the authors | about the reviewer | latest news | latest |
    most read | most popular | popular | trending | tags | editor's picks |
    editors' picks | recent posts | recent articles | stay up to date | disclaimer |
    also in the news | also read | in other news | table of contents)";

// Headings behind which nothing is.
constexpr std::string_view kEnds = R"(
    comments | comment | leave a comment | leave a reply | join the conversation |
    join the discussion | post a comment | add a comment | responses |
    reader comments | discussion | write a comment)";

constexpr size_t kLongestLine = 300;  // bytes
constexpr size_t kLongestStartLine = 160;
constexpr size_t kLongestHeading = 80;

std::vector<std::string_view> ListOf(std::string_view text) {
  std::vector<std::string_view> items;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('|', begin), text.size());
    items.push_back(TrimBlanks(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return items;
}

bool StartsWithOneOf(std::string_view line, const std::vector<std::string_view>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) {
    return line.substr(0, s.size()) == s &&
           (line.size() == s.size() || !IsAsciiLetter(line[s.size()]));
  });
}

}  // namespace

bool IsFurniturePhrase(std::string_view line) {
  static const std::vector<std::string_view> kStarts = ListOf(kLineStarts);
  static const std::vector<std::string_view> kParts = ListOf(kLineParts);
  if (line.size() > kLongestLine) return false;
  const std::string lower = ToLower(line);
  if (line.size() < kLongestStartLine && StartsWithOneOf(lower, kStarts)) return true;
  return std::any_of(kParts.begin(), kParts.end(), [&](std::string_view part) {
    return lower.find(part) != std::string::npos;
  });
}

HeadingRole RoleOfHeading(std::string_view heading) {
  static const std::vector<std::string_view> kEndStarts = ListOf(kEnds);
  static const std::vector<std::string_view> kSectionStarts = ListOf(kSections);
  if (heading.size() > kLongestHeading) return HeadingRole::kContent;
  std::string folded = FoldCase(heading);
  // "12 comments", "Comments (12)", "3 responses to ...": the count aside.
  const size_t word = folded.find_first_not_of("0123456789(), ");
  folded.erase(0, word == std::string::npos ? folded.size() : word);
  if (StartsWithOneOf(folded, kEndStarts) && CountWords(folded) <= 4) {
    return HeadingRole::kEnd;
  }
  return StartsWithOneOf(folded, kSectionStarts) ? HeadingRole::kFurniture
                                                 : HeadingRole::kContent;
}

bool LooksLikeCode(std::string_view text) {
  constexpr size_t kEnough = 40;
  if (text.size() < kEnough) return false;
  if (text.substr(0, 2) == "{\"" && text.back() == '}') return true;  // JSON
  const auto marks = std::count_if(text.begin(), text.end(), [](char c) {
    return std::string_view("{}[]<>=;\\|_").find(c) != std::string_view::npos;
  });
  return static_cast<size_t>(marks) * 20 > text.size();
}

}  // namespace dragoman

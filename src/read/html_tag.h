// One start tag, read from the bytes of a page.
//
//   HtmlTag tag;
//   at = ReadStartTag(page, at, &tag);     // at "<div class=x hidden>"; behind it
//   tag.name                               // "div"
//   tag.attributes                         // class=x, hidden
//
// Takes anything that begins with "<" and a letter, as browsers do. A tag that breaks off
// ends with the page. Pure, any thread.
#ifndef DRAGOMAN_READ_HTML_TAG_H_
#define DRAGOMAN_READ_HTML_TAG_H_

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman {

// Attributes of one tag: names in small letters, values as they stand in the page.
class AttributeList {
 public:
  using Entry = std::pair<std::string_view, std::string_view>;
  AttributeList() = default;
  explicit AttributeList(std::span<const Entry> entries) : entries_(entries) {}

  bool Has(std::string_view name) const;
  std::string_view Get(std::string_view name) const;  // "" if there is none

 private:
  std::span<const Entry> entries_;
};

struct HtmlTag {
  std::string name;  // in small letters
  // Those that somebody asks for; of <meta> all, with names as they stand. A style that
  // hides the element counts as the attribute "hidden".
  std::vector<AttributeList::Entry> attributes;
  bool closed = false;      // "<br />"
  bool is_json_ld = false;  // type="application/ld+json"
};

// Reads the start tag at `at`. The place behind it.
size_t ReadStartTag(std::string_view page, size_t at, HtmlTag* tag);

// Reads the name of a tag at `at`, in small letters. The place behind it.
size_t ReadTagName(std::string_view page, size_t at, std::string* name);

// The place of the next `c` from `from` on, or the end.
size_t FindByte(std::string_view page, char c, size_t from);

// Whether `name` is `lower`, capitals aside.
bool SameName(std::string_view name, std::string_view lower);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_HTML_TAG_H_

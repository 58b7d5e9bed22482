#include "dragoman/feed.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <limits>
#include <memory>
#include <utility>

#include "read/clean_text.h"
#include "read/header_fields.h"
#include "read/page_date.h"

namespace dragoman {
namespace {

std::string_view View(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string Take(xmlChar* text) {
  std::string taken(View(text));
  xmlFree(text);
  return taken;
}

// Elements of a podcast or a picture have the same names in their own namespaces.
bool IsForeign(const xmlNode* node) {
  if (node->ns == nullptr) return false;
  const std::string_view space = View(node->ns->href);
  return space.find("/mrss") != std::string_view::npos ||
         space.find("itunes") != std::string_view::npos ||
         space.find("googleplay") != std::string_view::npos;
}

bool Is(const xmlNode* node, std::string_view name) {
  return node->type == XML_ELEMENT_NODE && View(node->name) == name;
}

std::string TextOf(const xmlNode* node) {
  return std::string(TrimBlanks(Take(xmlNodeGetContent(node))));
}

std::string Attribute(const xmlNode* node, const char* name) {
  return Take(xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(name)));
}

// Atom may hold XHTML as elements; the other feeds hold it as text.
std::string MarkupOf(xmlNode* node) {
  if (Attribute(node, "type") != "xhtml") return TextOf(node);
  const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer(xmlBufferCreate(),
                                                                    xmlBufferFree);
  for (xmlNode* child = node->children; child != nullptr; child = child->next) {
    xmlNodeDump(buffer.get(), node->doc, child, 0, 0);
  }
  return std::string(View(xmlBufferContent(buffer.get())));
}

// RSS writes the address into the element, Atom into an attribute.
void TakeLink(const xmlNode* node, FeedItem* item) {
  const std::string relation = Attribute(node, "rel");
  if (!relation.empty() && relation != "alternate") return;
  std::string url = Attribute(node, "href");
  if (url.empty()) url = TextOf(node);
  if (item->url.empty()) item->url = std::move(url);
}

void TakeAuthor(const xmlNode* node, FeedItem* item) {
  std::string name;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (Is(child, "name")) name = Clean(TextOf(child));
  }
  if (name.empty()) name = Clean(TextOf(node));
  // RSS 2.0 asks for "anna@example.org (Anna Berg)".
  const size_t open = name.find('(');
  if (name.find('@') < open && open != std::string::npos && name.back() == ')') {
    name = name.substr(open + 1, name.size() - open - 2);
  }
  if (name.find('@') != std::string::npos) return;
  if (!item->author.empty()) item->author += ", ";
  item->author += name;
}

void TakeDate(const xmlNode* node, Date* date) {
  if (const auto found = FindDate(TextOf(node))) *date = *found;
}

FeedItem ItemOf(const xmlNode* element) {
  FeedItem item;
  std::string summary;
  Date updated;
  for (xmlNode* node = element->children; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE || IsForeign(node)) continue;
    const std::string_view name = View(node->name);
    if (name == "title") item.title = CleanEntities(TextOf(node));
    if (name == "link") TakeLink(node, &item);
    if (name == "guid" || name == "id") item.id = TextOf(node);
    if (name == "author" || name == "creator") TakeAuthor(node, &item);
    if (name == "pubDate" || name == "published" || name == "date" || name == "issued") {
      TakeDate(node, &item.published);
    }
    if (name == "updated" || name == "modified") TakeDate(node, &updated);
    if (name == "encoded" || name == "content") item.html = MarkupOf(node);
    if (name == "description" || name == "summary") summary = MarkupOf(node);
  }
  if (!item.published) item.published = updated;
  if (item.html.size() < summary.size()) item.html = std::move(summary);
  const bool address = item.id.starts_with("http://") || item.id.starts_with("https://");
  if (item.url.empty() && address) item.url = item.id;
  if (item.id.empty()) item.id = item.url;
  return item;
}

void TakeAbout(const xmlNode* node, Feed* feed) {
  if (IsForeign(node)) return;
  if (Is(node, "title") && feed->title.empty()) feed->title = CleanEntities(TextOf(node));
  if (Is(node, "language")) feed->language = TextOf(node).substr(0, 2);
}

// Of the feed itself or of its `channel`, beside which RSS 1.0 has the items.
void TakeChildren(const xmlNode* parent, Feed* feed) {
  for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
    if (Is(node, "item") || Is(node, "entry")) {
      feed->items.push_back(ItemOf(node));
    } else if (Is(node, "channel")) {
      TakeChildren(node, feed);
    } else {
      TakeAbout(node, feed);
    }
  }
}

bool IsFeed(const xmlNode* root) {
  return Is(root, "feed") || EqualsIgnoringCase(View(root->name), "rss") ||
         Is(root, "RDF");
}

}  // namespace

Result<Feed> ReadFeed(std::string_view bytes, const std::string& charset) {
  constexpr size_t kLongest = std::numeric_limits<int>::max();
  bytes = TrimBlanks(bytes.substr(0, kLongest));
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
      xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), "feed",
                    charset.empty() ? nullptr : charset.c_str(),
                    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                        XML_PARSE_NOWARNING | XML_PARSE_NOCDATA),
      xmlFreeDoc);
  const xmlNode* root =
      document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr || !IsFeed(root)) {
    return Status::Error("this is no RSS or Atom feed; give the address of one");
  }
  Feed feed;
  feed.language =
      Take(xmlNodeGetLang(const_cast<xmlNode*>(root))).substr(0, 2);  // "en-GB"
  TakeChildren(root, &feed);
  return feed;
}

}  // namespace dragoman

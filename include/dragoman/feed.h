// What an RSS or Atom feed says: its articles, or the beginnings of them.
//
//   Result<Feed> feed = ReadFeed(bytes);
//   for (const FeedItem& item : feed->items) Fetch(item.url);
//
// RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom. Feeds that are not well formed are read as far
// as they make sense. Pure; any thread.
#ifndef DRAGOMAN_FEED_H_
#define DRAGOMAN_FEED_H_

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/date.h"
#include "dragoman/status.h"

namespace dragoman {

struct FeedItem {
  std::string id;  // what the feed calls it; else its address
  std::string url;
  std::string title;
  std::string author;
  Date published;
  std::string html;  // the text, or its beginning, with its markup
};

struct Feed {
  std::string title;
  std::string language;  // ISO 639-1; may be empty
  std::vector<FeedItem> items;
};

// `charset`: what the server said of its characters, if that is known. The error is a
// sentence without the place.
Result<Feed> ReadFeed(std::string_view bytes, const std::string& charset = "");

}  // namespace dragoman

#endif  // DRAGOMAN_FEED_H_

#include "read/feed_rows.h"

#include "document/json_writer.h"
#include "dragoman/feed.h"

namespace dragoman {
namespace {

std::string RowOf(const Feed& feed, const FeedItem& item) {
  Json json;
  json.Open();
  json.Text("html", item.html);
  json.Text("title", item.title);
  json.Text("url", item.url);
  json.Text("author", item.author);
  json.Text("source", feed.title);
  json.Text("language", feed.language);
  json.Text("published", item.published.text());
  json.Close();
  return json.Take();
}

}  // namespace

Result<std::vector<FeedRow>> FeedRows(std::string_view bytes) {
  const Result<Feed> feed = ReadFeed(bytes);
  if (!feed.ok()) return feed.status();
  std::vector<FeedRow> rows;
  for (const FeedItem& item : feed->items) {
    rows.push_back({rows.size() + 1, RowOf(*feed, item)});
  }
  return rows;
}

}  // namespace dragoman

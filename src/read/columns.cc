#include "dragoman/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "read/clean_text.h"

namespace dragoman {
namespace {

struct UsualName {
  std::string_view name, field;
};

// What people call the columns of a table of news, the best name first.
constexpr UsualName kUsualNames[] = {{"text", "text"},
                                     {"full_text", "text"},
                                     {"fulltext", "text"},
                                     {"article_text", "text"},
                                     {"maintext", "text"},
                                     {"main_text", "text"},
                                     {"body", "text"},
                                     {"content", "text"},
                                     {"article", "text"},
                                     {"html", "html"},
                                     {"title", "title"},
                                     {"headline", "title"},
                                     {"published", "published"},
                                     {"date", "published"},
                                     {"pub_date", "published"},
                                     {"pubdate", "published"},
                                     {"publication_date", "published"},
                                     {"publication date", "published"},
                                     {"date_publish", "published"},
                                     {"date_published", "published"},
                                     {"published_at", "published"},
                                     {"publishedat", "published"},
                                     {"published_date", "published"},
                                     {"datetime", "published"},
                                     {"url", "url"},
                                     {"link", "url"},
                                     {"source", "source"},
                                     {"source_name", "source"},
                                     {"outlet", "source"},
                                     {"publisher", "source"},
                                     {"publication", "source"},
                                     {"newspaper", "source"},
                                     {"author", "author"},
                                     {"authors", "author"},
                                     {"byline", "author"},
                                     {"language", "language"},
                                     {"lang", "language"},
                                     {"id", "id"},
                                     {"article_id", "id"},
                                     {"doc_id", "id"},
                                     {"story_id", "id"}};

std::string List(const std::vector<std::string>& names) {
  constexpr size_t kMost = 20;
  std::string list;
  for (size_t i = 0; i < names.size() && i < kMost; ++i) {
    list += (i == 0 ? "" : ", ") + Excerpt(names[i], 60);
  }
  return names.size() > kMost ? list + ", ..." : list;
}

bool Has(const ColumnFields& fields, std::string_view field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

void TakeUsualNames(const std::vector<std::string>& names, ColumnFields* fields) {
  for (const UsualName& usual : kUsualNames) {
    if (Has(*fields, usual.field)) continue;
    for (size_t i = 0; i < names.size(); ++i) {
      if (!(*fields)[i].empty() || ToLower(names[i]) != usual.name) continue;
      (*fields)[i] = usual.field;
      break;
    }
  }
}

}  // namespace

Result<ColumnFields> FieldsOfColumns(const std::vector<std::string>& names,
                                     const std::map<std::string, std::string>& given) {
  ColumnFields fields(names.size());
  for (const auto& [field, column] : given) {
    const auto at = std::find(names.begin(), names.end(), column);
    if (at == names.end()) {
      return Status::Error(fmt::format(
          "there is no column \"{}\" in it; its columns are {}", column, List(names)));
    }
    fields[static_cast<size_t>(at - names.begin())] = field;
  }
  TakeUsualNames(names, &fields);
  if (Has(fields, "text") || Has(fields, "html")) return fields;
  return Status::Error(
      fmt::format("none of its columns ({}) has the name of a text; say which it is, as "
                  "with --columns text=NAME",
                  List(names)));
}

}  // namespace dragoman

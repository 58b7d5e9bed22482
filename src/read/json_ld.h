// The article as schema.org describes it in <script type="application/ld+json">.
//
//   JsonLdArticle article;
//   ReadJsonLd(script, &article);     // fills the fields that are still empty
//
// Looks through arrays, @graph and mainEntity for an object whose @type is an article of
// some kind. Scripts that are not JSON are passed over. Pure, any thread.
#ifndef DRAGOMAN_READ_JSON_LD_H_
#define DRAGOMAN_READ_JSON_LD_H_

#include <string>
#include <string_view>

#include "dragoman/date.h"

namespace dragoman {

struct JsonLdArticle {
  std::string headline;
  std::string author;  // several are joined by ", "
  std::string publisher;
  std::string url;
  std::string body;
  Date published;
  Date page_published;  // of the page around it
  Date modified;        // of either
};

void ReadJsonLd(std::string_view script, JsonLdArticle* article);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_JSON_LD_H_

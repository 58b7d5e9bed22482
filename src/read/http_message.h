// An answer of a web server, as crawlers keep it.
//
//   HttpMessage answer = ReadHttp(block, kLongestUnit);
//   answer.status;                                       // 200
//   HeaderField(answer.head, "content-type");            // "text/html; charset=utf-8"
//   answer.body;                                         // neither chunked nor
//   compressed
//
// Some crawlers keep the fields of what they have undone; so a body that is not chunked
// or not compressed, though the head says so, is taken as it is. Pure, any thread.
#ifndef DRAGOMAN_READ_HTTP_MESSAGE_H_
#define DRAGOMAN_READ_HTTP_MESSAGE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman {

struct HttpMessage {
  int status = 0;         // 0: this is no answer of a server
  std::string_view head;  // into the bytes, like what `body` does not own
  std::string_view body;
  std::string storage;  // holds the body where it had to be made
};

// At most `most` bytes of body. Not to be copied or moved: `body` may point to `storage`.
void ReadHttp(std::string_view bytes, size_t most, HttpMessage* message);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_HTTP_MESSAGE_H_

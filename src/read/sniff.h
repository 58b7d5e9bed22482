// What bytes are, by how they begin.
//
//   SniffKind("<!doctype html>...", "page")      // InputKind::kHtml
//   BinaryReason("%PDF-1.7 ...")                 // "this is a PDF document; ..."
//
// Pure functions, any thread.
#ifndef DRAGOMAN_READ_SNIFF_H_
#define DRAGOMAN_READ_SNIFF_H_

#include <string>
#include <string_view>

#include "dragoman/input.h"

namespace dragoman {

// Never kAuto. The name decides where the bytes do not.
InputKind SniffKind(std::string_view begin, std::string_view path);

// Why these are not the first bytes of a text, and what to do; "" for a text.
std::string BinaryReason(std::string_view begin);

// The ending of a file's name that says that it is what lies beside saved pages (".css",
// ".png"), and so no article; "" for others.
std::string_view BesidePages(std::string_view path);

// By its byte order mark.
bool IsUtf16(std::string_view begin);

// `bytes` without the UTF-8 byte order mark.
std::string_view WithoutMark(std::string_view bytes);

// "" for well-formed UTF-8, else a sentence that says where it breaks and what to do.
std::string Utf8Reason(std::string_view bytes);

}  // namespace dragoman

#endif  // DRAGOMAN_READ_SNIFF_H_

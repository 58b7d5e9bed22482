// A stored event for a person to read: its sentence with the words marked that made it,
// in a few lines or with everything that is known.
//
//   fmt::print("{}", ShortText(event, style));
//
// In colours where the terminal has them, else *trigger*, «actor», ‹recipient›.
#ifndef DRAGOMAN_CLI_EVENT_TEXT_H_
#define DRAGOMAN_CLI_EVENT_TEXT_H_

#include <string>

#include "dragoman/questions.h"
#include "table.h"

namespace dragoman::cli {

// Of quad codes: cooperation is cool, conflict warm.
Colour ColourOfQuad(int quad_code);
// The sentence, wrapped and indented.
std::string MarkedSentence(const StoredEvent& event, const Style& style, int indent);
// Day, type, who to whom; the sentence; the outlet with the link; the id.
std::string ShortText(const StoredEvent& event, const Style& style);
std::string FullText(const StoredEvent& event, const Style& style);

}  // namespace dragoman::cli

#endif  // DRAGOMAN_CLI_EVENT_TEXT_H_

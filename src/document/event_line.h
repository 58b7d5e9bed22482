// An event on one line, as golden cases and `dragoman explain` show it.
//
//   ACCUSE allege | Ebrahim Raisi IRN/GOV (president) -> USA/GOV, ISR/GOV | reported |
//   by - | on 2021-11-28 | in Ashgabat TKM | "seek to disrupt"
//
// docs/formats/cases.md explains the form; every line that is printed can be pasted into
// a golden case. Pure functions, any thread.
#ifndef DRAGOMAN_DOCUMENT_EVENT_LINE_H_
#define DRAGOMAN_DOCUMENT_EVENT_LINE_H_

#include <string>

#include "dragoman/document.h"

namespace dragoman {

std::string ToLine(const Document& document, const Event& event);
// "Ebrahim Raisi IRN/GOV (president)", "COL/REB"
std::string ToLine(const Entity& entity);
// "2021-11-28", "2022-02-01..2022-02-28", or "-"
std::string ToLine(const EventDate& date);
// "Ashgabat TKM", or "-"
std::string ToLine(const Place& place);
// "dead 12-14, injured 3, arrested 37-": what is known, or "".
std::string ToLine(const Magnitude& magnitude);

}  // namespace dragoman

#endif  // DRAGOMAN_DOCUMENT_EVENT_LINE_H_

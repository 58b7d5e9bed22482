#include "resolve/actors/coded_lines.h"

#include <optional>
#include <utility>

#include "base/record_file.h"
#include "resolve/actors/dictionary_fields.h"

namespace dragoman {
namespace {

std::vector<CodedName> NamesOf(const RecordFile& records, size_t field) {
  std::vector<CodedName> names;
  for (const std::string_view name : Split(records.field(field), ';')) {
    names.push_back({std::string(name), records.line()});
  }
  return names;
}

std::string Joined(const std::vector<CodedName>& names) {
  std::string joined;
  for (const CodedName& name : names) {
    if (!joined.empty()) joined += "; ";
    joined += name.text;
  }
  return joined;
}

bool ReadTerms(RecordFile* records, CodedActor* actor) {
  for (const std::string_view text : Split(records->field(1), ';')) {
    std::optional<Term> term = ReadTerm(records, text);  // the code stands first
    if (!term) return false;
    if (!term->sector.empty() || term->office.find(' ') != std::string_view::npos) {
      records->ErrorAt(text,
                       "\"" + std::string(text) + "\" is more than a code and dates",
                       "write XCVGOV 2011-03-05..2015-09-01, with ; between several");
      return false;
    }
    actor->terms.push_back({term->start, term->finish, term->office});
  }
  return !actor->terms.empty();
}

}  // namespace

std::vector<CodedActor> ReadCodedActors(const DataFile& file, Diagnostics* diagnostics) {
  std::vector<CodedActor> actors;
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    CodedActor actor;
    if (!CheckSize(&records, 2) || !ReadTerms(&records, &actor)) continue;
    actor.names = NamesOf(records, 0);
    if (!actor.names.empty()) actors.push_back(std::move(actor));
  }
  return actors;
}

std::vector<CodedRole> ReadCodedRoles(const DataFile& file, Diagnostics* diagnostics) {
  std::vector<CodedRole> roles;
  RecordFile records(file, diagnostics);
  while (records.Next()) {
    CodedRole role;
    if (!CheckSize(&records, 3)) continue;
    role.code = records.field(2);
    role.leads = role.code.ends_with('~');
    if (role.leads) role.code.remove_suffix(1);
    if (!role.leads && !role.code.starts_with('~')) {
      records.Error(2, "\"" + std::string(role.code) + "\" is no code of a role",
                    "write ~COP, or IGO~ for one that stands before that of a country");
      continue;
    }
    if (!role.leads) role.code.remove_prefix(1);
    role.nouns = NamesOf(records, 0);
    role.plurals = NamesOf(records, 1);
    if (!role.nouns.empty()) roles.push_back(std::move(role));
  }
  return roles;
}

std::string ToCodedLine(const CodedActor& actor) {
  std::string line = Joined(actor.names) + " | ";
  for (size_t i = 0; i < actor.terms.size(); ++i) {
    const CodedTerm& term = actor.terms[i];
    if (i > 0) line += "; ";
    line += term.code;
    if (term.dated()) line += " " + term.start.text() + ".." + term.finish.text();
  }
  return line;
}

std::string ToCodedLine(const CodedRole& role) {
  const std::string code(role.code);
  return Joined(role.nouns) + " | " + Joined(role.plurals) + " | " +
         (role.leads ? code + "~" : "~" + code);
}

}  // namespace dragoman

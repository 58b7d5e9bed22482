#include "store/document_writer.h"

#include <utility>

#include "document/fullness.h"
#include "store/event_pairs.h"

namespace dragoman {
namespace {

void WriteDate(const EventDate& date, RowWriter* row) {
  row->DayOrNull(date.start);
  row->DayOrNull(date.finish);
  row->Text(ToString(date.precision));
  row->TextOrNull(date.text);
  row->TextOrNull(date.basis);
}

void WritePlace(const Place& place, RowWriter* row) {
  const bool located = place.radius_km > 0;
  row->TextOrNull(place.text);
  row->TextOrNull(place.name);
  place.geonames_id == 0 ? row->Null() : row->Int(place.geonames_id);
  located ? row->Degrees(place.lat) : row->Null();
  located ? row->Degrees(place.lon) : row->Null();
  row->TextOrNull(place.country);
  row->TextOrNull(place.admin1);
  row->TextOrNull(place.feature);
  located ? row->Share(place.radius_km) : row->Null();
  row->TextOrNull(place.basis);
}

void WriteMagnitude(const Magnitude& magnitude, RowWriter* row) {
  for (const Range* range :
       {&magnitude.dead, &magnitude.injured, &magnitude.arrested, &magnitude.participants,
        &magnitude.displaced, &magnitude.amount}) {
    row->NumberOrNull(range->low);
    row->NumberOrNull(range->high);
  }
  row->TextOrNull(magnitude.currency);
}

void WriteCodes(const Event& event, RowWriter* row) {
  row->Text(ToString(event.type));
  row->Texts(event.mode);
  row->Texts(event.contexts);
  row->TextOrNull(event.cameo);
  event.quad_code == 0 ? row->Null() : row->Int(event.quad_code);
  row->Number(event.intensity);
  row->Number(event.goldstein);
  row->Text(ToString(event.factuality));
}

Result<DocumentWriter> FirstError(const Result<RowWriter>& a, const Result<RowWriter>& b,
                                  const Result<RowWriter>& c,
                                  const Result<RowWriter>& d) {
  for (const Result<RowWriter>* writer : {&a, &b, &c, &d}) {
    if (!writer->ok()) return writer->status();
  }
  return Status::Error("no table can be written");
}

}  // namespace

Result<DocumentWriter> DocumentWriter::For(const Database& database) {
  Result<RowWriter> articles = RowWriter::For(database, "articles");
  Result<RowWriter> records = RowWriter::For(database, "records");
  Result<RowWriter> participants = RowWriter::For(database, "participants");
  Result<RowWriter> pairs = RowWriter::For(database, "pairs");
  if (!articles.ok() || !records.ok() || !participants.ok() || !pairs.ok()) {
    return FirstError(articles, records, participants, pairs);
  }
  return DocumentWriter(std::move(*articles), std::move(*records),
                        std::move(*participants), std::move(*pairs));
}

DocumentWriter::DocumentWriter(RowWriter articles, RowWriter records,
                               RowWriter participants, RowWriter pairs)
    : articles_(std::move(articles)),
      records_(std::move(records)),
      participants_(std::move(participants)),
      pairs_(std::move(pairs)) {}

Status DocumentWriter::Write(const Article& article, const std::vector<Telling>& tellings,
                             const ArticleNotes& notes, RowNumbers numbers) {
  Status status = WriteArticle(article, tellings.size(), notes, numbers.article);
  for (size_t i = 0; i < tellings.size(); ++i) {
    if (!status.ok()) return status;
    const Event& event = *tellings[i].event;
    const Placement* placement =
        notes.found == nullptr ? nullptr : &notes.found->events[i];
    status = WriteRecord(article, tellings[i], notes.found, placement, numbers.record);
    if (status.ok()) status = WriteParticipants(event, numbers.record);
    if (status.ok()) status = WritePairs(event, numbers.record);
    ++numbers.record;
  }
  return status;
}

Status DocumentWriter::Flush() {
  for (RowWriter* writer : {&articles_, &records_, &participants_, &pairs_}) {
    Status status = writer->Flush();
    if (!status.ok()) return status;
  }
  return Status::Ok();
}

Status DocumentWriter::WriteArticle(const Article& article, size_t events,
                                    const ArticleNotes& notes, int64_t n) {
  articles_.Int(n);
  articles_.Text(article.id);
  articles_.TextOrNull(article.url);
  articles_.TextOrNull(article.title);
  articles_.TextOrNull(article.author);
  articles_.TextOrNull(article.source);
  articles_.DayOrNull(article.published);
  articles_.TextOrNull(article.language);
  articles_.TextOrNull(article.country);
  articles_.TextOrNull(article.path);
  notes.texts ? articles_.TextOrNull(article.text) : articles_.Null();
  articles_.Hash(notes.words);
  articles_.Int(static_cast<int64_t>(events));
  const bool merged = notes.found != nullptr;
  merged ? articles_.Text(notes.found->story) : articles_.Null();
  merged ? articles_.Chance(notes.found->story_confidence) : articles_.Null();
  return articles_.End();
}

Status DocumentWriter::WriteRecord(const Article& article, const Telling& telling,
                                   const Added* found, const Placement* placement,
                                   int64_t n) {
  const Event& event = *telling.event;
  records_.Int(n);
  records_.Text(event.id);
  records_.Text(article.id);
  records_.Int(event.sentence);
  records_.Text(telling.sentence);
  records_.Int(telling.sentence_begin);
  WriteCodes(event, &records_);
  WriteDate(event.date, &records_);
  WritePlace(event.place, &records_);
  WriteMagnitude(event.magnitude, &records_);
  records_.Text(telling.trigger);
  records_.Int(event.trigger.span.begin);
  records_.Int(event.trigger.span.end);
  records_.Texts(event.why);
  records_.Chance(event.confidence);
  const bool merged = placement != nullptr;
  merged ? records_.Text(found->story) : records_.Null();
  records_.Null();  // merged into: MergeBook settles which record counts
  records_.Int(1);  // reports
  records_.Int(1);  // sources
  merged ? records_.Text(placement->event) : records_.Null();
  merged ? records_.Chance(placement->confidence) : records_.Null();
  merged ? records_.Chance(Fullness(event)) : records_.Null();
  return records_.End();
}

Status DocumentWriter::WriteParticipants(const Event& event, int64_t n) {
  Status status;
  int64_t position = 0;
  for (const Entity& entity : event.actor) {
    if (status.ok()) status = WriteParticipant(event, entity, "actor", ++position, n);
  }
  position = 0;
  for (const Entity& entity : event.recipient) {
    if (status.ok()) status = WriteParticipant(event, entity, "recipient", ++position, n);
  }
  if (status.ok() && event.attribution.known) {
    status = WriteParticipant(event, event.attribution.entity, "attribution", 1, n);
  }
  return status;
}

Status DocumentWriter::WriteParticipant(const Event& event, const Entity& entity,
                                        const char* role, int64_t position, int64_t n) {
  participants_.Int(n);
  participants_.Text(event.id);
  participants_.Text(role);
  participants_.Int(position);
  participants_.TextOrNull(entity.text);
  participants_.Int(entity.span.begin);
  participants_.Int(entity.span.end);
  participants_.TextOrNull(entity.name);
  participants_.TextOrNull(entity.country);
  participants_.TextOrNull(entity.sectors.empty() ? "" : entity.sectors[0]);
  participants_.Texts(entity.sectors);
  participants_.TextOrNull(entity.code);
  participants_.TextOrNull(entity.office);
  participants_.TextOrNull(entity.wikidata);
  participants_.TextOrNull(entity.via);
  participants_.Chance(entity.confidence);
  return participants_.End();
}

Status DocumentWriter::WritePairs(const Event& event, int64_t n) {
  for (const EventPair& pair : PairsOf(event)) {
    pairs_.Int(n);
    pairs_.Text(event.id);
    for (const EventSide* side : {&pair.source, &pair.target}) {
      pairs_.TextOrNull(side->country);
      pairs_.TextOrNull(side->sector);
    }
    pairs_.Truth(pair.mutual);
    pairs_.DayOrNull(DayOf(event.date));
    pairs_.Text(ToString(event.type));
    event.quad_code == 0 ? pairs_.Null() : pairs_.Int(event.quad_code);
    pairs_.Number(event.intensity);
    pairs_.Number(event.goldstein);
    pairs_.Text(ToString(event.factuality));
    pairs_.Chance(event.confidence);
    pairs_.Truth(false);  // merged
    Status status = pairs_.End();
    if (!status.ok()) return status;
  }
  return Status::Ok();
}

}  // namespace dragoman

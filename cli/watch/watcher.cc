#include "watcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "address.h"
#include "dragoman/feed.h"

namespace dragoman::cli {
namespace {

// With the pauses between them about two hours; once and away, some minutes.
constexpr int kMostAttempts = 8;
constexpr int kMostAttemptsOnce = 3;
constexpr int kMostHops = 5;
constexpr size_t kMostAtOnce = 32;  // sites that are being asked
constexpr double kStep = 0.1;       // seconds
constexpr double kRulesHold = 24.0 * 3600;
constexpr const char* kAgent = "dragoman";  // as robots.txt names us
constexpr const char* kUserAgent = "Dragoman/0.1 (reads news feeds; obeys robots.txt)";

double Now() {
  return std::chrono::duration<double>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

bool IsRedirect(const HttpAnswer& answer) {
  return answer.status >= 301 && answer.status <= 308 && answer.status != 304 &&
         !answer.redirect.empty();
}

// Perhaps it is better later.
bool IsTrouble(const HttpAnswer& answer) {
  if (answer.too_long) return false;
  return answer.status == 0 || answer.status == 408 || answer.status == 429 ||
         answer.status >= 500;
}

std::string ReasonOf(const HttpAnswer& answer) {
  if (!answer.problem.empty()) return answer.problem;
  return fmt::format("the server answered {}", answer.status);
}

}  // namespace

Watcher::Watcher(WatcherOptions options, const Engine& engine, WatchState* state,
                 EventSink* sink, const std::atomic<bool>* stop)
    : options_(std::move(options)),
      engine_(engine),
      state_(state),
      sink_(sink),
      stop_(stop),
      client_(kUserAgent, options_.patience),
      schedule_(options_.delay, options_.first_pause) {
  for (const std::string& url : options_.feeds) feeds_.push_back({url, {}, 0});
}

Status Watcher::AddFeeds() {
  for (size_t f = 0; f < feeds_.size(); ++f) {
    Errand errand;
    errand.url = feeds_[f].url;
    errand.site = SiteOf(errand.url);
    errand.is_feed = true;
    errand.feed = f;
    if (errand.site.empty()) {
      return Status::Error(errand.url +
                           ": this is no address; write it as "
                           "https://example.org/feed.xml");
    }
    schedule_.Add(std::move(errand));
  }
  return Status::Ok();
}

Status Watcher::Run() {
  if (Status back = GoBack(); !back.ok()) return back;
  if (Status added = AddFeeds(); !added.ok()) return added;
  while (!stop_->load() && status_.ok() && !(schedule_.empty() && asking_.empty())) {
    BeginWhatIsDue();
    // In small steps, so that a signal ends it.
    const bool full = asking_.size() >= kMostAtOnce;
    const double wait = full ? kStep : std::clamp(schedule_.next() - Now(), 0.0, kStep);
    for (auto& [number, answer] : client_.Wait(wait)) {
      Asking asked = std::move(asking_.extract(number).mapped());
      schedule_.Asked(asked.errand.site, Now());
      if (status_.ok()) Take(std::move(asked), answer);
    }
  }
  return status_;
}

// To where the last watch was when it last committed; the first one remembers what is
// there.
Status Watcher::GoBack() {
  if (!state_->mark().empty()) return sink_->GoBackTo(state_->mark());
  const Result<std::string> mark = sink_->Commit();
  if (!mark.ok()) return mark.status();
  return mark->empty() ? Status::Ok() : state_->AddArticle({}, *mark);
}

void Watcher::BeginWhatIsDue() {
  while (asking_.size() < kMostAtOnce) {
    std::optional<Errand> errand = schedule_.Take(Now());
    if (!errand) return;
    Begin(std::move(*errand));
  }
}

// The rules of the site are fetched first; then the errand comes again.
void Watcher::Begin(Errand errand) {
  ForgetOldRules();
  const auto site = sites_.find(errand.site);
  if (site == sites_.end()) {
    const std::string rules = errand.site + "/robots.txt";
    return Ask(std::move(errand), true, {.url = rules});
  }
  if (!site->second.rules.Allows(PathOf(errand.url))) {
    schedule_.NotAsked(errand.site);
    return GiveUp(errand, "robots.txt of the site forbids it");
  }
  HttpQuestion question{errand.url, "", ""};
  if (errand.is_feed) {
    const FeedCopy copy = state_->feed(feeds_[errand.feed].url);
    question.etag = copy.etag;
    question.modified = copy.modified;
  }
  Ask(std::move(errand), false, question);
}

void Watcher::Ask(Errand errand, bool rules, const HttpQuestion& question) {
  client_.Ask(++questions_, question);
  asking_.emplace(questions_, Asking{std::move(errand), rules});
}

void Watcher::Take(Asking asked, const HttpAnswer& answer) {
  Errand& errand = asked.errand;
  if (asked.rules) return TakeRules(std::move(errand), answer);
  if (IsTrouble(answer)) return TryLater(std::move(errand), answer);
  schedule_.Recovered(errand.site);
  if (IsRedirect(answer)) return Follow(std::move(errand), answer);
  if (answer.status == 304 && errand.is_feed) return PollAgain(errand.feed);
  if (answer.status != 200) return GiveUp(errand, ReasonOf(answer));
  errand.is_feed ? TakeFeed(errand, answer) : TakeArticle(errand, answer);
}

// Without an answer nothing is allowed; without rules, or behind a redirect, everything.
void Watcher::TakeRules(Errand errand, const HttpAnswer& answer) {
  if (IsTrouble(answer)) return TryLater(std::move(errand), answer);
  RobotsRules rules =
      RobotsRules::Parse(answer.status == 200 ? answer.body : std::string(), kAgent);
  schedule_.SetDelay(errand.site, rules.delay());
  sites_.emplace(errand.site, Site{std::move(rules), Now()});
  schedule_.Add(std::move(errand));
}

void Watcher::ForgetOldRules() {
  std::erase_if(
      sites_, [](const auto& site) { return site.second.read_at + kRulesHold < Now(); });
}

void Watcher::Follow(Errand errand, const HttpAnswer& answer) {
  const std::string site = SiteOf(answer.redirect);
  if (++errand.hops > kMostHops || site.empty()) {
    return GiveUp(errand, fmt::format("it redirects to {} and so on", answer.redirect));
  }
  errand.url = answer.redirect;
  errand.site = site;
  schedule_.Add(std::move(errand));
}

void Watcher::TryLater(Errand errand, const HttpAnswer& answer) {
  schedule_.Troubled(errand.site, Now(), answer.retry_after);
  const bool more =
      ++errand.attempts < (options_.once ? kMostAttemptsOnce : kMostAttempts);
  if (more) return schedule_.Add(std::move(errand));
  if (!options_.once) return GiveUp(errand, ReasonOf(answer));
  // The next run tries again: neither the article nor this copy of its feed is
  // remembered.
  ++summary_.failures;
  Tell(errand.url + ": " + ReasonOf(answer));
}

void Watcher::GiveUp(const Errand& errand, const std::string& reason) {
  ++summary_.failures;
  Tell(errand.url + ": " + reason);
  errand.is_feed ? PollAgain(errand.feed) : Finish(errand, {});
}

void Watcher::TakeFeed(const Errand& errand, const HttpAnswer& answer) {
  const Result<Feed> feed = ReadFeed(answer.body);
  if (!feed.ok()) return GiveUp(errand, feed.status().message());
  FeedState& watched = feeds_[errand.feed];
  watched.copy = {answer.etag, answer.modified};
  for (const FeedItem& item : feed->items) {
    Errand article;
    article.url = Resolve(errand.url, item.url);
    article.site = SiteOf(article.url);
    article.feed = errand.feed;
    article.item = item;
    article.item.url = article.url;
    article.source = feed->title;
    const bool known =
        state_->Knows(KeyOf(article.url)) || state_->Knows(watched.url + " " + item.id);
    if (article.site.empty() || known) continue;
    if (!under_way_.insert(KeyOf(article.url)).second) continue;
    ++watched.pending;
    schedule_.Add(std::move(article));
  }
  Tell(fmt::format("{}: {} of {} articles are new", watched.url, watched.pending,
                   feed->items.size()));
  PollAgain(errand.feed);
}

// The article of the page; if it has none, that of the feed.
std::optional<Article> Watcher::ReadPage(const Errand& errand, const HttpAnswer& answer) {
  RawInput page;
  page.path = page.url = errand.url;
  page.kind = InputKind::kHtml;
  page.type = answer.type;
  page.bytes = answer.body;
  ReadOptions options;
  options.english_only = options_.english_only;
  ReadOutcome read = ReadArticle(page, options);
  const auto* reject = std::get_if<Reject>(&read);
  if (reject != nullptr && reject->aside.empty()) {
    page.type.clear();
    page.bytes = errand.item.html;
    ReadOutcome told = ReadArticle(page, options);
    if (std::holds_alternative<Article>(told)) read = std::move(told);
    reject = std::get_if<Reject>(&read);
  }
  if (reject == nullptr) return std::move(std::get<Article>(read));
  if (!reject->aside.empty()) {
    ++summary_.aside[reject->aside];
  } else {
    ++summary_.failures;
    Tell(reject->ToString());
  }
  return std::nullopt;
}

void Watcher::TakeArticle(const Errand& errand, const HttpAnswer& answer) {
  std::optional<Article> article = ReadPage(errand, answer);
  if (!article) return Finish(errand, {});
  if (article->title.empty()) article->title = errand.item.title;
  if (article->author.empty()) article->author = errand.item.author;
  if (article->source.empty()) article->source = errand.source;
  if (!article->published) article->published = errand.item.published;
  std::vector<std::string> keys = {KeyOf(article->url), article->id};
  // The same article under another address, or in another feed.
  const bool known =
      (!keys[0].empty() && state_->Knows(keys[0])) || state_->Knows(keys[1]);
  if (!known) {
    const Document document = engine_.Code(std::move(*article));
    if (Status added = sink_->Add(document); !added.ok()) return Fail(std::move(added));
    ++summary_.articles;
    summary_.events += document.events.size();
    Tell(fmt::format("{}: {} event{}", errand.url, document.events.size(),
                     document.events.size() == 1 ? "" : "s"));
  }
  Finish(errand, keys);
}

// The article is dealt with, one way or the other: commits and remembers that.
void Watcher::Finish(const Errand& errand, const std::vector<std::string>& keys) {
  Result<std::string> mark = sink_->Commit();
  if (!mark.ok()) return Fail(mark.status());
  FeedState& feed = feeds_[errand.feed];
  std::vector<std::string> all = keys;
  all.push_back(KeyOf(errand.url));
  all.push_back(KeyOf(errand.item.url));
  all.push_back(feed.url + " " + errand.item.id);
  under_way_.erase(KeyOf(errand.item.url));
  if (Status s = state_->AddArticle(all, *mark); !s.ok()) return Fail(std::move(s));
  if (--feed.pending > 0) return;
  if (Status s = state_->SetFeed(feed.url, feed.copy); !s.ok()) Fail(std::move(s));
}

void Watcher::PollAgain(size_t feed) {
  FeedState& watched = feeds_[feed];
  if (watched.pending == 0 &&
      (!watched.copy.etag.empty() || !watched.copy.modified.empty())) {
    if (Status s = state_->SetFeed(watched.url, watched.copy); !s.ok()) {
      return Fail(std::move(s));
    }
  }
  if (options_.once) return;
  Errand errand;
  errand.url = watched.url;
  errand.site = SiteOf(watched.url);
  errand.due = Now() + options_.every;
  errand.is_feed = true;
  errand.feed = feed;
  schedule_.Add(std::move(errand));
}

void Watcher::Tell(const std::string& what) const {
  if (!options_.quiet) fmt::print(stderr, "dragoman: {}\n", what);
}

}  // namespace dragoman::cli

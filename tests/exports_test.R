# Reads exports back as scripts in R do: base R only, mostly default arguments.
#
#   Rscript tests/exports_test.R FOLDER     # with files gdelt, icews, acled ...
#
# tests/exports_test.py makes the exports, of strange texts among others, and runs this.
folder <- commandArgs(trailingOnly = TRUE)[1]
failures <- character()

check <- function(wanted, what) {
  if (!isTRUE(wanted)) failures <<- c(failures, what)
}
at <- function(name) file.path(folder, name)

# Also the messages of a reader are failures: "EOF within quoted string", "incomplete final
# line", "embedded nul".
quietly <- function(name, expression) {
  withCallingHandlers(expression, warning = function(w) {
    failures <<- c(failures, paste0(name, ": R warns: ", conditionMessage(w)))
    invokeRestart("muffleWarning")
  })
}

# A table by tabs is the same with R's defaults (where '"' quotes), without quoting, and
# when it is written again.
by_tabs <- function(name, columns, header) {
  lines <- quietly(name, readLines(at(name), encoding = "UTF-8"))
  table <- quietly(name, read.delim(at(name), header = header, colClasses = "character",
                                    na.strings = character(), check.names = FALSE,
                                    encoding = "UTF-8"))
  plain <- quietly(name, read.table(at(name), sep = "\t", header = header, quote = "",
                                    comment.char = "", colClasses = "character",
                                    na.strings = character(), check.names = FALSE,
                                    encoding = "UTF-8"))
  check(ncol(table) == columns, paste(name, "has", ncol(table), "columns"))
  check(nrow(table) == length(lines) - header, paste(name, "has", nrow(table), "rows"))
  check(identical(table, plain), paste(name, "is another table with quoting"))
  again <- do.call(paste, c(unname(as.list(table)), sep = "\t"))
  if (header) again <- c(paste(names(table), collapse = "\t"), again)
  check(identical(enc2utf8(again), enc2utf8(lines)), paste(name, "changes when it is written again"))
  # As scripts have it, without colClasses: R guesses the types.
  invisible(quietly(name, read.delim(at(name), header = header, stringsAsFactors = FALSE,
                                     encoding = "UTF-8")))
}

is_day <- function(text, format) all(!is.na(as.Date(as.character(text), format)))

gdelt <- by_tabs("gdelt", 61, FALSE)
check(is.numeric(gdelt$V1) && !anyDuplicated(gdelt$V1), "gdelt: ids")
check(is_day(gdelt$V2, "%Y%m%d"), "gdelt: SQLDATE")
check(is.integer(gdelt$V30) && all(gdelt$V30 %in% 1:4), "gdelt: QuadClass")
check(is.numeric(gdelt$V31) && all(abs(gdelt$V31) <= 10), "gdelt: GoldsteinScale")
check(is.numeric(gdelt$V57) && is.numeric(gdelt$V58), "gdelt: coordinates")
check(is.integer(gdelt$V32) && all(gdelt$V32 >= 1), "gdelt: NumMentions")
# The manner of GDELTtools and of most scripts: months of a dyad.
gdelt$month <- as.Date(paste0(gdelt$V3, "01"), "%Y%m%d")
monthly <- aggregate(V31 ~ month + V8 + V18, data = gdelt, FUN = mean)
check(nrow(monthly) > 3, "gdelt: no dyads by month")
# The place of an event may be unknown, but is whole.
check(all(is.na(gdelt$V57) == (gdelt$V52 == 0)), "gdelt: ActionGeo_Type and latitude")

mentions <- by_tabs("gdelt-mentions", 16, FALSE)
check(setequal(mentions$V1, gdelt$V1), "gdelt-mentions: join with the events")
check(nrow(merge(gdelt, mentions, by = "V1")) == nrow(mentions), "gdelt-mentions: merge()")
check(is_day(substr(format(mentions$V2, scientific = FALSE), 1, 8), "%Y%m%d"),
      "gdelt-mentions: EventTimeDate")
check(is.integer(mentions$V12) && all(mentions$V12 %in% seq(10, 100, 10)),
      "gdelt-mentions: Confidence")

icews <- by_tabs("icews", 20, TRUE)
check(is.integer(icews$Event.ID) && is.integer(icews$Story.ID), "icews: ids are integers")
check(is_day(icews$Event.Date, "%Y-%m-%d"), "icews: Event Date")
check(is.numeric(icews$Intensity) && !anyNA(icews$Intensity), "icews: Intensity")
check(is.numeric(icews$Latitude) && is.numeric(icews$Longitude), "icews: coordinates")
check(is.integer(icews$Sentence.Number), "icews: Sentence Number")
check(!anyDuplicated(icews[c("Event.ID", "Event.Date")]), "icews: key")
domestic <- subset(icews, Source.Country == Target.Country)
check(nrow(domestic) > 0 && nrow(domestic) < nrow(icews), "icews: countries")
codes <- read.delim(at("icews"), colClasses = c(CAMEO.Code = "character"))$CAMEO.Code
check(all(grepl("^(0[1-9]|1[0-9]|20)", codes)), "icews: CAMEO Code as text")

polecat <- by_tabs("polecat", 40, TRUE)
polecat <- read.delim(at("polecat"), na.strings = "None", quote = "", encoding = "UTF-8")
check(is.numeric(polecat$Latitude) && is.numeric(polecat$Event.Intensity),
      "polecat: numbers, with None as missing")
check(is_day(polecat$Event.Date, "%Y-%m-%d"), "polecat: Event Date")
check(length(unique(polecat$Quad.Code)) > 2, "polecat: Quad Code")
check(!anyNA(polecat$Event.ID) && !anyDuplicated(polecat$Event.ID), "polecat: Event ID")
contexts <- unlist(strsplit(polecat$Contexts[!is.na(polecat$Contexts)], "; "))
check(all(grepl("^[a-z_]+$", contexts)), "polecat: Contexts by '; '")
check(max(lengths(strsplit(polecat$Actor.Name, "; "))) > 1, "polecat: lists of actors")

phoenix_names <- c("EventID", "Date", "Year", "Month", "Day", "SourceActorFull",
  "SourceActorEntity", "SourceActorRole", "SourceActorAttribute", "TargetActorFull",
  "TargetActorEntity", "TargetActorRole", "TargetActorAttribute", "EventCode",
  "EventRootCode", "QuadClass", "GoldsteinScore", "Issues", "Lat", "Lon", "LocationName",
  "StateName", "CountryCode", "SentenceID", "URLs", "NewsSources")
by_tabs("phoenix", 26, FALSE)
phoenix <- quietly("phoenix", read.csv(at("phoenix"), sep = "\t", header = FALSE, quote = "",
                                       col.names = phoenix_names, encoding = "UTF-8"))
check(is_day(phoenix$Date, "%Y%m%d"), "phoenix: Date")
check(is.numeric(phoenix$Lat) && is.numeric(phoenix$GoldsteinScore), "phoenix: numbers")
check(all(phoenix$QuadClass %in% 0:4), "phoenix: QuadClass")
check(all(phoenix$EventRootCode %in% 1:20), "phoenix: EventRootCode")
check(nrow(table(phoenix$SourceActorEntity, phoenix$TargetActorEntity)) > 2, "phoenix: dyads")

petrarch2 <- by_tabs("petrarch2", 11, FALSE)
check(is_day(petrarch2$V1, "%Y%m%d"), "petrarch2: date")
check(is.integer(petrarch2$V4) && all(petrarch2$V4 >= 10), "petrarch2: CAMEO")
check(all(nchar(petrarch2$V2) %% 3 == 0), "petrarch2: codes are of three letters each")

by_commas <- function(name, columns) {
  table <- quietly(name, read.csv(at(name), encoding = "UTF-8"))
  lines <- readLines(at(name), encoding = "UTF-8")
  check(ncol(table) == columns, paste(name, "has", ncol(table), "columns"))
  check(nrow(table) == length(lines) - 1, paste(name, "has", nrow(table), "rows"))
  table
}

acled <- by_commas("acled", 31)
check(is_day(acled$event_date, "%Y-%m-%d"), "acled: event_date")
check(is.integer(acled$fatalities) && is.integer(acled$year), "acled: whole numbers")
check(is.numeric(acled$latitude) && !anyNA(acled$longitude), "acled: coordinates")
check(!anyDuplicated(acled$event_id_cnty), "acled: event_id_cnty")
deadly <- aggregate(fatalities ~ country + event_type, data = acled, FUN = sum)
check(any(deadly$fatalities > 0), "acled: fatalities by country and type")
check(is_day(as.POSIXct(acled$timestamp, origin = "1970-01-01", tz = "UTC"), "%Y-%m-%d"),
      "acled: timestamp")

native <- by_commas("csv", 42)
check(is.numeric(native$confidence) && !anyNA(native$confidence), "csv: confidence")
check(is_day(native$date_start[native$date_start != ""], "%Y-%m-%d"), "csv: date_start")
check(all(native$quad_code %in% c(1:4, NA)), "csv: quad_code")
check(any(grepl("\"We will not kneel\"", native$title, fixed = TRUE)), "csv: quotation marks")
check(any(grepl("C\u00f4te d\u2019Ivoire", native$source)), "csv: UTF-8")

# JSON needs a package; that each line is an object whole is what can be said without.
plover <- quietly("plover", readLines(at("plover"), encoding = "UTF-8"))
check(all(validUTF8(plover) & grepl("^\\{\"id\":\".*\\}$", plover)), "plover: objects by line")
types <- sub(".*\"event\":\"([A-Z]+)\".*", "\\1", plover)
check(length(types) == length(plover) && all(nchar(types) < 10), "plover: event")

for (failure in unique(failures)) cat(failure, "\n")
cat("read with R", as.character(getRversion()), "\n")
quit(status = length(failures) > 0)

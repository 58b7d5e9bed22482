#include "read/byte_source.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

#include "read/testing.h"

namespace dragoman {
namespace {

using testing::Gzip;
using testing::Zstd;

// All that the source gives, then "!" and what failed; behind damage it goes on.
std::string Read(const std::string& bytes) {
  std::FILE* file = std::tmpfile();
  std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::rewind(file);
  ByteSource source;
  source.Borrow(file);
  std::string all;
  do {
    for (std::string_view chunk = source.Peek(); !chunk.empty(); chunk = source.Peek()) {
      all += chunk;
      source.Consume(chunk.size());
    }
    if (source.failed()) all += "!" + source.problem();
  } while (source.SkipDamage());
  std::fclose(file);
  return all;
}

TEST(ByteSource, ReadsPlainAndPackedBytesAlike) {
  const std::string text = "They met.\n";
  EXPECT_EQ(Read(text), text);
  EXPECT_EQ(Read(Gzip(text)), text);
  EXPECT_EQ(Read(Zstd(text)), text);
  EXPECT_EQ(Read(""), "");
}

TEST(ByteSource, GoesFromMemberToMember) {
  EXPECT_EQ(Read(Gzip("They ") + Gzip("") + Gzip("met.")), "They met.");
  EXPECT_EQ(Read(Zstd("They ") + Zstd("met.")), "They met.");
  EXPECT_EQ(Read(Gzip("They met.") + std::string(512, '\0')), "They met.");
}

TEST(ByteSource, TakesTheDictionaryBeforeTheMembers) {
  const std::string words = "The ministers of both countries met in the old town.";
  const std::string first = "The ministers of both countries met in the new town.";
  const std::string second = "The ministers of both countries left the old town.";
  const std::string bytes = testing::ZstdWithDictionary(words, words, first, second);
  EXPECT_EQ(Read(bytes), first + second);
  EXPECT_EQ(Read(testing::ZstdWithDictionary(Zstd(words), words, first, second)),
            first + second);
  EXPECT_EQ(
      Read(bytes.substr(0, 20)),
      "!the file breaks off at byte 20, within the zstd member that begins at byte 0; "
      "fetch it again");
}

TEST(ByteSource, SaysWhereTheFileBreaksOff) {
  const std::string first = Gzip("They met.");
  const std::string second = Gzip("They left.");
  const std::string bytes = (first + second).substr(0, first.size() + 5);
  EXPECT_EQ(Read(bytes), "They met.!the file breaks off at byte " +
                             std::to_string(bytes.size()) +
                             ", within the gzip member that begins at byte " +
                             std::to_string(first.size()) + "; fetch it again");
}

TEST(ByteSource, GoesOnBehindADamagedMember) {
  const std::string first = Gzip("They met.");
  std::string second = Gzip("They left.");
  second[second.size() - 6] ^= 1;  // of its checksum
  EXPECT_EQ(Read(first + second + Gzip("They came.")),
            "They met.They left.!the gzip member that begins at byte " +
                std::to_string(first.size()) +
                " is damaged; fetch the file againThey came.");
}

TEST(ByteSource, NeverReadsMoreThanThereIs) {
  const std::string bytes = Gzip("They met.") + Gzip("They left.");
  for (size_t size = 2; size < bytes.size(); ++size) {  // one byte tells no format
    const std::string read = Read(bytes.substr(0, size));
    EXPECT_EQ(std::string("They met.They left.").find(read.substr(0, read.find('!'))),
              0u);
  }
}

TEST(ByteSource, KnowsTheMemberOfWhatComesNext) {
  const std::string first = Gzip("They met.");
  const std::string bytes = first + Gzip("They left.");
  std::FILE* file = std::tmpfile();
  std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::rewind(file);
  ByteSource source;
  source.Borrow(file);
  EXPECT_EQ(source.Peek(), "They met.");
  EXPECT_EQ(source.place(), 0u);
  EXPECT_TRUE(source.at_member());
  source.Consume(4);
  EXPECT_FALSE(source.at_member());
  source.Consume(5);
  EXPECT_EQ(source.Peek(), "They left.");
  EXPECT_EQ(source.place(), first.size());
  std::fclose(file);
}

}  // namespace
}  // namespace dragoman

#include "document/conllu.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

constexpr std::string_view kTwoParagraphs =
    "# newdoc id = a1\n"
    "# newpar\n"
    "# sent_id = a1-1\n"
    "# text = Tehran won't wait.\n"
    "1\tTehran\tTehran\tPROPN\tNNP\t_\t4\tnsubj\t_\tName=B-LOC|TokenRange=0:6\n"
    "2-3\twon't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=7:12\n"
    "2\two\twill\tAUX\tMD\t_\t4\taux\t_\tTokenRange=7:9\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\tTokenRange=9:12\n"
    "4\twait\twait\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=13:17\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tTokenRange=17:18\n"
    "\n"
    "# newpar\n"
    "# sent_id = a1-2\n"
    "# text = Ebrahim Raisi left\n"
    "1\tEbrahim\tEbrahim\tPROPN\tNNP\t_\t3\tnsubj\t_\tName=B-PER|TokenRange=20:27\n"
    "2\tRaisi\tRaisi\tPROPN\tNNP\t_\t1\tflat\t_\tName=I-PER|TokenRange=28:33\n"
    "3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tTokenRange=34:38\n"
    "\n";

std::string MessageOf(std::string_view bytes) {
  Document document;
  const Status status = ReadConllu(bytes, &document);
  return status.ok() ? "" : status.message();
}

TEST(Conllu, BuildsTextSentencesParagraphsTokensAndNames) {
  Document document;
  ASSERT_TRUE(ReadConllu(kTwoParagraphs, &document).ok());
  EXPECT_EQ(document.article.id, "a1");
  EXPECT_EQ(document.article.text, "Tehran won't wait.\n\nEbrahim Raisi left");
  ASSERT_EQ(document.sentences.size(), 2u);
  EXPECT_EQ(document.Text(document.sentences[0].span), "Tehran won't wait.");
  ASSERT_EQ(document.paragraphs.size(), 2u);
  EXPECT_EQ(document.Text(document.paragraphs[1].span), "Ebrahim Raisi left");
  ASSERT_EQ(document.tokens.size(), 8u);
  EXPECT_EQ(document.Text(document.tokens[2]), "n't");
  EXPECT_TRUE(document.tokens[2].joined);
  EXPECT_EQ(document.tokens[2].head, 3);
  EXPECT_EQ(document.tokens[7].lemma, "leave");
  ASSERT_EQ(document.names.size(), 2u);
  EXPECT_EQ(document.names[1].end, 7u);
  EXPECT_EQ(document.names[1].kind, NameKind::kPerson);
}

TEST(Conllu, WritesWhatItRead) {
  Document document;
  ASSERT_TRUE(ReadConllu(kTwoParagraphs, &document).ok());
  EXPECT_EQ(ToConllu(document), kTwoParagraphs);
}

TEST(Conllu, SharesOutWordsWhosePartsHaveOtherLetters) {
  Document document;
  ASSERT_TRUE(ReadConllu("1-2\tdû\t_\t_\t_\t_\t_\t_\t_\t_\n"
                         "1\tde\tde\tADP\tIN\t_\t2\tcase\t_\t_\n"
                         "2\tle\tle\tDET\tDT\t_\t0\troot\t_\t_\n",
                         &document)
                  .ok());
  EXPECT_EQ(document.Text(document.tokens[0]), "dû");
  EXPECT_EQ(document.Text(document.tokens[1]), "");
}

TEST(Conllu, WritesEmptyPartsSoThatTheyCanBeRead) {
  Document document;
  ASSERT_TRUE(ReadConllu("1-2\tà\t_\t_\t_\t_\t_\t_\t_\t_\n"
                         "1\tà\tà\tADP\tIN\t_\t2\tcase\t_\t_\n"
                         "2\tle\tle\tDET\tDT\t_\t0\troot\t_\t_\n",
                         &document)
                  .ok());
  const std::string written = ToConllu(document);
  EXPECT_NE(written.find("2\t_\tle\tDET\tDT\t_\t0\troot\t_\tTokenRange=2:2\n"),
            std::string::npos)
      << written;
  EXPECT_EQ(MessageOf(written), "");
}

TEST(Conllu, TakesAHeadOfSeveralNoughtsForTheRoot) {
  const std::string sentence = "1\tx\tx\tX\tXX\t_\t00\troot\t_\t_\n\n";
  Document document;
  ASSERT_TRUE(ReadConllu(sentence + sentence, &document).ok());
  ASSERT_EQ(document.tokens.size(), 2u);
  EXPECT_EQ(document.tokens[1].head, -1);
}

TEST(Conllu, CutsATreebankIntoDocuments) {
  const std::string two = std::string(kTwoParagraphs) + std::string(kTwoParagraphs);
  const auto documents = ConlluDocuments(two);
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(documents[0], kTwoParagraphs);
  EXPECT_EQ(documents[1], kTwoParagraphs);
  EXPECT_EQ(MessageOf(two),
            "line 19: a second document begins here; read one document at a time");
}

TEST(Conllu, SaysWhatIsWrongWhereAndWhatToDo) {
  EXPECT_EQ(MessageOf("# text = x\n1\tx\tx\n"),
            "line 2: a word needs 10 columns, here are 3; separate them by one tab each");
  EXPECT_EQ(
      MessageOf("2\tx\tx\tX\tXX\t_\t0\troot\t_\t_\n"),
      "line 1: word 2 stands where 1 is due; number the words of a sentence from 1");
  EXPECT_EQ(MessageOf("1\tx\tx\tX\tXX\t_\t2\tdep\t_\t_\n\n"),
            "line 1: head 2 is no other word of this sentence, which has 1; see whether "
            "the sentence is complete");
  EXPECT_EQ(
      MessageOf("1\tx\tx\tX\tXX\t_\t2\tdep\t_\t_\n2\ty\ty\tX\tXX\t_\t1\tdep\t_\t_\n"),
      "line 1: the heads run in a ring; let one of its words hang elsewhere");
  EXPECT_EQ(
      MessageOf("1-2\txy\t_\t_\t_\t_\t_\t_\t_\t_\n1\tx\tx\tX\tXX\t_\t0\troot\t_\t_\n"),
      "line 2: the sentence ends inside the word \"xy\"; see whether the file is "
      "complete");
  EXPECT_EQ(MessageOf("1\t\xFF\tx\tX\tXX\t_\t0\troot\t_\t_\n"),
            "line 1: not valid UTF-8; convert the file to UTF-8");
}

TEST(Conllu, CountsLinesFromTheFirstLineOfTheFile) {
  Document document;
  EXPECT_EQ(
      ReadConllu("1\tA\n", &document, 17).message(),
      "line 17: a word needs 10 columns, here are 2; separate them by one tab each");
}

TEST(Conllu, SurvivesBeingCutOffAnywhere) {
  for (size_t size = 0; size <= kTwoParagraphs.size(); ++size) {
    Document document;
    const Status status = ReadConllu(kTwoParagraphs.substr(0, size), &document);
    EXPECT_TRUE(status.ok() || status.message().starts_with("line ")) << size;
    if (status.ok()) (void)ToConllu(document);
  }
}

}  // namespace
}  // namespace dragoman

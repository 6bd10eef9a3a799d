// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/word_difference.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

namespace word_difference_test {

using hub::TextPiece;
using hub::word_difference;

namespace {

// "Een [-oud-]{+nieuw+} woord."
std::string written(const std::vector<TextPiece>& pieces) {
    std::string text;
    for (const TextPiece& piece : pieces) {
        if (piece.kind == TextPiece::Kind::Same) text += piece.text;
        if (piece.kind == TextPiece::Kind::Removed) text += "[-" + piece.text + "-]";
        if (piece.kind == TextPiece::Kind::Added) text += "{+" + piece.text + "+}";
    }
    return text;
}

std::string without(TextPiece::Kind kind, const std::vector<TextPiece>& pieces) {
    std::string text;
    for (const TextPiece& piece : pieces)
        if (piece.kind != kind) text += piece.text;
    return text;
}

// What must hold whatever the texts are.
void check_whole(const std::string& before, const std::string& after) {
    CAPTURE(before);
    CAPTURE(after);
    const std::vector<TextPiece> pieces = word_difference(before, after);
    CHECK(without(TextPiece::Kind::Added, pieces) == before);
    CHECK(without(TextPiece::Kind::Removed, pieces) == after);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        CHECK_FALSE(pieces[i].text.empty());
        if (i == 0) continue;
        CHECK(pieces[i].kind != pieces[i - 1].kind);
        const bool added_first = pieces[i - 1].kind == TextPiece::Kind::Added && pieces[i].kind == TextPiece::Kind::Removed;
        CHECK_FALSE(added_first);
    }
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("what is different is told word by word") {
        struct Case {
            const char *before, *after, *told;
        };
        for (const Case& one : {Case{"", "", ""},
                                {"gelijk", "gelijk", "gelijk"},
                                {"", "nieuw", "{+nieuw+}"},
                                {"oud", "", "[-oud-]"},
                                {"drie van de vier", "twee van de vier", "[-drie-]{+twee+} van de vier"},
                                {"een oud woord", "een heel nieuw woord", "een [-oud-]{+heel nieuw+} woord"},
                                {"a b c", "a x y", "a [-b c-]{+x y+}"},
                                {"Één café", "Één thee", "Één [-café-]{+thee+}"},
                                {"a\n\nb", "a b", "a[-\n\n-]{+ +}b"}})
            CHECK(written(word_difference(one.before, one.after)) == one.told);
    }

    TEST_CASE("taking out gives the new text and putting back the old one, for any two texts") {
        std::mt19937 engine(23);
        const char* const pieces[] = {"stage", "mbo", "een", "é", " ", "  ", "\n\n", " ", "\t", " ", "café"};
        const auto text = [&] {
            std::string all;
            for (std::size_t left = engine() % 30; left > 0; --left) all += pieces[engine() % std::size(pieces)];
            return all;
        };
        for (int round = 0; round < 2000; ++round) check_whole(text(), text());
    }

    TEST_CASE("texts that differ in more words than we look for are replaced as a whole") {
        std::string before = "begin ", after = "begin ";
        for (int i = 0; i < 3000; ++i) {
            before += "oud" + std::to_string(i) + " ";
            after += "nieuw" + std::to_string(i) + " ";
        }
        check_whole(before + "eind", after + "eind");
        CHECK(word_difference(before + "eind", after + "eind").size() == 4);  // begin, out, in, end
    }

    TEST_CASE("how many words two texts share") {
        CHECK(hub::shared_words("", "") == doctest::Approx(1));
        CHECK(hub::shared_words("a b", "c d") == doctest::Approx(0));
        CHECK(hub::shared_words("een twee drie vier", "een  twee\ndrie vijf") == doctest::Approx(0.75));
    }
}

}  // namespace word_difference_test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/snippet.h"

#include "indexer/utf8.h"

#include <doctest/doctest.h>
#include <set>

namespace snippet_test {

namespace {

const indexer::LanguageFiles Files{{"stammen-nl.txt", "stage stage\nstages stage\n"}};

// Marks the words of which the stem is one of `stems`.
struct Marker {
    std::set<std::string> stems;
    indexer::Analyser analyser{"nl", Files};

    hub::WordMatch last{};

    hub::WordMatcher matcher() {
        return [this](const std::string& word) -> const hub::WordMatch* {
            const std::string stem = analyser.stem(word);
            if (stems.contains(stem)) return &(last = hub::WordMatch{stem, 0, word.size(), {}});
            for (const auto& part : analyser.parts(word))
                if (stems.contains(part.stem)) return &(last = hub::WordMatch{part.stem, part.begin, part.end, {}});
            return nullptr;
        };
    }
    std::string mark(const std::string& text) { return hub::mark_words(text, analyser, matcher()); }
    hub::Snippet snippet(const std::string& passages, const hub::SnippetLimits& limits = {}) {
        return hub::make_snippet(passages, analyser, matcher(), limits);
    }
};

using Texts = std::vector<std::string>;

// "arbeids[markt]" for a part, the word for a whole one.
Texts told(const std::vector<hub::FoundWord>& words) {
    Texts texts;
    for (const hub::FoundWord& word : words)
        texts.push_back(word.before.empty() && word.after.empty() ? word.word : word.before + "[" + word.word + "]" + word.after);
    return texts;
}

std::string repeat(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("words asked for are marked and everything else is text") {
        struct Row {
            std::string text;
            std::string html;
        };
        const Row rows[] = {
            {"", ""},
            {"niets", "niets"},
            {"Stages in de zorg", "<mark>Stages</mark> in de zorg"},
            {"een stage, stages!", "een <mark>stage</mark>, <mark>stages</mark>!"},
            {"<b>stage</b>", "&lt;b&gt;<mark>stage</mark>&lt;/b&gt;"},
            {"<script>alert('stage')</script>", "&lt;script&gt;alert(&#39;<mark>stage</mark>&#39;)&lt;/script&gt;"},
            {"</mark>\" onmouseover=\"stage & co", "&lt;/mark&gt;&quot; onmouseover=&quot;<mark>stage</mark> &amp; co"},
            {"&lt; stage &gt;", "&amp;lt; <mark>stage</mark> &amp;gt;"},
            {"mbo-stage", "mbo-<mark>stage</mark>"},
            {"\xC3\xA9\xC3\xA9n STAGE", "\xC3\xA9\xC3\xA9n <mark>STAGE</mark>"},
        };
        Marker marker{{"stage"}};
        for (const Row& row : rows) {
            CAPTURE(row.text);
            CHECK(marker.mark(row.text) == row.html);
        }
    }

    TEST_CASE("the words that matched are told as they stand, in lower case and each once") {
        Marker marker{{"stage", "mentor"}};
        std::vector<hub::FoundWord> words;
        hub::mark_words("Stages, een Stage en stages met een Mentor", marker.analyser, marker.matcher(), &words);
        CHECK(told(words) == Texts{"stages", "stage", "mentor"});
    }

    TEST_CASE("a part of a compound is marked inside it, and a shortened word as what it stands for") {
        Marker marker{{"markt", "stagediscriminatie"}};
        CHECK(marker.mark("De arbeidsmarkt.") == "De arbeids<mark>markt</mark>.");
        CHECK(marker.mark("stage- en leeftijdsdiscriminatie") == "<mark>stage</mark>- en leeftijdsdiscriminatie");
        std::vector<hub::FoundWord> words;
        hub::mark_words("Arbeidsmarkten en markt", marker.analyser, marker.matcher(), &words);
        CHECK(told(words) == Texts{"arbeids[markten]", "markt"});
    }

    TEST_CASE("a hyphenated whole is marked once") {
        Marker marker{{"mbostag", "stage", "mbo"}};
        CHECK(marker.mark("een mbo-stage") == "een <mark>mbo</mark>-<mark>stage</mark>");
    }

    TEST_CASE("the passages with the most different words come first, and none that adds nothing") {
        Marker marker{{"stage", "mentor", "werk"}};
        const std::string passages = "Over een stage.\nEen mentor bij de stage.\nNog eens een stage.\nZoeken naar werk.\n";
        CHECK(marker.snippet(passages).fragments == Texts{"Een <mark>mentor</mark> bij de <mark>stage</mark>.", "Zoeken naar <mark>werk</mark>."});
        CHECK(marker.snippet(passages, {1, 230}).fragments.size() == 1);
        CHECK(told(marker.snippet(passages).words) == Texts{"mentor", "stage", "werk"});
    }

    TEST_CASE("without a match the first passage is shown, unmarked") {
        Marker marker{{"onvindbaar"}};
        const hub::Snippet snippet = marker.snippet("Eerste <passage>.\nTweede.\n");
        CHECK(snippet.fragments == Texts{"Eerste &lt;passage&gt;."});
        CHECK(snippet.words.empty());
    }

    TEST_CASE("no passages give no fragments") {
        Marker marker{{"stage"}};
        CHECK(marker.snippet("").fragments.empty());
    }

    TEST_CASE("a long passage is cut around its words, between words, and says so") {
        Marker marker{{"stage"}};
        const std::string filler = repeat("woord ", 100);
        const hub::Snippet middle = marker.snippet(filler + "stage " + filler);
        REQUIRE(middle.fragments.size() == 1);
        const std::string& html = middle.fragments[0];
        CHECK(html.starts_with("\xE2\x80\xA6 woord "));
        CHECK(html.ends_with("woord \xE2\x80\xA6"));
        CHECK(html.find("<mark>stage</mark>") != std::string::npos);
        CHECK(html.size() < 400);
        CHECK(marker.snippet("stage " + filler).fragments[0].starts_with("<mark>stage</mark> woord"));
        CHECK_FALSE(marker.snippet(filler + "stage").fragments[0].ends_with("\xE2\x80\xA6"));
    }

    TEST_CASE("cutting never splits a letter, whatever its size") {
        Marker marker{{"stage"}};
        for (int before = 0; before < 60; ++before) {
            const std::string text = repeat("\xE2\x82\xAC\xC3\xA9 ", 40 + before) + "stage" + repeat(" \xF0\x9F\x98\x80\xC3\xA9", 90);
            for (const std::string& fragment : marker.snippet(text).fragments) CHECK(indexer::is_valid_utf8(fragment));
        }
    }

    TEST_CASE("a passage without blanks is shown without harm") {
        Marker marker{{"stage"}};
        const std::string run = repeat("x/", 400);
        const hub::Snippet snippet = marker.snippet(run + "stage/" + run);
        REQUIRE(snippet.fragments.size() == 1);
        CHECK(snippet.fragments[0].find("<mark>stage</mark>") != std::string::npos);
    }
}

}  // namespace snippet_test

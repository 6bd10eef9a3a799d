// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/note_generator.h"

#include "indexer/note.h"

#include <cctype>
#include <cstdint>
#include <set>
#include <sstream>

namespace bench {
namespace {

constexpr std::size_t AllWords = 40'000;
constexpr std::size_t AllOrganisations = 400;
constexpr std::size_t OwnWords = 15;
constexpr double ShareOfOwnWords = 0.08;

std::string lower(std::string word) {
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return word;
}

std::string capitalised(std::string word) {
    word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
    return word;
}

bool is_plain(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
    return text;
}

using Level = indexer::AgendaItem::Level;

std::vector<std::string> agenda_ids(const indexer::Community& community, Level level, const std::string& parent) {
    std::vector<std::string> ids;
    for (const indexer::AgendaItem& item : community.agenda)
        if (item.level == level && item.parent == parent) ids.push_back(item.id);
    return ids;
}

}  // namespace

NoteGenerator::NoteGenerator(const KnowledgeCommit& real, std::uint64_t seed) : community_(real.community), random_(seed) {
    learn_words(real.notes);
    make_words(AllWords);
    name_organisations(AllOrganisations);
}

void NoteGenerator::learn_words(const std::vector<File>& notes) {
    std::map<std::string, std::size_t> counts;
    for (const File& note : notes)
        for (const std::string& word : words_of(body_of(note.bytes)))
            if (is_plain(lower(word))) ++counts[lower(word)];
    for (const auto& [word, count] : counts) words_.push_back(word);
    std::stable_sort(words_.begin(), words_.end(), [&](const auto& a, const auto& b) { return counts[a] > counts[b]; });
}

// Compounds and inflections of the words that are there, rarer than these.
void NoteGenerator::make_words(std::size_t count) {
    static const std::vector<std::string> endings{"en", "s", "e", "heid", "ing", "ingen", "je", "lijk", "er", "ers", "de", "te", "end", "loos"};
    static const std::vector<std::string> links{"", "", "s", "en"};
    std::set<std::string> known(words_.begin(), words_.end());
    std::vector<std::string> stems;
    for (const std::string& word : words_)
        if (word.size() >= 4 && word.size() <= 10) stems.push_back(word);
    while (words_.size() < count) {
        std::string made = random_.pick(stems);
        if (random_.chance(0.6)) {
            made += random_.pick(links);
            made += random_.pick(stems);
        } else {
            made += random_.pick(endings);
        }
        if (known.insert(made).second) words_.push_back(std::move(made));
    }
}

void NoteGenerator::name_organisations(std::size_t count) {
    static const std::vector<std::string> kinds{"Gemeente", "Stichting", "Hogeschool", "ROC", "Vereniging", "Onderzoeksbureau", "Fonds"};
    std::set<std::string> known;
    while (organisations_.size() < count) {
        std::string name = random_.pick(kinds);
        name += " " + capitalised(words_[random_.between(500, 8000) % words_.size()]);
        if (known.insert(name).second) organisations_.push_back(std::move(name));
    }
}

std::string NoteGenerator::word() {
    if (!own_words_.empty() && random_.chance(ShareOfOwnWords)) return random_.pick(own_words_);
    return words_[zipfs_.try_emplace(words_.size(), words_.size()).first->second(random_)];
}

// Where several texts are made in a row they go through <<, which asks them from left to right; + may ask in any order.
std::string NoteGenerator::sentence() {
    std::string text = capitalised(word());
    for (std::size_t words = random_.between(7, 17); words > 0; --words) {
        text += random_.chance(0.06) ? ", " : " ";
        text += word();
    }
    return text + ".";
}

std::string NoteGenerator::sentences(std::size_t words) {
    std::string text;
    for (std::size_t made = 0; made < words;) {
        const std::string one = sentence();
        made += static_cast<std::size_t>(std::count(one.begin(), one.end(), ' ')) + 1;
        text += (text.empty() ? "" : " ") + one;
    }
    return text;
}

std::string NoteGenerator::body() {
    std::ostringstream text;
    const std::size_t words = random_.between(300, 500);
    for (const char* heading : {"Wat is er gedaan", "Wat kwam eruit", "Wat werkte niet", "Wat weten we nog niet", "Zo lees je dit"}) {
        text << "\n## " << heading << "\n\n" << sentences(words / 8) << "\n\n";
        if (random_.chance(0.5))
            text << "- " << sentence() << "\n- " << sentence() << "\n- " << sentence() << "\n";
        else
            text << "**" << capitalised(word()) << "** " << sentences(words / 12) << "\n";
    }
    return text.str();
}

std::string NoteGenerator::term(const std::string& vocabulary) {
    const auto& terms = community_.find_vocabulary(vocabulary)->terms;
    return terms[zipfs_.try_emplace(terms.size(), terms.size()).first->second(random_)].slug;
}

std::string NoteGenerator::value_field(const std::string& field, const std::string& vocabulary) { return field + ": " + term(vocabulary) + "\n"; }

std::string NoteGenerator::list_field(const std::string& field, const std::string& vocabulary, std::size_t most) {
    std::vector<std::string> values;
    for (std::size_t count = random_.between(1, most); count > 0; --count) {
        std::string value = term(vocabulary);
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
    }
    return field + ": [" + joined(values) + "]\n";
}

std::string NoteGenerator::agenda_fields() {
    const std::string theme = random_.pick(agenda_ids(community_, Level::Theme, ""));
    std::string text = "themas: [" + theme + "]\n";
    const auto objectives = agenda_ids(community_, Level::Objective, theme);
    if (objectives.empty()) return text;
    const std::string objective = random_.pick(objectives);
    text += "doelstellingen: [" + objective + "]\n";
    const auto actions = agenda_ids(community_, Level::Action, objective);
    return actions.empty() ? text : text + "acties: [" + random_.pick(actions) + "]\n";
}

std::string NoteGenerator::organisations() {
    const Zipf& zipf = zipfs_.try_emplace(organisations_.size(), organisations_.size()).first->second;
    std::set<std::string> names;
    for (std::size_t count = random_.between(1, 3); count > 0; --count) names.insert(organisations_[zipf(random_)]);
    return "organisaties: [" + joined({names.begin(), names.end()}) + "]\n";
}

std::string NoteGenerator::finding() {
    std::ostringstream text;
    text << "  - uitspraak: \"" << sentence() << "\"\n    " << value_field("uitkomst", "uitkomst");
    text << "    groep: \"" << word() << " " << word() << "\"\n    " << value_field("richting", "richting");
    text << "    omvang: \"" << random_.between(2, 98) << " procent\"\n    onderbouwing:\n      " << value_field("opzet", "opzet");
    text << "      toelichting: \"" << sentence() << "\"\n    " << value_field("lane", "lane") << "    bron: b1\n";
    return text.str();
}

std::string NoteGenerator::front(const std::string& kind) {
    std::string title = sentence().substr(0, 110);
    title.erase(title.find_last_of(" ."));
    std::ostringstream text;
    text << "titel: \"" << title << "\"\nsoort: " << kind << "\n" << (kind == "toolkit" ? list_field("vorm", "vorm", 1) : "");
    text << agenda_fields() << "samenvatting: \"" << sentences(45).substr(0, 590) << "\"\n";
    for (const auto& [field, most] : {std::pair{"aanpak", 3}, {"actor", 2}, {"doelgroep", 3}, {"sector", 2}, {"omvang_organisatie", 1},
                                      {"organisatievorm", 1}, {"regio", 2}, {"onderwijstype", 2}, {"fase", 2}})
        text << list_field(field, field, static_cast<std::size_t>(most));
    text << "jaar: " << 2025 - random_.below(20) << "\n" << organisations() << "bevindingen:\n";
    for (std::size_t count = random_.between(1, 4); count > 0; --count) text << finding();
    if (random_.chance(0.6)) text << "werkt_niet:\n  - \"" << sentence() << "\"\n";
    text << "nog_onbekend:\n  - \"" << sentence() << "\"\n";
    text << "kosten:\n  tekst: \"" << sentence() << "\"\n  " << value_field("klasse", "kostenklasse");
    text << "bronnen:\n  - id: b1\n    titel: \"" << sentence() << "\"\n    uitgever: " << random_.pick(organisations_) << "\n";
    text << "    " << value_field("gelezen", "gelezen") << "doen:\n  eerste_stap: \"" << sentence() << "\"\n";
    text << "taal: nl\n" << value_field("status", "status");
    return text.str();
}

File NoteGenerator::next() {
    own_words_.clear();
    for (std::size_t i = 0; i < OwnWords; ++i) own_words_.push_back(words_[random_.between(150, 12'000) % words_.size()]);
    const indexer::ContentKind& kind = indexer::NoteKinds[random_.below(indexer::NoteKinds.size())];
    std::string number = std::to_string(++made_);
    number.insert(0, 6 - std::min<std::size_t>(number.size(), 6), '0');
    const std::string path = "knowledge/" + std::string(kind.folder) + "/" + own_words_[0] + "-" + own_words_[1] + "-" + number + ".md";
    return {path, "---\n" + front(std::string(kind.slug)) + "---\n" + body()};
}

}  // namespace bench

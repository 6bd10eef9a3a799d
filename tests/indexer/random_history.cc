// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/random_history.h"

#include "indexer/note.h"
#include "tests/support/sample_knowledge.h"

#include <algorithm>
#include <cstdint>

namespace tests {
namespace {

const std::vector<std::string> Folders{"knowledge/praktijknotities/", "knowledge/toolkits/", "knowledge/pilotevaluaties/",
                                       "knowledge/toolkits/oud/"};
const std::vector<std::string> Words{"werk", "stage", "kansen", "mbo-student", "werkgevers", "co\u00F6rdinator", "BV's", "3,5", "i.v.m."};

}  // namespace

RandomHistory::RandomHistory(unsigned seed) : random_(seed) {
    FileChanges all;
    for (const auto& [path, text] : sample_framework()) all[path] = files_[path] = text;
    past_.emplace_back(builder_.commit(all), files_);
    for (int i = 0; i < 12; ++i) add();
}

std::string RandomHistory::pick_note() {
    std::vector<std::string> notes;
    for (const auto& [path, text] : files_)
        if (indexer::note_place(path)) notes.push_back(path);
    if (notes.empty()) {
        add();
        return pick_note();
    }
    return notes[pick(notes.size())];
}

std::string RandomHistory::new_path() { return Folders[pick(Folders.size())] + "notitie-" + std::to_string(++made_) + ".md"; }

std::string RandomHistory::new_text() {
    std::string body;
    for (std::size_t i = 0; i < 3 + pick(10); ++i) body += Words[pick(Words.size())] + " ";
    body += "zie [deze](../toolkits/notitie-" + std::to_string(pick(20)) + ".md)\n";
    const std::vector<std::string> kinds{"praktijknotitie", "toolkit", "pilotevaluatie"};
    return sample_note("Notitie " + Words[pick(Words.size())] + " " + std::to_string(++made_), body,
                       "soort: " + kinds[pick(kinds.size())] + "\nwerkt_niet: [" + Words[pick(Words.size())] + "]\n");
}

void RandomHistory::commit(const FileChanges& changes) {
    // Clocks of people differ: now and then one is far behind.
    if (pick(8) == 0) builder_.set_clock(1'600'000'000 + static_cast<std::int64_t>(pick(200'000'000)));
    builder_.set_author(pick(2) == 0 ? "Anna de Boer" : "Bram \u00D6zt\u00FCrk");
    const std::string id = builder_.commit(changes, "Wijziging " + std::to_string(past_.size()));
    for (const auto& [path, text] : changes)
        if (text)
            files_[path] = *text;
        else
            files_.erase(path);
    past_.emplace_back(id, files_);
}

void RandomHistory::add() { commit({{new_path(), new_text()}}); }
void RandomHistory::edit() { commit({{pick_note(), new_text()}, {pick_note(), new_text()}}); }
void RandomHistory::remove() { commit({{pick_note(), std::nullopt}}); }

void RandomHistory::edit_and_take_back() {
    const std::string path = pick_note();
    const std::string before = files_[path];
    commit({{path, new_text()}});
    commit({{path, before}});
}

void RandomHistory::rename() {
    const std::string path = pick_note();
    const std::string text = files_[path];
    commit({{path, std::nullopt}, {new_path(), text}});
}

// To another folder, under the same name: the address stays.
void RandomHistory::move() {
    const std::string path = pick_note();
    const std::string to = Folders[pick(Folders.size())] + path.substr(path.rfind('/') + 1);
    if (to != path) commit({{path, std::nullopt}, {to, files_[path]}});
}

void RandomHistory::duplicate() {
    const std::string path = pick_note();
    commit({{Folders[pick(Folders.size())] + path.substr(path.rfind('/') + 1), new_text()}});
}

void RandomHistory::spoil() {
    const std::vector<std::string> spoilt{"geen velden\n", "", "---\ntitel: \xFF\n---\n", sample_note("Fout", "", "themas: [onzin]\n"),
                                          sample_note("Half fout", "[x](javascript:y)\n", "jaar: morgen\njar: 2\n"), std::string(300 * 1024, 'x'),
                                          sample_note("Tabel", std::string(70, '|') + "\n")};
    commit({{pick_note(), spoilt[pick(spoilt.size())]}});
}

void RandomHistory::change_frame() {
    const std::vector<std::string> paths{"knowledge/vocabulaire/actor.yaml", "knowledge/taal/stammen-nl.txt", "knowledge/taal/stopwoorden-nl.txt",
                                         "knowledge/agenda/proef.yaml", "knowledge/startpagina.yaml"};
    const std::string path = paths[pick(paths.size())];
    const std::string original = sample_framework().at(path);
    const std::string changed = path.ends_with("actor.yaml") ? "titel: Wie\nwaarden:\n  - {slug: scholen, nl: Alle scholen}\n"
                                                             : original + "# nog een regel " + std::to_string(++made_) + "\n";
    commit({{path, files_[path] == original ? changed : original}});
}

void RandomHistory::commit_elsewhere() { commit({{"README.md", "versie " + std::to_string(++made_) + "\n"}, {"knowledge/README.md", new_text()}}); }

// A link, a submodule or an odd name where a note may have been; the next commit takes the link's place again.
void RandomHistory::replace_by_something_odd() {
    const std::string path = pick_note();
    builder_.commit_special({{path, {"120000", "../vocabulaire/actor.yaml"}},
                             {"knowledge/toolkits/sub", {"160000", past_.front().first}},
                             {"knowledge/toolkits/raar\x01.md", {"100644", new_text()}}});
    const std::string text = new_text();
    if (pick(2) == 0) return commit({{path, text}});
    files_.erase(path);
    commit({{"README.md", "na iets raars " + std::to_string(++made_) + "\n"}});
}

void RandomHistory::merge() {
    const auto [base, base_files] = past_[past_.size() - 1 - pick(std::min<std::size_t>(past_.size(), 6))];
    const Files here = files_;
    const std::string branch = "zij-" + std::to_string(++made_);
    builder_.branch(branch);
    builder_.reset(base);
    files_ = base_files;
    const std::string edited = pick_note(), added = new_path(), text = new_text(), added_text = new_text();
    builder_.commit({{edited, text}, {added, added_text}}, "Zijtak");
    builder_.commit({{added, added_text + "nog een regel\n"}}, "Zijtak, tweede");
    files_ = here;
    builder_.checkout("main");
    // All of the side taken over, or only what is new, or a third text.
    FileChanges changes{{added, added_text + "nog een regel\n"}};
    const std::size_t how = pick(3);
    if (how > 0) changes[edited] = how == 1 ? text : new_text();
    const std::string id = builder_.merge({branch}, changes);
    for (const auto& [path, content] : changes) files_[path] = *content;
    past_.emplace_back(id, files_);
}

void RandomHistory::rewrite() {
    const std::size_t keep = past_.size() - 1 - pick(std::min<std::size_t>(past_.size() - 1, 4));
    past_.resize(std::max<std::size_t>(keep, 2));
    builder_.reset(past_.back().first);
    files_ = past_.back().second;
    if (pick(2) == 0) add();
}

std::string RandomHistory::step() {
    struct Action {
        const char* name;
        void (RandomHistory::*run)();
    };
    static const std::vector<Action> actions{
        {"add", &RandomHistory::add},           {"add", &RandomHistory::add},
        {"edit", &RandomHistory::edit},         {"edit", &RandomHistory::edit},
        {"remove", &RandomHistory::remove},     {"edit and take back", &RandomHistory::edit_and_take_back},
        {"rename", &RandomHistory::rename},     {"move", &RandomHistory::move},
        {"duplicate", &RandomHistory::duplicate}, {"duplicate", &RandomHistory::duplicate},
        {"spoil", &RandomHistory::spoil},       {"spoil", &RandomHistory::spoil},
        {"change frame", &RandomHistory::change_frame}, {"elsewhere", &RandomHistory::commit_elsewhere},
        {"odd", &RandomHistory::replace_by_something_odd}, {"merge", &RandomHistory::merge},
        {"merge", &RandomHistory::merge},       {"rewrite", &RandomHistory::rewrite}};
    std::string told;
    for (std::size_t left = 1 + pick(3); left > 0; --left) {
        const Action& action = actions[pick(actions.size())];
        told += std::string(told.empty() ? "" : ", ") + action.name;
        (this->*action.run)();
    }
    return told;
}

}  // namespace tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/check.h"

#include "indexer/collection_check.h"
#include "indexer/disk_source.h"
#include "indexer/field_values.h"
#include "indexer/knowledge_files.h"
#include "indexer/likely_duplicates.h"
#include "indexer/parse_worker.h"
#include "indexer/reading_ease.h"
#include "indexer/tokenizer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

namespace indexer {
namespace {

constexpr std::size_t MostWordsWithoutHeading = 400;
constexpr double HardToRead = 25;      // of 100: newspapers' comments score about 40 (Douma)
constexpr double LikelyTheSame = 0.5;  // of the stems of title and summary

std::vector<std::string> note_paths(const std::vector<TreeFile>& files) {
    std::vector<std::string> paths;
    for (const TreeFile& file : files)
        if (note_place(file.path)) paths.push_back(file.path);
    return paths;
}

class Check {
public:
    Check(const DiskSource& source, const Framework& framework, const std::vector<std::string>& paths)
        : source_(source), framework_(framework), owners_(paths), analyser_("nl", framework.community.language_files), alike_(analyser_) {
        for (const std::string& path : paths) slugs_.push_back(note_place(path)->slug);
    }

    void note(const std::string& path) {
        const Expected<std::string> bytes = source_.read({path, {}});
        if (!bytes) return tell({path, 1, "", bytes.error().message});
        const ContentPlace place = *note_place(path);
        const ParsedNote parsed = worker_.parse(*bytes);
        const Note note = make_note(path, place, parsed, framework_.schemas, framework_.community);
        for (const Mistake& mistake : note.mistakes) tell(mistake);
        if (owners_.owner(place.slug) != path) tell(owners_.duplicate(path, place.slug));
        for (const NoteReference& reference : note.references)
            if (std::find(slugs_.begin(), slugs_.end(), reference.slug) == slugs_.end())
                tell(dangling_reference(path, line_of(parsed, reference), reference, slugs_));
        if (note.published) look_at(note, parsed.body_line);
    }

    void companions() {
        for (const FileReference& reference : framework_.references)
            if (std::find(slugs_.begin(), slugs_.end(), reference.slug) == slugs_.end())
                tell(dangling_reference(reference.path, reference.line, {reference.field, reference.slug}, slugs_));
    }

    // Moves what was found into `report`, sorted.
    void finish(CheckReport& report) {
        remark_duplicates();
        std::move(mistakes_.begin(), mistakes_.end(), std::back_inserter(report.mistakes));
        report.remarks = std::move(remarks_);
        if (readable_ > 0) report.reading_ease = ease_ / readable_;
        const auto by_place = [](const Mistake& a, const Mistake& b) { return a.path != b.path ? a.path < b.path : a.line < b.line; };
        std::stable_sort(report.mistakes.begin(), report.mistakes.end(), by_place);
        std::stable_sort(report.remarks.begin(), report.remarks.end(), by_place);
    }

private:
    void look_at(const Note& note, int body_line) {
        const std::size_t words = tokenize(note.body.text).size();
        if (words > MostWordsWithoutHeading && note.body.headings.empty())
            remarks_.push_back({note.path, body_line, "", std::to_string(words) + " woorden zonder tussenkop; zet er koppen in, met ## aan het begin van de regel."});
        if (const auto ease = reading_ease(first_value(note.front, "samenvatting") + "\n\n" + note.body.text)) {
            ease_ += *ease;
            readable_ += 1;
            if (*ease < HardToRead)
                remarks_.push_back({note.path, body_line, "", "is moeilijk te lezen (" + std::to_string(std::lround(*ease)) +
                                                                  " op de schaal van Flesch-Douma); maak zinnen en woorden korter."});
        }
        alike_.add(note.slug, first_value(note.front, "titel") + "\n" + first_value(note.front, "samenvatting"));
        for (const std::string& other : values_at(note.front, "verwant")) related_.emplace(std::minmax(note.slug, other));
    }

    // Notes that name each other in `verwant` are known to be about the same.
    void remark_duplicates() {
        for (const LikelyDuplicates::Pair& pair : alike_.find(LikelyTheSame))
            if (!related_.contains(std::minmax(pair.first, pair.second)))
                remarks_.push_back({owners_.owner(pair.second), 1, "", "lijkt erg op '" + pair.first + "'; gaat het over hetzelfde, zet die dan bij 'verwant' of maak er één notitie van."});
    }

    static int line_of(const ParsedNote& parsed, const NoteReference& reference) {
        const auto line = parsed.front.lines.find(reference.field);
        return line == parsed.front.lines.end() ? parsed.body_line : line->second;
    }

    void tell(Mistake mistake) { mistakes_.push_back(std::move(mistake)); }

    const DiskSource& source_;
    const Framework& framework_;
    SlugOwners owners_;
    std::vector<std::string> slugs_;
    ParseWorker worker_;
    std::vector<Mistake> mistakes_;
    std::vector<Mistake> remarks_;
    Analyser analyser_;
    LikelyDuplicates alike_;
    std::set<std::pair<std::string, std::string>> related_;
    double ease_ = 0;  // sum over the `readable_` notes that are long enough
    double readable_ = 0;
};

}  // namespace

Expected<CheckReport> check_folder(const std::string& knowledge_folder, const std::function<void(std::size_t, std::size_t)>& progress) {
    const DiskSource source(knowledge_folder);
    const auto files = source.list();
    if (!files) return same_error(files);
    const Expected<Framework> framework = read_framework(*files, source);
    if (!framework) return same_error(framework);
    const std::vector<std::string> paths = note_paths(*files);
    Check check(source, *framework, paths);
    CheckReport report;
    report.notes = paths.size();
    report.companions = framework->companions.items.size();
    report.mistakes = framework->mistakes;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        check.note(paths[i]);
        if (progress) progress(i + 1, paths.size());
    }
    check.companions();
    check.finish(report);
    return report;
}

}  // namespace indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/companion_files.h"

#include "indexer/field_values.h"
#include "indexer/nearest_word.h"
#include "indexer/note.h"
#include "indexer/parse_worker.h"

#include <algorithm>
#include <map>
#include <set>

namespace indexer {
namespace {

const std::string FigureFolder = std::string(KnowledgeFolder) + "/cijfers/";
const std::string CrosswalkFolder = std::string(KnowledgeFolder) + "/oversteken/";

class CompanionReader {
public:
    CompanionReader(const std::vector<TreeFile>& files, const KnowledgeSource& source, Framework& framework)
        : files_(files), source_(source), framework_(framework) {}

    void read() {
        for (const TreeFile& file : files_) {
            if (const auto place = companion_place(file.path)) read_companion(file, *place);
            if (file.path.starts_with(FigureFolder) && file.path.ends_with(".csv")) read_figure_table(file);
            if (file.path.starts_with(FigureFolder) && file.path.ends_with(".yaml")) expect_table(file);
            if (file.path.starts_with(CrosswalkFolder) && file.path.ends_with(".yaml")) read_crosswalk(file);
        }
        sort_items();
        check_references_between_companions();
    }

private:
    void tell(const std::string& path, int line, const std::string& field, const std::string& message) {
        framework_.mistakes.push_back({path, line, field, message});
    }

    std::string read_text(const TreeFile& file) {
        Expected<std::string> text = source_.read(file);
        if (text) return std::move(*text);
        tell(file.path, 1, "", text.error().message);
        return {};
    }

    const TreeFile* find_file(const std::string& path) const {
        const auto found = std::find_if(files_.begin(), files_.end(), [&](const TreeFile& file) { return file.path == path; });
        return found == files_.end() ? nullptr : &*found;
    }

    void read_companion(const TreeFile& file, const ContentPlace& place) {
        const std::string kind(place.kind->slug);
        const ParsedNote parsed = worker_.parse(read_text(file));
        const Note read = make_note(file.path, place, parsed, framework_.schemas, framework_.community);
        framework_.mistakes.insert(framework_.mistakes.end(), read.mistakes.begin(), read.mistakes.end());
        if (!read.published) return;
        if (const Companion* other = framework_.companions.find(kind, place.slug))
            return tell(file.path, 1, "", "deze bestandsnaam is er al: " + other->path + "; geef dit bestand een andere naam.");
        framework_.companions.items.push_back({kind, place.slug, file.path, read.front, read.body.html, {}, 0});
        for (const NoteReference& reference : read.references) add_reference(file.path, parsed, reference, "notitie");
        if (!framework_.schemas.has(kind)) return;
        for (const ContentKind& other : CompanionKinds)
            for (const NoteReference& reference : references_to(other.slug, framework_.schemas.schema(kind), read.front))
                add_reference(file.path, parsed, reference, std::string(other.slug));
    }

    void add_reference(const std::string& path, const ParsedNote& parsed, const NoteReference& reference, const std::string& to) {
        const int line = reference.field == "tekst" ? parsed.body_line : line_of(parsed.front, reference.field);
        references_.push_back({path, line, reference.field, to, reference.slug});
    }

    static std::string with_ending(const std::string& path, const std::string& ending) { return path.substr(0, path.rfind('.')) + ending; }

    void expect_table(const TreeFile& file) {
        if (find_file(with_ending(file.path, ".csv")) == nullptr)
            tell(file.path, 1, "", "hierbij hoort een tabel met dezelfde naam: " + with_ending(file.path, ".csv") + ".");
    }

    void read_figure_table(const TreeFile& file) {
        const TreeFile* about_file = find_file(with_ending(file.path, ".yaml"));
        if (about_file == nullptr)
            return tell(file.path, 1, "", "hierbij hoort een uitleg met dezelfde naam: " + with_ending(file.path, ".yaml") + ".");
        const Json about = read_framework_yaml(about_file->path, read_text(*about_file), "cijfers", framework_).value;
        const std::string name = file.path.substr(FigureFolder.size());
        ReadFigures read = read_figures(name.substr(0, name.rfind('.')), read_text(file), about, reading_depths());
        for (const FigureMistake& mistake : read.mistakes) tell(file.path, mistake.line, mistake.field, mistake.message);
        framework_.companions.figures.push_back(std::move(read.table));
    }

    std::vector<std::string> reading_depths() const {
        std::vector<std::string> slugs;
        if (const Vocabulary* vocabulary = framework_.community.find_vocabulary("gelezen"))
            for (const Term& term : vocabulary->terms) slugs.push_back(term.slug);
        return slugs;
    }

    // Both ends of each link are items of the editions that the crosswalk names.
    void read_crosswalk(const TreeFile& file) {
        YamlDocument document = read_framework_yaml(file.path, read_text(file), "oversteek", framework_);
        for (const std::string end : {"van", "naar"}) check_crosswalk_end(file.path, document, end);
        framework_.companions.crosswalks.push_back(std::move(document.value));
    }

    void check_crosswalk_end(const std::string& path, const YamlDocument& document, const std::string& end) {
        const std::string edition = first_value(document.value, end);
        const std::set<std::string> ids = agenda_ids(edition);
        if (ids.empty()) return tell(path, line_of(document, end), end, "er is geen agenda '" + edition + "' in knowledge/agenda/.");
        const Json links = document.value.value("verbanden", Json::array());
        for (std::size_t i = 0; i < links.size() && links.is_array(); ++i) {
            const std::string field = "verbanden[" + std::to_string(i) + "]." + end;
            const std::string id = first_value(links[i], end);
            if (!id.empty() && !ids.contains(id)) tell(path, line_of(document, field), field, "'" + id + "' staat niet in agenda '" + edition + "'.");
        }
    }

    std::set<std::string> agenda_ids(const std::string& edition) const {
        std::set<std::string> ids;
        for (const Json& candidate : framework_.companions.editions)
            if (first_value(candidate, "slug") == edition)
                for (const AgendaItem& item : read_agenda(candidate)) ids.insert(item.id);
        return ids;
    }

    void sort_items() {
        const auto rank = [](const Companion& item) {
            return std::find_if(CompanionKinds.begin(), CompanionKinds.end(), [&](const ContentKind& kind) { return kind.slug == item.kind; });
        };
        std::vector<Companion>& items = framework_.companions.items;
        std::sort(items.begin(), items.end(), [&](const Companion& a, const Companion& b) {
            return rank(a) != rank(b) ? rank(a) < rank(b) : a.slug < b.slug;
        });
        std::vector<FigureTable>& figures = framework_.companions.figures;
        std::sort(figures.begin(), figures.end(), [](const FigureTable& a, const FigureTable& b) { return a.slug < b.slug; });
    }

    void check_references_between_companions() {
        for (FileReference& reference : references_) {
            if (reference.to == "notitie")
                framework_.references.push_back(std::move(reference));
            else if (framework_.companions.find(reference.to, reference.slug) == nullptr)
                tell(reference.path, reference.line, reference.field, "er is geen " + reference.to + " '" + reference.slug + "'" + advice(reference));
        }
    }

    std::string advice(const FileReference& reference) const {
        std::vector<std::string> slugs;
        for (const Companion* item : framework_.companions.of_kind(reference.to)) slugs.push_back(item->slug);
        const auto near = nearest_word(reference.slug, slugs);
        return near ? "; bedoel je '" + *near + "'?" : "; schrijf de bestandsnaam zonder .md.";
    }

    const std::vector<TreeFile>& files_;
    const KnowledgeSource& source_;
    Framework& framework_;
    ParseWorker worker_;
    std::vector<FileReference> references_;
};

}  // namespace

void read_companions(const std::vector<TreeFile>& files, const KnowledgeSource& source, Framework& framework) {
    CompanionReader(files, source, framework).read();
}

}  // namespace indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/concepts.h"

#include "indexer/concept_labels.h"
#include "indexer/concept_relations.h"
#include "indexer/nearest_word.h"
#include "indexer/slug.h"
#include "indexer/tokenizer.h"
#include "indexer/turtle.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace indexer {
namespace {

using Kind = TurtleStatement::Kind;

constexpr std::string_view Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view Skos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view Terms = "http://purl.org/dc/terms/";
constexpr std::string_view Names = "urn:watwerkt:begrip:";

// The rest of SKOS that may stand with a concept (W3C 2009); this hub does nothing with it.
constexpr std::array Unused{"hiddenLabel", "inScheme", "topConceptOf", "notation",   "note",       "scopeNote",   "changeNote", "editorialNote",
                            "historyNote", "example",  "exactMatch",   "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"};
constexpr std::array Used{"prefLabel", "altLabel", "definition", "broader", "related"};

// "skos:broader" for the whole IRI; empty for what is from elsewhere.
std::string field_of(std::string_view iri) {
    if (iri.starts_with(Skos)) return "skos:" + std::string(iri.substr(Skos.size()));
    return iri.starts_with(Terms) ? "dcterms:" + std::string(iri.substr(Terms.size())) : std::string{};
}

std::optional<std::string> slug_of(std::string_view iri) {
    if (!iri.starts_with(Names)) return std::nullopt;
    return std::string(iri.substr(Names.size()));
}

class ConceptReader {
public:
    explicit ConceptReader(std::string_view turtle) : document_(parse_turtle(turtle)) {}

    ReadConcepts read() {
        for (const TurtleMistake& mistake : document_.mistakes) tell(mistake.line, "", mistake.message);
        name_concepts();
        each("skos:prefLabel", [&](const TurtleStatement& one, Concept& subject) { take_preferred(one, subject); });
        each("skos:altLabel", [&](const TurtleStatement& one, Concept& subject) { take_other(one, subject); });
        each("skos:definition", [&](const TurtleStatement& one, Concept& subject) { take_definition(one, subject); });
        each("dcterms:source", [&](const TurtleStatement& one, Concept& subject) { take_once(one, subject.source); });
        for (const TurtleStatement& one : document_.statements) check_property(one);
        tell_nameless();
        take_relations();
        return finish();
    }

private:
    void tell(int line, const std::string& field, const std::string& message) { read_.mistakes.push_back({line, field, message}); }

    static bool is_declared(const TurtleStatement& one) {
        return one.predicate == Type && field_of(one.object) == "skos:Concept";
    }

    // Numbers follow the alphabet, so that what is sorted by number is sorted by slug.
    void name_concepts() {
        std::map<std::string, int> lines;
        for (const TurtleStatement& one : document_.statements)
            if (is_declared(one)) name_concept(one, lines);
        for (const auto& [slug, line] : lines) {
            numbers_[slug] = read_.concepts.size();
            read_.concepts.emplace_back().slug = slug;
            read_.concepts.back().line = line;
        }
        for (const TurtleStatement& one : document_.statements) tell_undeclared(one);
    }

    void name_concept(const TurtleStatement& one, std::map<std::string, int>& lines) {
        const auto slug = slug_of(one.subject);
        if (!slug) return tell(one.line, "", "'" + one.subject + "' kan geen begrip zijn; geef het een naam zoals b:stage.");
        told_.insert(*slug);
        if (!is_slug_of_words(*slug))
            return tell(one.line, "", "'b:" + *slug + "' is geen goede naam; gebruik kleine letters, cijfers en losse streepjes.");
        const auto [place, is_new] = lines.emplace(*slug, one.line);
        if (is_new) return;
        tell(one.line, "", "'b:" + *slug + "' staat ook op regel " + std::to_string(place->second) + "; maak er één blok van.");
    }

    void tell_undeclared(const TurtleStatement& one) {
        const auto slug = slug_of(one.subject);
        if (slug && told_.insert(*slug).second)
            tell(one.line, "", "dit blok zegt niet dat het een begrip is; begin met 'b:" + *slug + " a skos:Concept ;'.");
    }

    Concept* subject_of(const TurtleStatement& one) {
        const auto slug = slug_of(one.subject);
        const auto number = slug ? numbers_.find(*slug) : numbers_.end();
        return number == numbers_.end() ? nullptr : &read_.concepts[number->second];
    }

    std::size_t number_of(const Concept& known) const { return static_cast<std::size_t>(&known - read_.concepts.data()); }

    template <typename Take>
    void each(std::string_view field, Take take) {
        for (const TurtleStatement& one : document_.statements)
            if (Concept* subject = subject_of(one); subject != nullptr && field_of(one.predicate) == field) take(one, *subject);
    }

    // Preferred labels go first: another concept cannot take one away with an alternative label that stands earlier in the file.
    void take_preferred(const TurtleStatement& one, Concept& subject) {
        std::string& label = one.language == "en" ? subject.label_en : subject.label_nl;
        if (!label.empty())
            tell(one.line, "skos:prefLabel", "er is al een voorkeurslabel in deze taal: '" + label + "'; maak hier een skos:altLabel van.");
        else if (const auto mistake = labels_.find_mistake_or_take(one, subject)) {
            tell(one.line, "skos:prefLabel", *mistake);
            if (one.language != "en") nameless_.insert(subject.slug);
        } else {
            label = tidy_text(one.object);
        }
    }

    void take_other(const TurtleStatement& one, Concept& subject) {
        if (const auto mistake = labels_.find_mistake_or_take(one, subject)) return tell(one.line, "skos:altLabel", *mistake);
        (one.language == "en" ? subject.other_en : subject.other_nl).push_back(tidy_text(one.object));
    }

    void take_definition(const TurtleStatement& one, Concept& subject) {
        if (const auto mistake = find_language_mistake(one)) return tell(one.line, "skos:definition", *mistake);
        if (one.language == "nl") return take_once(one, subject.definition);
        tell(one.line, "skos:definition", "hier hoort een Nederlandse definitie; vertaal haar en schrijf @nl.");
    }

    void take_once(const TurtleStatement& one, std::string& value) {
        if (value.empty())
            value = tidy_text(one.object);
        else
            tell(one.line, field_of(one.predicate), "dit staat er al bij dit begrip; voeg de twee samen.");
    }

    // A misspelt property would otherwise be left out in silence.
    void check_property(const TurtleStatement& one) {
        if (subject_of(one) == nullptr || !one.predicate.starts_with(Skos)) return;
        const std::string name = one.predicate.substr(Skos.size());
        std::vector<std::string> known(Used.begin(), Used.end());
        known.insert(known.end(), Unused.begin(), Unused.end());
        if (std::find(known.begin(), known.end(), name) != known.end()) return;
        if (name == "narrower") return tell(one.line, "skos:narrower", "haal dit weg en schrijf skos:broader bij het andere begrip.");
        const auto near = nearest_word(name, known);
        const std::string advice = near ? "bedoel je 'skos:" + *near + "'?" : "gebruik er een die ook bij andere begrippen staat.";
        tell(one.line, "skos:" + name, "deze eigenschap bestaat niet; " + advice);
    }

    void tell_nameless() {
        for (const Concept& one : read_.concepts)
            if (one.label_nl.empty() && !nameless_.contains(one.slug))
                tell(one.line, "skos:prefLabel", "b:" + one.slug + " heeft geen Nederlands label; voeg toe: skos:prefLabel \"...\"@nl.");
    }

    // The number of the concept that a relation names.
    std::optional<std::size_t> find_target(const TurtleStatement& one) {
        const auto slug = one.kind == Kind::Iri ? slug_of(one.object) : std::nullopt;
        const auto number = slug ? numbers_.find(*slug) : numbers_.end();
        if (number != numbers_.end()) return number->second;
        if (!slug)
            tell(one.line, field_of(one.predicate), "hier hoort de naam van een begrip, zoals b:stage.");
        else if (!told_.contains(*slug))
            tell(one.line, field_of(one.predicate), "er is geen begrip 'b:" + *slug + "'; " + advice(*slug));
        return std::nullopt;
    }

    std::string advice(const std::string& slug) {
        constexpr int MostAdvised = 50;  // looking for the nearest takes long in a large file
        if (++advised_ > MostAdvised) return "kijk of de naam klopt.";
        std::vector<std::string> slugs;
        for (const Concept& known : read_.concepts) slugs.push_back(known.slug);
        const auto near = nearest_word(slug, slugs);
        return near ? "bedoel je 'b:" + *near + "'?" : "voeg het toe of haal dit weg.";
    }

    std::optional<std::size_t> find_other(const TurtleStatement& one, const Concept& subject) {
        const auto target = find_target(one);
        if (!target || *target != number_of(subject)) return target;
        tell(one.line, field_of(one.predicate), "dit begrip verwijst naar zichzelf; haal dat weg.");
        return std::nullopt;
    }

    void take_relations() {
        ConceptRelations relations(read_.concepts.size());
        for (const TurtleStatement& one : document_.statements)
            if (field_of(one.predicate) == "skos:hasTopConcept") find_target(one);
        each("skos:broader", [&](const TurtleStatement& one, const Concept& subject) {
            const auto target = find_other(one, subject);
            if (target && !relations.add_broader(number_of(subject), *target))
                tell(one.line, "skos:broader", "b:" + read_.concepts[*target].slug + " valt al onder dit begrip; haal een van de twee weg.");
        });
        each("skos:related", [&](const TurtleStatement& one, const Concept& subject) {
            if (const auto target = find_other(one, subject)) relations.add_related(number_of(subject), *target);
        });
        relations.write_to(read_.concepts);
    }

    ReadConcepts finish() {
        std::erase_if(read_.concepts, [](const Concept& one) { return one.label_nl.empty(); });
        const auto earlier = [](const ConceptMistake& a, const ConceptMistake& b) { return a.line < b.line; };
        std::stable_sort(read_.mistakes.begin(), read_.mistakes.end(), earlier);
        return std::move(read_);
    }

    TurtleDocument document_;
    ReadConcepts read_;
    std::map<std::string, std::size_t> numbers_;  // place in read_.concepts, by slug
    std::set<std::string> told_;                  // subjects that are right, or of which was told what is wrong
    std::set<std::string> nameless_;              // concepts of which was told why they have no Dutch label
    ConceptLabels labels_;
    int advised_ = 0;
};

}  // namespace

ReadConcepts read_concepts(std::string_view turtle) { return ConceptReader(turtle).read(); }

std::vector<std::string> label_words(const std::vector<Concept>& concepts) {
    std::vector<std::string> words;
    for (const Concept& one : concepts) {
        std::string labels = one.label_nl;
        for (const std::string& other : one.other_nl) labels += " " + other;
        for (Token& token : tokenize(labels)) words.push_back(std::move(token.word));
    }
    return words;
}

}  // namespace indexer

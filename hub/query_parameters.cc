// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/query_parameters.h"

#include "hub/address.h"
#include "indexer/tokenizer.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hub {
namespace {

using indexer::FacetKind;
using indexer::Field;

constexpr std::size_t MostChoices = 64;
constexpr std::size_t MostValueBytes = 200;

std::string trimmed(const std::string& text) {
    const auto blank = [](unsigned char c) { return c <= ' '; };
    const auto begin = std::find_if_not(text.begin(), text.end(), blank);
    const auto end = std::find_if_not(text.rbegin(), std::make_reverse_iterator(begin), blank).base();
    return {begin, end};
}

constexpr const char* Repeated = "staat er meer dan een keer; wij kiezen niet welke geldt.";

bool is_repeated(const Request& request, const std::string& name) {
    return std::count_if(request.parameters.begin(), request.parameters.end(), [&](const auto& one) { return one.first == name; }) > 1;
}

// Takes [begin, end) out of `text`, and the blank after it.
void erase_with_blank(std::string& text, std::size_t begin, std::size_t end) {
    if (end < text.size()) ++end;
    text.erase(begin, end - begin);
}

const Field* find_facet(const std::string& parameter) {
    for (const Field& field : indexer::Fields)
        if (field.facet != FacetKind::None && facet_parameter(field.name) == parameter) return &field;
    return nullptr;
}

// A community without an agenda has free themes.
bool is_in_agenda(const Field& field, const std::string& value, const indexer::Community& community) {
    if (community.agenda.empty()) return true;
    const indexer::AgendaItem* item = community.find_agenda_item(value);
    return item != nullptr && indexer::facet_of(item->level) == field.name;
}

// Why `value` cannot be chosen; empty when it can. Free values need not occur: then nothing is found.
std::string reason_to_refuse(const Field& field, const std::string& value, const indexer::Community& community) {
    if (value.empty() || value.size() > MostValueBytes) return "kies een waarde van 1 tot 200 tekens.";
    if (field.facet == FacetKind::Presence) return value == "ja" ? "" : "de enige waarde is 'ja'.";
    if (field.facet == FacetKind::Agenda) return is_in_agenda(field, value, community) ? "" : "'" + value + "' staat niet in de agenda.";
    if (field.facet == FacetKind::Concept) return community.find_concept(value) != nullptr ? "" : "'" + value + "' is geen begrip; zij staan op /begrippen.";
    if (field.facet != FacetKind::Vocabulary) return "";
    const indexer::Vocabulary* vocabulary = community.find_vocabulary(field.vocabulary);
    if (vocabulary == nullptr || vocabulary->find(value) != nullptr) return "";
    return "'" + value + "' bestaat niet; de waarden staan in /v1/notities onder facetten." + facet_parameter(field.name) + ".";
}

class QueryReader {
public:
    QueryReader(const Request& request, const indexer::Community& community) : request_(request), community_(community) {}

    ReadQuery read() {
        for (const auto& [name, value] : request_.parameters) take(name, value);
        for (const char* name : {"q", "letterlijk", "sorteer", "pagina", "perPagina"}) refuse_repeated(name);
        if (result_.query.page > (MostReachableHits - 1) / result_.query.per_page + 1)
            refuse("pagina", "verder dan de eerste " + std::to_string(MostReachableHits) + " notities bladeren kan niet; verfijn de vraag.");
        return std::move(result_);
    }

private:
    void refuse(const std::string& name, const std::string& message) { result_.mistakes.push_back({name, message}); }

    void take(const std::string& name, const std::string& value) {
        if (name == "q") return take_text(value);
        if (name == "letterlijk") return take_literal(value);
        if (name == "sorteer") return take_sort(value);
        if (name == "pagina") return take_number(name, value, 1, MostReachableHits, result_.query.page);
        if (name == "perPagina") return take_number(name, value, 1, MostPerPage, result_.query.per_page);
        if (const Field* field = find_facet(name)) return choose(*field, value, name);
        refuse(name, "deze parameter bestaat niet.");
    }

    void refuse_repeated(const std::string& name) {
        if (is_repeated(request_, name)) refuse(name, Repeated);
    }

    void take_text(const std::string& value) {
        if (!indexer::is_valid_utf8(value)) return refuse("q", "de zoekvraag is geen geldige UTF-8.");
        if (value.size() > MostQueryBytes)
            return refuse("q", "de zoekvraag is " + std::to_string(value.size()) + " bytes lang; meer dan " + std::to_string(MostQueryBytes) + " kan niet.");
        if (indexer::tokenize(value).size() > MostQueryWords)
            return refuse("q", "de zoekvraag heeft meer dan " + std::to_string(MostQueryWords) + " woorden.");
        std::string rest = value;
        const std::vector<Clause> typed = parse_clauses(value);
        for (auto clause = typed.rbegin(); clause != typed.rend(); ++clause)
            if (take_choice(*clause)) erase_with_blank(rest, clause->begin, clause->end);
        result_.query.text = trimmed(rest);
        result_.query.clauses = parse_clauses(result_.query.text);
    }

    // "sector:zorg" in the text is a choice of a facet; "titel:stage" is a word of a field and stays.
    bool take_choice(const Clause& clause) {
        const Field* field = clause.field.empty() ? nullptr : indexer::find_field(clause.field);
        if (field == nullptr || !field->text_prefix.empty()) return false;
        if (clause.excluded)
            refuse("q", "'-" + clause.field + ":' kan niet; een keuze uitsluiten kan hier nog niet.");
        else
            choose(*field, clause.text, "q");
        return true;
    }

    void choose(const Field& field, const std::string& value, const std::string& parameter) {
        const std::string reason = indexer::is_valid_utf8(value) ? reason_to_refuse(field, value, community_) : "geen geldige UTF-8.";
        if (!reason.empty()) return refuse(parameter, reason);
        if (++choices_ > MostChoices) return refuse(parameter, "meer dan " + std::to_string(MostChoices) + " keuzes tegelijk kan niet.");
        auto& values = result_.query.filters[std::string(field.name)];
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    }

    void take_literal(const std::string& value) {
        if (value != "ja") return refuse("letterlijk", "schrijf ja, of laat hem weg.");
        result_.query.literal = true;
    }

    void take_sort(const std::string& value) {
        for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Title})
            if (sort_name(sort) == value) {
                result_.query.sort = sort;
                return;
            }
        refuse("sorteer", "kies uit: relevantie, nieuwste, titel.");
    }

    void take_number(const std::string& name, const std::string& value, std::size_t least, std::size_t most, std::size_t& target) {
        std::size_t number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc{} || end != value.data() + value.size() || number < least || number > most)
            return refuse(name, "kies een heel getal van " + std::to_string(least) + " tot " + std::to_string(most) + ".");
        target = number;
    }

    const Request& request_;
    const indexer::Community& community_;
    ReadQuery result_;
    std::size_t choices_ = 0;
};

}  // namespace

ReadQuery read_query(const Request& request, const indexer::Community& community) { return QueryReader(request, community).read(); }

ReadQuery read_whole_query(const Request& request, const indexer::Community& community) {
    constexpr std::array Paging{"pagina", "perPagina"};
    Request whole = request;
    for (const char* name : Paging) std::erase_if(whole.parameters, [&](const auto& one) { return one.first == name; });
    ReadQuery read = read_query(whole, community);
    for (const char* name : Paging)
        if (std::any_of(request.parameters.begin(), request.parameters.end(), [&](const auto& one) { return one.first == name; }))
            read.mistakes.push_back({name, "deze lijst is een geheel, zonder pagina's; laat deze parameter weg."});
    return read;
}

ReadTyped read_typed(const Request& request) {
    ReadTyped read;
    const auto refuse = [&](const std::string& name, const std::string& message) { read.mistakes.push_back({name, message}); };
    for (const auto& [name, value] : request.parameters) {
        if (name != "q")
            refuse(name, "deze parameter bestaat niet.");
        else if (!indexer::is_valid_utf8(value))
            refuse("q", "wat er staat is geen geldige UTF-8.");
        else if (value.size() > MostQueryBytes)
            refuse("q", "wat er staat is " + std::to_string(value.size()) + " bytes lang; meer dan " + std::to_string(MostQueryBytes) + " kan niet.");
        else
            read.typed = trimmed(value);
    }
    if (is_repeated(request, "q")) refuse("q", Repeated);
    if (request.parameters.empty()) refuse("q", "schrijf wat er tot nu toe getypt is: /v1/suggesties?q=stag.");
    return read;
}

std::vector<ParameterMistake> refuse_parameters(const Request& request) {
    std::vector<ParameterMistake> mistakes;
    for (const auto& [name, value] : request.parameters) mistakes.push_back({name, "deze pagina heeft geen parameters."});
    return mistakes;
}

}  // namespace hub

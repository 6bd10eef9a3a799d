// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/carried.h"

#include "hub/address.h"
#include "indexer/slug.h"

#include <algorithm>

namespace hub {
namespace {

const OwnField* find_own_field(const std::string& parameter) {
    for (const OwnField& own : OwnFields)
        if (own.parameter == parameter) return &own;
    return nullptr;
}

std::string choices_told(const std::vector<const indexer::Term*>& choices) {
    std::string all;
    for (const indexer::Term* term : choices) all += (all.empty() ? "" : ", ") + term->slug;
    return all;
}

class CarriedReader {
public:
    CarriedReader(const Request& request, const indexer::Community& community) : request_(request), community_(community) { result_.rest = request; }

    ReadCarried read() {
        result_.rest.parameters.clear();
        for (const auto& [name, value] : request_.parameters) take(name, value);
        return std::move(result_);
    }

private:
    void refuse(const std::string& name, const std::string& message) { result_.mistakes.push_back({name, message}); }

    bool is_repeated(const std::string& name) {
        const bool seen = std::find(seen_.begin(), seen_.end(), name) != seen_.end();
        if (seen) refuse(name, "staat er meer dan een keer; wij kiezen niet welke geldt.");
        seen_.push_back(name);
        return seen;
    }

    void take(const std::string& name, const std::string& value) {
        const OwnField* own = find_own_field(name);
        if (own == nullptr && name != "lijst") {
            result_.rest.parameters.emplace_back(name, value);
            return;
        }
        if (is_repeated(name) || value.empty()) return;
        if (own == nullptr) return read_slugs(name, value, MostShortlisted, result_.carried.shortlist, result_.mistakes);
        choose(*own, value);
    }

    void choose(const OwnField& own, const std::string& value) {
        const std::string name(own.parameter);
        const indexer::Vocabulary* vocabulary = vocabulary_of(own, community_);
        if (vocabulary == nullptr) return refuse(name, "deze hub heeft geen lijst waaruit je hier kiest.");
        const std::vector<const indexer::Term*> choices = own_choices(*vocabulary);
        const bool exists = std::any_of(choices.begin(), choices.end(), [&](const indexer::Term* term) { return term->slug == value; });
        if (!exists) return refuse(name, "kies uit: " + choices_told(choices) + ".");
        result_.carried.own[std::string(own.field)] = value;
    }

    const Request& request_;
    const indexer::Community& community_;
    std::vector<std::string> seen_;
    ReadCarried result_;
};

}  // namespace

bool Carried::has(std::string_view slug) const { return std::find(shortlist.begin(), shortlist.end(), slug) != shortlist.end(); }

bool Carried::is_full() const { return shortlist.size() >= MostShortlisted; }

Carried Carried::toggled(const std::string& slug) const {
    Carried other = *this;
    if (std::erase(other.shortlist, slug) == 0) other.shortlist.push_back(slug);
    return other;
}

ReadCarried read_carried(const Request& request, const indexer::Community& community) { return CarriedReader(request, community).read(); }

void read_slugs(const std::string& name, const std::string& value, std::size_t most, std::vector<std::string>& slugs, std::vector<ParameterMistake>& mistakes) {
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find(',', begin), value.size());
        const std::string slug = value.substr(begin, end - begin);
        begin = end + 1;
        if (!indexer::is_slug_of_words(slug))
            return mistakes.push_back({name, "schrijf de namen van notities met een komma ertussen; een naam heeft kleine letters, cijfers en streepjes."});
        if (std::find(slugs.begin(), slugs.end(), slug) != slugs.end()) return mistakes.push_back({name, "'" + slug + "' staat er twee keer."});
        if (slugs.size() == most) return mistakes.push_back({name, "meer dan " + std::to_string(most) + " notities kan hier niet."});
        slugs.push_back(slug);
    }
}

std::string slug_list(const std::vector<std::string>& slugs) {
    std::string all;
    for (const std::string& slug : slugs) all += (all.empty() ? "" : ",") + slug;
    return all;
}

std::vector<std::pair<std::string, std::string>> carried_parameters(const Carried& carried) {
    std::vector<std::pair<std::string, std::string>> parameters;
    if (!carried.shortlist.empty()) parameters.emplace_back("lijst", slug_list(carried.shortlist));
    for (const OwnField& own : OwnFields)
        if (const auto chosen = carried.own.find(own.field); chosen != carried.own.end()) parameters.emplace_back(own.parameter, chosen->second);
    return parameters;
}

std::string with_carried(const std::string& address, const Carried& carried) {
    const std::size_t fragment = std::min(address.find('#'), address.size());
    std::string whole = address.substr(0, fragment);
    for (const auto& [name, value] : carried_parameters(carried)) {
        whole += whole.find('?') == std::string::npos ? '?' : '&';
        whole += name + "=" + (name == "lijst" ? value : encode_parameter(value));
    }
    return whole + address.substr(fragment);
}

}  // namespace hub

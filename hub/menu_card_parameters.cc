// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/menu_card_parameters.h"

#include "hub/address.h"

#include <algorithm>
#include <array>

namespace hub {
namespace {

constexpr std::array OwnParameters{"n", "collectie", "voor"};
constexpr std::size_t MostSlugBytes = 120;  // as of a note's file name (indexer/content_place.h)

bool is_own(const std::string& name) { return std::find(OwnParameters.begin(), OwnParameters.end(), name) != OwnParameters.end(); }

bool is_slug(std::string_view text) {
    const auto fine = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    return !text.empty() && text.size() <= MostSlugBytes && text.front() != '.' && std::all_of(text.begin(), text.end(), fine);
}

class MenuCardReader {
public:
    MenuCardReader(const Request& request, const indexer::Community& community) : request_(request), community_(community) {}

    ReadMenuCardQuery read() {
        for (const auto& [name, value] : request_.parameters) take(name, value);
        for (const char* name : OwnParameters)
            if (count(name) > 1) refuse(name, "staat er meer dan een keer; wij kiezen niet welke geldt.");
        read_question();
        return std::move(result_);
    }

private:
    void refuse(const std::string& name, const std::string& message) { result_.mistakes.push_back({name, message}); }

    std::ptrdiff_t count(const std::string& name) const {
        return std::count_if(request_.parameters.begin(), request_.parameters.end(), [&](const auto& one) { return one.first == name; });
    }

    void take(const std::string& name, const std::string& value) {
        if (name == "n") take_slugs(value);
        if (name == "collectie") take_collection(value);
        if (name == "voor") take_actor(value);
    }

    void take_slugs(const std::string& value) {
        std::vector<std::string>& slugs = result_.asked.slugs;
        for (std::size_t begin = 0; begin <= value.size();) {
            const std::size_t end = std::min(value.find(',', begin), value.size());
            const std::string slug = value.substr(begin, end - begin);
            begin = end + 1;
            if (!is_slug(slug)) return refuse("n", "schrijf namen van notities met komma's ertussen: n=taalbuddys,open-hiring.");
            if (std::find(slugs.begin(), slugs.end(), slug) != slugs.end()) return refuse("n", "'" + slug + "' staat er meer dan een keer.");
            slugs.push_back(slug);
        }
        if (slugs.size() > MostShortlisted) refuse("n", "kies hoogstens " + std::to_string(MostShortlisted) + " notities, niet " + std::to_string(slugs.size()) + ".");
    }

    void take_collection(const std::string& value) {
        if (!is_slug(value)) return refuse("collectie", "schrijf de naam van een collectie, zoals in haar adres.");
        result_.asked.collection = value;
    }

    void take_actor(const std::string& value) {
        const indexer::Vocabulary* actors = community_.find_vocabulary("actor");
        if (actors == nullptr || actors->find(value) == nullptr) return refuse("voor", "deze doelgroep bestaat niet; de waarden staan in /v1/notities onder facetten.actor.");
        result_.asked.actor = value;
    }

    // All that is not our own is a question; a list that was chosen by hand is none.
    void read_question() {
        Request question = request_;
        std::erase_if(question.parameters, [](const auto& one) { return is_own(one.first); });
        ReadQuery read = read_whole_query(question, community_);
        result_.mistakes.insert(result_.mistakes.end(), read.mistakes.begin(), read.mistakes.end());
        const bool by_hand = count("n") > 0 || count("collectie") > 0;
        if (count("n") > 0 && count("collectie") > 0) refuse("collectie", "kies: een collectie, of losse notities met n.");
        if (by_hand)
            for (const auto& [name, value] : question.parameters) refuse(name, "gaat niet samen met een lijst die met de hand gekozen is.");
        if (count("voor") > 0 && read.query.filters.contains("actor")) refuse("voor", "kies met voor, of met actor, niet met allebei.");
        result_.asked.query = std::move(read.query);
    }

    const Request& request_;
    const indexer::Community& community_;
    ReadMenuCardQuery result_;
};

}  // namespace

ReadMenuCardQuery read_menu_card_query(const Request& request, const indexer::Community& community) { return MenuCardReader(request, community).read(); }

std::string menu_card_address(std::string_view path, const MenuCardQuery& asked) {
    std::string address = search_address(path, asked.query);
    const auto add = [&](const std::string& name, const std::string& value) {
        if (!value.empty()) address += (address.find('?') == std::string::npos ? "?" : "&") + name + "=" + value;
    };
    std::string slugs;  // need no escapes, as read above; a comma needs none in a question (RFC 3986, 3.4)
    for (const std::string& slug : asked.slugs) slugs += (slugs.empty() ? "" : ",") + encode_parameter(slug);
    add("n", slugs);
    add("collectie", encode_parameter(asked.collection));
    add("voor", encode_parameter(asked.actor));
    return address;
}

}  // namespace hub

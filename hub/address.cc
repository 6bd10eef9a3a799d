// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/address.h"

#include "indexer/field_values.h"

#include <algorithm>

namespace hub {
namespace {

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
}

std::string encode(std::string_view text, bool plus_for_space) {
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain(c))
            encoded += c;
        else if (c == ' ' && plus_for_space)
            encoded += '+';
        else
            encoded += {'%', "0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 15]};
    }
    return encoded;
}

}  // namespace

std::string encode_parameter(std::string_view text) { return encode(text, true); }
std::string encode_segment(std::string_view text) { return encode(text, false); }
std::string facet_parameter(std::string_view facet) { return indexer::api_name(facet); }

std::string search_address(std::string_view path, const Query& query) {
    std::string address(path);
    char separator = '?';
    const auto add = [&](const std::string& name, std::string_view value) {
        address += separator + name + "=" + encode_parameter(value);
        separator = '&';
    };
    if (!query.text.empty()) add("q", query.text);
    for (const indexer::Field& field : indexer::Fields) {
        const auto chosen = query.filters.find(std::string(field.name));
        if (chosen == query.filters.end()) continue;
        for (const std::string& value : chosen->second) add(facet_parameter(field.name), value);
    }
    if (query.literal) add("letterlijk", "ja");
    if (query.sort != Sort::Relevance) add("sorteer", sort_name(query.sort));
    if (query.per_page != Query{}.per_page) add("perPagina", std::to_string(query.per_page));
    if (query.page != 1) add("pagina", std::to_string(query.page));
    return address;
}

std::string table_address(std::string_view base, Query query) {
    query.page = 1;
    query.per_page = Query{}.per_page;
    return search_address(std::string(base) + "/zoeken.csv", query);
}

std::string feed_address(std::string_view base, Query query) {
    query.page = 1;
    query.per_page = Query{}.per_page;
    query.sort = Sort::Relevance;
    return search_address(std::string(base) + "/zoeken.atom", query);
}

Query toggled(Query query, const std::string& facet, const std::string& value) {
    std::vector<std::string>& values = query.filters[facet];
    const auto found = std::find(values.begin(), values.end(), value);
    if (found == values.end())
        values.push_back(value);
    else
        values.erase(found);
    if (values.empty()) query.filters.erase(facet);
    query.page = 1;
    return query;
}

}  // namespace hub

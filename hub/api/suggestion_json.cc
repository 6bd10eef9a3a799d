// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/api/suggestion_json.h"

#include "hub/address.h"
#include "hub/api/json_parts.h"

namespace hub {

using indexer::Json;
using Kind = NamedThing::Kind;

namespace {

const char* name_of(Kind kind) {
    switch (kind) {
        case Kind::Concept: return "begrip";
        case Kind::Note: return "notitie";
        case Kind::Organisation: return "organisatie";
        case Kind::Action: break;
    }
    return "actie";
}

// An organisation has no page of its own: its notes are.
std::string path_of(const Suggestion& suggestion) {
    if (suggestion.kind == Kind::Organisation) {
        Query query;
        query.filters["organisatie"] = {suggestion.key};
        return search_address("/zoeken", query);
    }
    const char* folder = suggestion.kind == Kind::Concept ? "/begrippen/" : suggestion.kind == Kind::Note ? "/notities/" : "/acties/";
    return folder + encode_segment(suggestion.key);
}

}  // namespace

Json suggestions_json(const Context& context, const std::string& typed, const std::vector<Suggestion>& suggestions) {
    Json list = Json::array();
    for (const Suggestion& suggestion : suggestions) {
        Json one{{"soort", name_of(suggestion.kind)}, {"label", suggestion.label}};
        if (!suggestion.via.empty()) one["ookGenoemd"] = suggestion.via;
        if (suggestion.kind != Kind::Note) one["aantal"] = suggestion.notes;
        one["_links"] = {{"pagina", link(context.address(path_of(suggestion)))}};
        list.push_back(std::move(one));
    }
    return {{"commit", context.index.commit()}, {"q", typed}, {"suggesties", list}};
}

}  // namespace hub

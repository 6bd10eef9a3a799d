// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/map_parameters.h"

#include "hub/address.h"

#include <algorithm>

namespace hub {
namespace {

std::string side_names() {
    std::string names;
    for (const std::string_view side : MapSides) names += (names.empty() ? "" : ", ") + std::string(side);
    return names;
}

class MapQueryReader {
public:
    explicit MapQueryReader(const Request& request) : request_(request), rest_(request) { rest_.parameters.clear(); }

    ReadMapQuery read(const indexer::Community& community) {
        for (const auto& [name, value] : request_.parameters) take(name, value);
        if (result_.sides.row == result_.sides.column) refuse("kolom", "kies een ander veld dan dat van de rijen, " + result_.sides.row + ".");
        ReadQuery read = read_query(rest_, community);
        result_.query = std::move(read.query);
        result_.mistakes.insert(result_.mistakes.end(), read.mistakes.begin(), read.mistakes.end());
        return std::move(result_);
    }

private:
    void refuse(const std::string& name, const std::string& message) { result_.mistakes.push_back({name, message}); }

    void take(const std::string& name, const std::string& value) {
        if (name == "rij") return take_side(name, value, result_.sides.row);
        if (name == "kolom") return take_side(name, value, result_.sides.column);
        if (name == "sorteer" || name == "pagina" || name == "perPagina") return refuse(name, "een kaart heeft geen volgorde en geen pagina's.");
        rest_.parameters.emplace_back(name, value);
    }

    void take_side(const std::string& name, const std::string& value, std::string& side) {
        const auto times = std::count_if(request_.parameters.begin(), request_.parameters.end(), [&](const auto& one) { return one.first == name; });
        if (times > 1) return refuse(name, "staat er meer dan een keer; wij kiezen niet welke geldt.");
        if (std::find(MapSides.begin(), MapSides.end(), value) == MapSides.end()) return refuse(name, "kies uit: " + side_names() + ".");
        side = value;
    }

    const Request& request_;
    Request rest_;
    ReadMapQuery result_;
};

}  // namespace

ReadMapQuery read_map_query(const Request& request, const indexer::Community& community) { return MapQueryReader(request).read(community); }

std::string map_address(std::string_view path, const Query& query, const MapSidesChosen& sides) {
    std::string address = search_address(path, query);
    const auto add = [&](std::string_view name, const std::string& value, const std::string& usual) {
        if (value == usual) return;
        address += (address.find('?') == std::string::npos ? "?" : "&") + std::string(name) + "=" + encode_parameter(value);
    };
    add("rij", sides.row, MapSidesChosen{}.row);
    add("kolom", sides.column, MapSidesChosen{}.column);
    return address;
}

}  // namespace hub

// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/evidence_map.h"

#include "indexer/field_table.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {
namespace {

using indexer::Community;

constexpr std::string_view FindingPath = "bevindingen[].";

std::vector<std::string> values_in_order(const Community& community, const std::string& facet) {
    std::vector<std::string> values;
    const indexer::Field& field = *indexer::find_field(facet);
    if (const indexer::Vocabulary* vocabulary = community.find_vocabulary(field.vocabulary))
        for (const indexer::Term& term : vocabulary->terms) values.push_back(term.slug);
    if (field.facet == indexer::FacetKind::Agenda)
        for (const indexer::AgendaItem& item : community.agenda)
            if (indexer::facet_of(item.level) == field.name) values.push_back(item.id);
    return values;
}

// One side of a map: which of its lines a finding lies in.
class Side {
public:
    Side(const std::string& facet, const DocumentSet& documents, const FacetColumns& columns, const Community& community)
        : is_of_findings_(is_of_findings(facet)), of_document_(columns.documents_end()) {
        for (const std::string& value : values_in_order(community, facet)) add(facet, value, documents, columns);
    }

    std::vector<std::uint32_t> lines_of(const FindingRow& finding) const {
        if (!is_of_findings_) return of_document_[finding.document];
        std::vector<std::uint32_t> lines;
        for (const std::uint32_t value : finding.values)
            if (const auto line = of_value_.find(value); line != of_value_.end()) lines.push_back(line->second);
        return lines;
    }

    std::vector<MapLine> lines;

private:
    void add(const std::string& facet, const std::string& value, const DocumentSet& documents, const FacetColumns& columns) {
        const auto line = static_cast<std::uint32_t>(lines.size());
        lines.push_back({value, 0, 0, {}});
        const std::uint32_t number = columns.find(facet, value);
        if (number == columns.values().size()) return;
        of_value_[number] = line;
        for (const std::uint32_t document : columns.values()[number].documents) {
            if (!documents.has(document)) continue;
            ++lines.back().notes;
            of_document_[document].push_back(line);
        }
    }

    bool is_of_findings_;
    std::map<std::uint32_t, std::uint32_t> of_value_;
    std::vector<std::vector<std::uint32_t>> of_document_;
};

// The value of `facet` among those of a finding, or "".
std::string own_value(const FindingRow& finding, std::string_view facet, const FacetColumns& columns) {
    for (const std::uint32_t value : finding.values)
        if (columns.values()[value].facet == facet) return columns.values()[value].value;
    return {};
}

bool passes(const FindingRow& finding, const Filters& filters, const FacetColumns& columns) {
    return std::all_of(filters.begin(), filters.end(), [&](const auto& filter) {
        return !is_of_findings(filter.first) || std::any_of(filter.second.begin(), filter.second.end(), [&](const std::string& value) {
            return std::find(finding.values.begin(), finding.values.end(), columns.find(filter.first, value)) != finding.values.end();
        });
    });
}

std::string group_of(const std::string& design, const Community& community) {
    const indexer::Vocabulary* designs = community.find_vocabulary("opzet");
    const indexer::Term* term = designs == nullptr ? nullptr : designs->find(design);
    return term == nullptr ? std::string() : term->group;
}

// Most notes first, and the cells moved along.
void sort_lines(EvidenceMap& map, std::vector<MapLine> rows, std::vector<MapLine> columns, const std::vector<std::vector<MapCell>>& cells) {
    const auto order_of = [](const std::vector<MapLine>& lines) {
        std::vector<std::size_t> order(lines.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return lines[a].notes > lines[b].notes; });
        return order;
    };
    const std::vector<std::size_t> row_order = order_of(rows), column_order = order_of(columns);
    for (const std::size_t column : column_order) map.columns.push_back(columns[column]);
    for (const std::size_t row : row_order) {
        map.rows.push_back(rows[row]);
        map.cells.emplace_back();
        for (const std::size_t column : column_order) map.cells.back().push_back(cells[row][column]);
    }
}

}  // namespace

bool is_of_findings(std::string_view facet) {
    const indexer::Field* field = indexer::find_field(facet);
    return field != nullptr && field->path.starts_with(FindingPath);
}

std::vector<FindingRow> finding_rows(std::uint32_t document, const indexer::Json& card, const FacetColumns& columns) {
    std::vector<FindingRow> rows;
    for (const indexer::Json& finding : card.value("per_bevinding", indexer::Json::array())) {
        FindingRow row{document, static_cast<std::uint32_t>(rows.size()), {}};
        for (const auto& [facet, values] : finding.items())
            for (const std::string& value : indexer::values_at(finding, facet))
                if (const std::uint32_t number = columns.find(facet, value); number < columns.values().size()) row.values.push_back(number);
        rows.push_back(std::move(row));
    }
    return rows;
}

void add_questions(EvidenceMap& map, const std::string& row_facet, const std::vector<AskedAbout>& questions, const FacetColumns& columns) {
    for (MapLine& row : map.rows) {
        const std::uint32_t value = columns.find(row_facet, row.value);
        for (const AskedAbout& asked : questions)
            if (std::any_of(asked.documents.begin(), asked.documents.end(), [&](std::uint32_t document) { return columns.has(document, value); }))
                row.questions.push_back(asked.question);
    }
}

EvidenceMap make_map(const DocumentSet& documents, const Filters& filters, const MapSidesChosen& sides, const std::vector<FindingRow>& findings,
                     const FacetColumns& columns, const Community& community) {
    EvidenceMap map;
    Side rows(sides.row, documents, columns, community), across(sides.column, documents, columns, community);
    std::vector<std::vector<MapCell>> cells(rows.lines.size(), std::vector<MapCell>(across.lines.size()));
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> last_note;  // of a cell: the findings of a note follow each other
    for (const FindingRow& finding : findings) {
        if (!documents.has(finding.document) || !passes(finding, filters, columns)) continue;
        ++map.findings;
        std::string direction = own_value(finding, "richting", columns);
        if (direction.empty()) direction = "onbekend";
        const std::string support = group_of(own_value(finding, "opzet", columns), community);
        for (const std::uint32_t row : rows.lines_of(finding))
            for (const std::uint32_t column : across.lines_of(finding)) {
                MapCell& cell = cells[row][column];
                ++cell.by_direction[direction];
                ++cell.by_support[support];
                ++rows.lines[row].findings;
                ++across.lines[column].findings;
                std::uint32_t& last = last_note[{row, column}];
                cell.notes += last != finding.document;
                last = finding.document;
            }
    }
    map.notes = static_cast<std::uint32_t>(documents.size());
    sort_lines(map, std::move(rows.lines), std::move(across.lines), cells);
    return map;
}

}  // namespace hub

// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/api/result_table.h"

#include "hub/address.h"
#include "hub/csv_writer.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <array>

namespace hub {

using indexer::Expected;
using indexer::Json;

namespace {

// Fields of a card, each under its own name; the address comes behind them.
constexpr std::array CardColumns{"slug", "titel", "soort", "themas", "organisaties", "jaar", "regio", "status", "richtingen", "bevindingen", "gewijzigd"};

std::string table_head() {
    std::vector<std::string> names(CardColumns.begin(), CardColumns.end());
    names.emplace_back("adres");
    for (std::string& name : names) name = csv_text(name);
    return csv_row(names);
}

std::string card_row(const Context& context, const Json& card) {
    std::vector<std::string> cells;
    for (const char* column : CardColumns) cells.push_back(csv_text(joined(indexer::values_at(card, column), "; ")));
    cells.push_back(csv_text(context.address("/notities/" + encode_segment(indexer::first_value(card, "slug")))));
    return csv_row(cells);
}

}  // namespace

Expected<Page> result_table(const Context& context, const Query& query) {
    Query whole = query;
    whole.page = 1;
    whole.per_page = MostReachableHits;
    SearchOptions options;
    options.ranking_only = true;
    options.today = context.request.today;
    const Expected<SearchResult> found = context.index.search(whole, options);
    if (!found) return indexer::same_error(found);
    Page page;
    page.type = CsvType;
    page.etag = context.etag();
    page.body = table_head();
    for (const Hit& hit : found->hits) page.body += card_row(context, hit.card);
    return page;
}

}  // namespace hub

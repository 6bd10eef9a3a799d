// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/address.h"
#include "hub/api/search_json.h"
#include "hub/commands/batch_search.h"
#include "hub/commands/command.h"
#include "hub/commands/explanation.h"
#include "hub/query_parameters.h"
#include "hub/search_index.h"
#include "indexer/calendar_date.h"
#include "indexer/field_values.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <iostream>

namespace hub {
namespace {

constexpr std::string_view Help = R"(Zoekt in de index, zoals /zoeken dat doet.

Gebruik: watwerkt search [OPTIES] [VRAAG...]

De vraag bestaat uit woorden, "woorden bij elkaar", -woorden die er niet in mogen staan, en veld:waarde
(titel:stage, thema:arbeidstoeleiding). Zet -- voor een vraag met -woorden: watwerkt search -- stage -hbo

Opties:
  --state MAP          waar de index staat                   (standaard: .watwerkt)
  --kies FACET=WAARDE  alleen notities met die waarde; mag vaker
  --letterlijk         alleen de woorden zelf, in elke vorm: zonder delen, begrippen en wat erop lijkt
  --sorteer ORDE       relevantie, nieuwste of titel         (standaard: relevantie)
  --pagina N           welke bladzijde                       (standaard: 1)
  --per-pagina N       hoeveel notities per bladzijde        (standaard: 10)
  --taal TAAL          nl of en, voor de namen van waarden   (standaard: nl)
  --explain            laat elke stap zien: woorden, stammen, zoekvraag, gewichten
  --notitie SLUG       met --explain: laat ook zien wat er van de woorden van deze notitie wordt
  --json               het antwoord van /v1/notities
  --laag LAAG=GEWICHT  weeg een laag anders, 0 laat hem weg; mag vaker. Lagen: titel, velden, delen, nabijheid, begrippen,
                       gelijkenis, werkwoorden, actualiteit
  --batch BESTAND      beantwoordt alle vragen van een bestand met regels "nummer TAB vraag" en schrijft de uitkomst zoals
                       trec_eval die leest: "nummer Q0 notitie rang gewicht naam"; gaat samen met --state, --laag, --letterlijk
  --depth N            met --batch: hoeveel notities per vraag   (standaard: 100)
  --run NAAM           met --batch: de naam op elke regel        (standaard: watwerkt)
  -h, --help           deze tekst

Voorbeelden:
  watwerkt search stagediscriminatie mbo
  watwerkt search --kies thema=arbeidstoeleiding --kies sector=zorg-en-welzijn taal op de werkvloer

Exitstatus: 0 gedaan (ook als er niets is gevonden), 1 mislukt, 2 verkeerd gebruik of een onmogelijke vraag,
5 de index is van een andere versie.
)";

constexpr double MostLayerWeight = 10;

// The same strict reading as a request's: the command line is one more way to ask.
indexer::Expected<Request> to_request(const Arguments& arguments) {
    Request request;
    std::string text;
    for (const std::string& word : arguments.words) {
        const bool quoted = word.find(' ') != std::string::npos && word.find('"') == std::string::npos && arguments.words.size() > 1;
        text += (text.empty() ? "" : " ") + (quoted ? '"' + word + '"' : word);
    }
    if (!text.empty()) request.parameters.emplace_back("q", text);
    const auto chosen = arguments.options.find("kies");
    if (chosen != arguments.options.end())
        for (const std::string& choice : chosen->second) {
            const std::size_t equals = choice.find('=');
            if (equals == std::string::npos)
                return indexer::failure(indexer::ErrorCode::Usage, "--kies vraagt FACET=WAARDE, niet '" + choice + "'.");
            request.parameters.emplace_back(facet_parameter(choice.substr(0, equals)), choice.substr(equals + 1));
        }
    if (arguments.has("letterlijk")) request.parameters.emplace_back("letterlijk", "ja");
    for (const auto& [option, parameter] : {std::pair("sorteer", "sorteer"), {"pagina", "pagina"}, {"per-pagina", "perPagina"}})
        if (arguments.has(option)) request.parameters.emplace_back(parameter, arguments.value(option, ""));
    return request;
}

void print_hits(const Query& query, const SearchResult& result, bool explain) {
    std::cout << result.total << " van " << result.all_documents << " notities op commit " << result.commit.substr(0, 7) << "\n";
    std::size_t number = (query.page - 1) * query.per_page;
    for (const Hit& hit : result.hits) {
        std::cout << ++number << ". " << indexer::first_value(hit.card, "titel") << "  [" << hit.slug << "]\n";
        if (!explain) continue;
        std::cout << "   gewicht " << hit.score << ", actualiteit " << hit.freshness << "; gevonden via:";
        for (const FoundWord& word : hit.found_by) std::cout << " " << why(word);
        std::cout << "\n";
    }
    for (const Relaxation& relaxation : result.relaxations)
        std::cout << "zonder " << (relaxation.facet.empty() ? "" : relaxation.facet + "=") << relaxation.value << ": " << relaxation.total << "\n";
    if (!result.suggestion.empty()) std::cout << "bedoelde je: " << result.suggestion << "\n";
}

ExitStatus refuse(const std::vector<ParameterMistake>& mistakes) {
    for (const ParameterMistake& mistake : mistakes) std::cerr << "watwerkt: " << mistake.name << ": " << mistake.message << "\n";
    return WrongUsage;
}

indexer::Expected<SearchLayers> read_layers(const Arguments& arguments) {
    SearchLayers layers;
    const auto given = arguments.options.find("laag");
    if (given == arguments.options.end()) return layers;
    for (const std::string& choice : given->second) {
        const std::size_t equals = std::min(choice.find('='), choice.size());
        const auto layer = std::find_if(LayerNames.begin(), LayerNames.end(), [&](const NamedLayer& one) { return one.name == choice.substr(0, equals); });
        if (layer == LayerNames.end()) return indexer::failure(indexer::ErrorCode::Usage, "--laag kent '" + choice.substr(0, equals) + "' niet.");
        const std::string weight = choice.substr(std::min(equals + 1, choice.size()));
        char* end = nullptr;
        layers.*layer->weight = std::strtod(weight.c_str(), &end);
        if (weight.empty() || *end != '\0' || !(layers.*layer->weight >= 0) || layers.*layer->weight > MostLayerWeight)
            return indexer::failure(indexer::ErrorCode::Usage, "--laag " + choice + ": het gewicht is een getal van 0 tot en met 10.");
    }
    return layers;
}

// A batch is asked without filters, pages or looks; what goes with neither kind of question is refused, not passed over.
indexer::Expected<void> check_combination(const Arguments& arguments) {
    constexpr std::array Visitors{"kies", "sorteer", "pagina", "per-pagina", "taal", "explain", "notitie", "json"};
    constexpr std::array Batches{"depth", "run"};
    if (!arguments.has("batch")) {
        for (const char* option : Batches)
            if (arguments.has(option)) return indexer::failure(indexer::ErrorCode::Usage, std::string("--") + option + " hoort bij --batch.");
    } else {
        for (const char* option : Visitors)
            if (arguments.has(option)) return indexer::failure(indexer::ErrorCode::Usage, std::string("--") + option + " gaat niet samen met --batch.");
        if (!arguments.words.empty()) return indexer::failure(indexer::ErrorCode::Usage, "Met --batch staan de vragen in het bestand: '" + arguments.words.front() + "' hoort daar.");
    }
    if (arguments.has("notitie") && !arguments.has("explain")) return indexer::failure(indexer::ErrorCode::Usage, "--notitie hoort bij --explain.");
    if (arguments.has("explain") && arguments.has("json")) return indexer::failure(indexer::ErrorCode::Usage, "--explain gaat niet samen met --json.");
    const std::string language = arguments.value("taal", "nl");
    if (language != "nl" && language != "en") return indexer::failure(indexer::ErrorCode::Usage, "--taal is nl of en, niet '" + language + "'.");
    return {};
}

ExitStatus run(const Arguments& arguments) {
    if (const auto fits = check_combination(arguments); !fits) return tell(fits.error());
    const indexer::Expected<Request> request = to_request(arguments);
    if (!request) return tell(request.error());
    const auto index = SearchIndex::open(arguments.value("state", DefaultState));
    if (!index) return tell(index.error());
    SearchOptions options;
    const auto layers = read_layers(arguments);
    if (!layers) return tell(layers.error());
    options.layers = *layers;
    if (arguments.has("batch")) return run_batch(**index, arguments, options);
    const ReadQuery read = read_query(*request, (*index)->community());
    if (!read.mistakes.empty()) return refuse(read.mistakes);
    options.explain = arguments.has("explain");
    options.today = indexer::to_date(std::time(nullptr));
    const auto result = (*index)->search(read.query, options);
    if (!result) return tell(result.error());
    if (arguments.has("json")) {
        std::cout << indexer::to_text(search_json(**index, read.query, *result, arguments.value("taal", "nl")), 2) << "\n";
        return Done;
    }
    if (options.explain) {
        if (arguments.has("notitie"))
            if (const auto told = explain_note(**index, arguments.value("notitie", "")); !told) return tell(told.error());
        explain_question(**index, read.query.text);
        std::cout << "zoekvraag:\n" << result->explanation;
    }
    print_hits(read.query, *result, options.explain);
    return Done;
}

}  // namespace

const Command& search_command() {
    static const Command command{"search",
                                 Help,
                                 {{"state", true}, {"kies", true}, {"letterlijk"}, {"sorteer", true}, {"pagina", true}, {"per-pagina", true}, {"taal", true}, {"explain"}, {"notitie", true}, {"json"}, {"laag", true}, {"batch", true}, {"depth", true}, {"run", true}},
                                 run};
    return command;
}

}  // namespace hub

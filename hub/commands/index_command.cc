// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/commands/command.h"
#include "indexer/json.h"
#include "indexer/stored_note.h"
#include "indexer/update.h"

#include <chrono>
#include <cstdio>
#include <iostream>
#include <unistd.h>

namespace hub {
namespace {

constexpr std::string_view Help = R"(Maakt van een commit een index, of werkt de index bij tot die commit.

Gebruik: watwerkt index [OPTIES]

Opties:
  --repo MAP     git-repository met de map knowledge/        (standaard: .)
  --ref NAAM     branch, tag of commit                       (standaard: HEAD)
  --state MAP    waar de index staat                         (standaard: .watwerkt)
  --rebuild      maak de index helemaal opnieuw
  --repair       de huidige helft van de index is beschadigd: ga verder met de andere en maak deze opnieuw
  --json         vertel het resultaat als JSON
  --quiet        alleen fouten
  -h, --help     deze tekst

Voorbeelden:
  watwerkt index
  watwerkt index --repo /srv/kennis.git --ref main --state /var/lib/watwerkt

Exitstatus: 0 gedaan, 1 mislukt, 2 verkeerd gebruik, 3 gedaan maar niet alle bestanden konden worden opgenomen,
4 de index is in gebruik.
)";

// "indexed 120 of 10000", rewritten in place; only where somebody watches.
void show_progress(std::size_t done, std::size_t all) {
    if (done % 50 == 0 || done == all) std::fprintf(stderr, "\r%zu van %zu notities%s", done, all, done == all ? "\n" : "");
}

indexer::Json to_json(const indexer::UpdateReport& report, double seconds) {
    indexer::Json json{{"commit", report.commit},     {"bijgewerkt", !report.up_to_date}, {"opnieuw", report.rebuilt},
                       {"reden", report.reason},      {"vervangen", report.replaced},     {"verwijderd", report.removed},
                       {"notities", report.documents}, {"overgeslagen", report.skipped}, {"seconden", seconds}};
    json["geweigerd"] = indexer::Json::array();
    for (const auto& refused : report.refused) json["geweigerd"].push_back({{"pad", refused.path}, {"reden", refused.reason}});
    json["fouten"] = indexer::Json::array();
    for (const auto& mistake : report.mistakes) json["fouten"].push_back(indexer::to_json(mistake));
    return json;
}

void tell_report(const indexer::UpdateReport& report, double seconds) {
    for (const auto& refused : report.refused) std::cerr << refused.path << ": overgeslagen: " << refused.reason << "\n";
    for (const auto& mistake : report.mistakes)
        std::cerr << mistake.path << ":" << mistake.line << ": " << (mistake.field.empty() ? "" : mistake.field + ": ") << mistake.message << "\n";
    char time[32];
    std::snprintf(time, sizeof time, "%.1f", seconds);
    const std::string commit = report.commit.substr(0, 7);
    if (report.up_to_date)
        std::cout << "de index staat al op commit " << commit << "\n";
    else
        std::cout << report.documents << " notities op commit " << commit << ": " << report.replaced << " opgenomen, " << report.removed
                  << " weggehaald" << (report.rebuilt ? " (opnieuw gemaakt: " + report.reason + ")" : "") << ", " << time << " s\n";
}

ExitStatus run(const Arguments& arguments) {
    if (!arguments.words.empty()) return tell({indexer::ErrorCode::Usage, "'" + arguments.words[0] + "' hoort hier niet.", "Wat kan, staat in: watwerkt index --help"});
    const bool quiet = arguments.has("quiet");
    indexer::UpdateOptions options;
    options.repository = arguments.value("repo", ".");
    options.ref = arguments.value("ref", "HEAD");
    options.state_folder = arguments.value("state", DefaultState);
    options.rebuild = arguments.has("rebuild");
    options.repair = arguments.has("repair");
    if (!quiet && isatty(STDERR_FILENO)) options.progress = show_progress;
    const auto begun = std::chrono::steady_clock::now();
    const indexer::Expected<indexer::UpdateReport> report = indexer::update_index(options);
    if (!report) return tell(report.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    if (arguments.has("json"))
        std::cout << indexer::to_text(to_json(*report, seconds), 2) << "\n";
    else if (!quiet)
        tell_report(*report, seconds);
    return report->skipped == 0 ? Done : SomeSkipped;
}

}  // namespace

const Command& index_command() {
    static const Command command{
        "index", Help, {{"repo", true}, {"ref", true}, {"state", true}, {"rebuild"}, {"repair"}, {"json"}, {"quiet"}}, run};
    return command;
}

}  // namespace hub

// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/commands/check_annotations.h"
#include "hub/commands/command.h"
#include "indexer/check.h"
#include "indexer/json.h"
#include "indexer/stored_note.h"

#include <array>
#include <cmath>
#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace hub {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view Help = R"(Controleert alle bestanden in knowledge/ en noemt elke fout, met wat er wel moet staan.

Gebruik: watwerkt check [OPTIES] [MAP]

MAP is de map knowledge of de map waar die in staat (standaard: .). Ook wat nog niet is vastgelegd in git telt mee.

Opties:
  --json            de fouten als JSON
  --formaat VORM    zoals een forge ze bij de regels van een pull request toont: github (ook voor Forgejo en Gitea) of gitlab
  -h, --help        deze tekst

Elke fout staat op een regel: bestand:regel: veld: wat er mis is en wat je kunt schrijven. Een regel met "let op" is geen fout.

Voorbeelden:
  watwerkt check
  watwerkt check knowledge/
  watwerkt check --formaat gitlab > gl-code-quality-report.json

Exitstatus: 0 geen fouten, 1 er zijn fouten of de map is niet te lezen, 2 verkeerd gebruik.
)";

// As the reader can open it from where he stands.
std::string shown_path(const fs::path& folder, const std::string& path) {
    const fs::path shown = (folder / path.substr(path.find('/') + 1)).lexically_normal();
    return shown.string();
}

std::string counted(std::size_t count, const char* one, const char* more) { return std::to_string(count) + " " + (count == 1 ? one : more); }

void print(const fs::path& folder, const indexer::CheckReport& report) {
    for (const indexer::Mistake& mistake : report.mistakes)
        std::cout << shown_path(folder, mistake.path) << ":" << mistake.line << ": " << (mistake.field.empty() ? "" : mistake.field + ": ")
                  << mistake.message << "\n";
    for (const indexer::Mistake& remark : report.remarks)
        std::cout << shown_path(folder, remark.path) << ":" << remark.line << ": let op: " << remark.message << "\n";
    std::cerr << report.notes << " notities en " << report.companions << " andere pagina's gecontroleerd, " << counted(report.mistakes.size(), "fout", "fouten") << ", "
              << counted(report.remarks.size(), "aandachtspunt", "aandachtspunten") << "\n";
    if (report.reading_ease)
        std::cerr << "Leesgemak van de notities gemiddeld: " << std::lround(*report.reading_ease) << " (Flesch-Douma; 60 is gewone taal)\n";
}

void print_json(const fs::path&, const indexer::CheckReport& report) {
    indexer::Json mistakes = indexer::Json::array();
    for (const indexer::Mistake& mistake : report.mistakes) mistakes.push_back(indexer::to_json(mistake));
    indexer::Json remarks = indexer::Json::array();
    for (const indexer::Mistake& remark : report.remarks) remarks.push_back(indexer::to_json(remark));
    const indexer::Json ease = report.reading_ease ? indexer::Json(std::round(*report.reading_ease)) : indexer::Json();
    std::cout << indexer::to_text({{"notities", report.notes}, {"paginas", report.companions}, {"fouten", mistakes}, {"aandachtspunten", remarks}, {"leesgemak", ease}}, 2) << "\n";
}

void print_github(const fs::path&, const indexer::CheckReport& report) { std::cout << github_annotations(report); }
void print_gitlab(const fs::path&, const indexer::CheckReport& report) { std::cout << gitlab_report(report); }

using Printer = void (*)(const fs::path& folder, const indexer::CheckReport& report);

Printer find_printer(std::string_view format) {
    constexpr std::array<std::pair<std::string_view, Printer>, 4> Printers{
        {{"tekst", print}, {"json", print_json}, {"github", print_github}, {"gitlab", print_gitlab}}};
    for (const auto& [name, printer] : Printers)
        if (name == format) return printer;
    return nullptr;
}

void show_progress(std::size_t done, std::size_t all) {
    if (done % 50 == 0 || done == all) std::cerr << "\r" << done << " van " << all << (done == all ? "\r\x1b[K" : "");
}

ExitStatus run(const Arguments& arguments) {
    if (arguments.words.size() > 1) return tell({indexer::ErrorCode::Usage, "Noem één map.", "watwerkt check --help"});
    const std::string format = arguments.has("json") ? "json" : arguments.value("formaat", "tekst");
    const Printer printer = find_printer(format);
    if (printer == nullptr || (arguments.has("json") && arguments.has("formaat")))
        return tell({indexer::ErrorCode::Usage, "--formaat kan github of gitlab zijn, en gaat niet samen met --json.", "watwerkt check --help"});
    const fs::path folder = knowledge_folder(arguments.words.empty() ? "." : arguments.words[0]);
    const bool watched = isatty(STDERR_FILENO) && format == "tekst";
    const auto report = indexer::check_folder(folder.string(), watched ? show_progress : std::function<void(std::size_t, std::size_t)>());
    if (!report) return tell(report.error());
    printer(folder, *report);
    return report->mistakes.empty() ? Done : Failure;
}

}  // namespace

fs::path knowledge_folder(const std::string& named) {
    const fs::path inside = fs::path(named) / "knowledge";
    return fs::is_directory(inside) ? inside : fs::path(named);
}

const Command& check_command() {
    static const Command command{"check", Help, {{"json"}, {"formaat", true}}, run};
    return command;
}

}  // namespace hub

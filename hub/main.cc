// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/commands/command.h"
#include "indexer/git_repository.h"
#include "indexer/markdown.h"

#include <array>
#include <exception>
#include <iostream>

namespace hub {

ExitStatus tell(const indexer::Error& error) {
    std::cerr << "watwerkt: " << error.message << "\n";
    if (!error.hint.empty()) std::cerr << "  " << error.hint << "\n";
    return exit_status(error.code);
}

namespace {

constexpr std::string_view Help = R"(Wat werkt: een doorzoekbare kennisbank over een git-repository met notities.

Gebruik: watwerkt COMMANDO [OPTIES]

Commando's:
  serve          dient de kennisbank uit als website en API, en volgt nieuwe commits
  index          maakt van een commit een index, of werkt hem bij
  check          controleert alle bestanden in knowledge/
  search         zoekt in de index
  past           geeft een notitie zoals zij in een commit stond
  recalibration  vertelt wat er veranderde tussen twee momenten
  new            maakt een nieuw bestand in knowledge/, met alle velden en wat erin hoort

Opties:
  -h, --help     deze tekst, of die van een commando: watwerkt check --help
  --version      welke versie dit is

Exitstatus: 0 gedaan, 1 mislukt, 2 verkeerd gebruik, 3 gedaan maar niet alle bestanden konden worden opgenomen,
4 de index is in gebruik, 5 de index is van een andere versie.
)";

ExitStatus run_command(const Command& command, const std::vector<std::string>& typed) {
    const auto arguments = parse_arguments(typed, command.options);
    if (!arguments) {
        indexer::Error error = arguments.error();
        error.hint = "Wat kan, staat in: watwerkt " + std::string(command.name) + " --help";
        return tell(error);
    }
    if (arguments->has("help")) {
        std::cout << command.help;
        return Done;
    }
    return command.run(*arguments);
}

ExitStatus run(const std::vector<std::string>& typed) {
    if (typed.empty() || typed[0] == "--help" || typed[0] == "-h") {
        (typed.empty() ? std::cerr : std::cout) << Help;
        return typed.empty() ? WrongUsage : Done;
    }
    if (typed[0] == "--version") {
        std::cout << "watwerkt " << WATWERKT_VERSION << "\n";
        return Done;
    }
    for (const Command* command : {&serve_command(), &index_command(), &check_command(), &search_command(), &past_command(), &recalibration_command(), &new_command()})
        if (command->name == typed[0]) return run_command(*command, {typed.begin() + 1, typed.end()});
    return tell({indexer::ErrorCode::Usage, "Het commando '" + typed[0] + "' bestaat niet.", "Wat kan, staat in: watwerkt --help"});
}

}  // namespace
}  // namespace hub

int main(int argc, char** argv) {
    try {
        const indexer::GitLibrary git;
        indexer::register_markdown_extensions();
        return hub::run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "watwerkt: onverwachte fout: " << error.what() << "\n";
    } catch (...) {
        std::cerr << "watwerkt: onverwachte fout\n";
    }
    return hub::Failure;
}

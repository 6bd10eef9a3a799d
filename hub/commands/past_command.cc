// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/commands/command.h"
#include "hub/commands/past_answer.h"
#include "indexer/past_notes.h"

namespace hub {
namespace {

constexpr std::string_view Help = R"(Geeft een notitie zoals zij in een commit stond, als JSON.

Gebruik: watwerkt past [OPTIES] NOTITIE COMMIT

NOTITIE is de naam in het adres, COMMIT een hele commit-id van 40 tekens. De notitie wordt gelezen met de regels van toen.

Opties:
  --repo MAP     git-repository met de map knowledge/        (standaard: .)
  --ref NAAM     alleen commits waar deze op voortbouwt      (standaard: HEAD)
  -h, --help     deze tekst

Voorbeelden:
  watwerkt past stagemakelaar-amsterdam-rotterdam $(git rev-parse HEAD~3)

Exitstatus: 0 gedaan, 1 mislukt of niet gevonden, 2 verkeerd gebruik.
)";

ExitStatus run(const Arguments& arguments) {
    if (arguments.words.size() != 2) return tell({indexer::ErrorCode::Usage, "Noem een notitie en een commit.", "Wat kan, staat in: watwerkt past --help"});
    const auto past = open_past(arguments.value("repo", "."), arguments.value("ref", "HEAD"));
    if (!past) return tell(past.error());
    return print_answer(indexer::read_past_note(past->repository, past->tip, arguments.words[0], arguments.words[1]));
}

}  // namespace

const Command& past_command() {
    static const Command command{"past", Help, {{"repo", true}, {"ref", true}}, run};
    return command;
}

}  // namespace hub

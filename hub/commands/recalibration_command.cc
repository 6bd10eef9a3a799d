// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/commands/command.h"
#include "hub/commands/past_answer.h"
#include "indexer/recalibration.h"

namespace hub {
namespace {

using indexer::Expected;
using indexer::Json;

constexpr std::string_view Help = R"(Vertelt wat er in de notities veranderde tussen twee momenten (herijking), als JSON.

Gebruik: watwerkt recalibration [OPTIES] [VAN TOT]

VAN en TOT zijn elk een tag, een dag (2026-07-01) of een hele commit-id. Zonder VAN en TOT: de tags die kunnen.

Opties:
  --repo MAP     git-repository met de map knowledge/        (standaard: .)
  --ref NAAM     alleen commits waar deze op voortbouwt      (standaard: HEAD)
  --names        alleen welke commits VAN en TOT zijn
  -h, --help     deze tekst

Voorbeelden:
  watwerkt recalibration 2026-1 2026-2
  watwerkt recalibration 2026-01-01 2026-07-01

Exitstatus: 0 gedaan, 1 mislukt of niet gevonden, 2 verkeerd gebruik.
)";

Expected<Json> tags(const ReadablePast& past) {
    const auto moments = indexer::tagged_moments(past.repository, past.tip);
    if (!moments) return indexer::same_error(moments);
    Json list = Json::array();
    for (const indexer::Moment& moment : *moments) list.push_back(indexer::to_json(moment));
    return Json{{"tags", list}};
}

Expected<Json> compare(const ReadablePast& past, const Arguments& arguments) {
    const auto from = indexer::find_moment(past.repository, past.tip, arguments.words[0]);
    if (!from) return indexer::same_error(from);
    const auto to = indexer::find_moment(past.repository, past.tip, arguments.words[1]);
    if (!to) return indexer::same_error(to);
    if (arguments.has("names")) return Json{{"van", indexer::to_json(*from)}, {"tot", indexer::to_json(*to)}};
    return indexer::recalibrate(past.repository, *from, *to);
}

ExitStatus run(const Arguments& arguments) {
    const std::size_t words = arguments.words.size();
    if ((words != 0 && words != 2) || (words == 0 && arguments.has("names")))
        return tell({indexer::ErrorCode::Usage, "Noem twee momenten, of geen.", "Wat kan, staat in: watwerkt recalibration --help"});
    const auto past = open_past(arguments.value("repo", "."), arguments.value("ref", "HEAD"));
    if (!past) return tell(past.error());
    return print_answer(words == 0 ? tags(*past) : compare(*past, arguments));
}

}  // namespace

const Command& recalibration_command() {
    static const Command command{"recalibration", Help, {{"repo", true}, {"ref", true}, {"names"}}, run};
    return command;
}

}  // namespace hub

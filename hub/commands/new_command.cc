// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/commands/command.h"
#include "indexer/content_place.h"
#include "indexer/content_template.h"
#include "indexer/disk_source.h"
#include "indexer/slug.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace hub {
namespace {

namespace fs = std::filesystem;

using indexer::ContentKind;
using indexer::ErrorCode;
using indexer::Expected;
using indexer::failure;
using indexer::same_error;

constexpr std::string_view Help = R"(Maakt een nieuw bestand in knowledge/, met alle velden en wat erin hoort.

Gebruik: watwerkt new SOORT TITEL [MAP]

SOORT is praktijknotitie, toolkit, pilotevaluatie, collectie, kennisvraag of gemeenschap. Van TITEL wordt de bestandsnaam gemaakt,
die het adres van de pagina wordt. MAP is de map knowledge of de map waar die in staat (standaard: .). Een bestand dat er al is
wordt nooit overschreven.

Opties:
  -h, --help   deze tekst

Verplichte velden staan klaar om in te vullen; voor de andere staat een #. Wat er nog mist zegt daarna: watwerkt check

Voorbeelden:
  watwerkt new praktijknotitie "Taalmaatje in de keuken"
  watwerkt new collectie "Stages in de zorg" ~/kennisbank

Exitstatus: 0 gemaakt, 1 het bestand is er al of de map is niet te lezen, 2 verkeerd gebruik.
)";

std::vector<ContentKind> all_kinds() {
    std::vector<ContentKind> kinds(indexer::NoteKinds.begin(), indexer::NoteKinds.end());
    kinds.insert(kinds.end(), indexer::CompanionKinds.begin(), indexer::CompanionKinds.end());
    return kinds;
}

Expected<ContentKind> find_kind(const std::string& named) {
    std::string known;
    for (const ContentKind& kind : all_kinds()) {
        if (kind.slug == named) return kind;
        known += (known.empty() ? "" : ", ") + std::string(kind.slug);
    }
    return failure(ErrorCode::Usage, "De soort '" + named + "' bestaat niet. Kies uit: " + known + ".", "watwerkt new --help");
}

Expected<std::string> slug_of_title(const std::string& title) {
    if (!indexer::is_valid_utf8(title)) return failure(ErrorCode::Usage, "De titel is geen geldige UTF-8.");
    std::string slug = indexer::slug_of_words(title);
    if (slug.empty()) return failure(ErrorCode::Usage, "De titel '" + title + "' heeft geen letters of cijfers om een bestandsnaam van te maken.");
    return slug;
}

bool is_note(const ContentKind& kind) {
    return std::any_of(indexer::NoteKinds.begin(), indexer::NoteKinds.end(), [&](const ContentKind& note) { return note.slug == kind.slug; });
}

// Notes share one row of names, each kind of companion has its own.
Expected<void> refuse_taken(const std::vector<indexer::TreeFile>& files, const ContentKind& kind, const std::string& slug) {
    for (const indexer::TreeFile& file : files) {
        const auto note = indexer::note_place(file.path);
        const auto place = note ? note : indexer::companion_place(file.path);
        if (!place || place->slug != slug) continue;
        if (place->kind->slug == kind.slug || (note && is_note(kind)))
            return failure(ErrorCode::Failed, "Er is al een bestand met deze naam: " + file.path + ".", "Kies een andere titel, of vul dat bestand aan.");
    }
    return {};
}

Expected<void> write_new(const fs::path& path, const std::string& text) {
    std::error_code ignored;
    fs::create_directories(path.parent_path(), ignored);
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file < 0) return failure(ErrorCode::Failed, path.string() + " is niet te maken: " + std::strerror(errno) + ".");
    const bool written = write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    close(file);
    if (!written) return failure(ErrorCode::Failed, path.string() + " is niet te schrijven: " + std::strerror(errno) + ".");
    return {};
}

Expected<std::string> make_file(const ContentKind& kind, const std::string& title, const fs::path& folder) {
    const Expected<std::string> slug = slug_of_title(title);
    if (!slug) return same_error(slug);
    const indexer::DiskSource source(folder);
    const auto files = source.list();
    if (!files) return same_error(files);
    if (const auto taken = refuse_taken(*files, kind, *slug); !taken) return same_error(taken);
    const Expected<indexer::Framework> framework = indexer::read_framework(*files, source);
    if (!framework) return same_error(framework);
    if (!framework->schemas.has(std::string(kind.slug)))
        return failure(ErrorCode::NotFound, "knowledge/schema/" + std::string(kind.slug) + ".json is er niet, of is niet te lezen.", "watwerkt check");
    const fs::path path = folder / kind.folder / (*slug + ".md");
    const auto written = write_new(path, indexer::content_template(framework->schemas.schema(std::string(kind.slug)), framework->community, title));
    if (!written) return same_error(written);
    return path.lexically_normal().string();
}

ExitStatus run_new(const Arguments& arguments) {
    const std::vector<std::string>& words = arguments.words;
    if (words.size() < 2 || words.size() > 3) return tell({ErrorCode::Usage, "Noem een soort en een titel.", "watwerkt new --help"});
    const Expected<ContentKind> kind = find_kind(words[0]);
    if (!kind) return tell(kind.error());
    const Expected<std::string> made = make_file(*kind, words[1], knowledge_folder(words.size() == 3 ? words[2] : "."));
    if (!made) return tell(made.error());
    std::cout << *made << "\n";
    std::cerr << "Vul het bestand in; wat er nog mist zegt: watwerkt check\n";
    return Done;
}

}  // namespace

const Command& new_command() {
    static const Command command{"new", Help, {}, run_new};
    return command;
}

}  // namespace hub

// SPDX-License-Identifier: GPL-3.0-or-later
// Words that a Dutch reader takes for one, and words that only look so, with the language files of this repository.
#include "indexer/analyser.h"
#include "tests/support/own_language.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace dutch_forms_test {

namespace {

constexpr const char* Same[] = {
    "stad steden", "lid leden", "kind kinderen", "ei eieren", "schip schepen", "smid smeden", "weg wegen", "dag dagen",
    "gat gaten", "blad bladeren", "lied liederen", "rund runderen", "goed goederen", "volk volkeren", "been benen",
    "bedrijf bedrijven", "brief brieven", "kans kansen", "mens mensen", "les lessen", "cursus cursussen", "museum musea",
    "crisis crises", "criterium criteria", "medium media", "politicus politici", "technicus technici",
    "gebrek gebreken", "moeilijkheid moeilijkheden", "mogelijkheid mogelijkheden", "vaardigheid vaardigheden", "leraar leraren",
    "leraar leraars", "foto foto's", "baby baby's", "collega collega's", "collega collegas", "auto autos", "oma oma's",
    "idee ideeen", "idee ideeën", "knie knieen", "industrie industrieën", "bacterie bacteriën", "probleem problemen",
    "vrouw vrouwen", "man mannen", "vergadering vergaderingen", "school scholen", "boom bomen", "raam ramen", "taal talen",
    "uur uren", "jaar jaren", "reis reizen", "huis huizen", "prijs prijzen", "proef proeven", "bewijs bewijzen",
    "werkgever werkgevers", "gemeente gemeentes", "gemeente gemeenten", "ziekte ziektes", "ziekte ziekten", "loop liep",
    "loop lopen", "loopt lopen", "kopen kocht", "kopen gekocht", "brengen bracht", "brengen gebracht", "denken dacht",
    "denken gedacht", "zoeken zocht", "zoeken gezocht", "vinden vond", "vinden vonden", "vinden gevonden", "werken werkte",
    "werken gewerkt", "werken werkt", "worden werd", "worden wordt", "word worden", "geworden worden", "krijgen kreeg",
    "krijgen gekregen", "schrijven schreef", "schrijven geschreven", "blijven bleef", "blijven gebleven", "kiezen koos",
    "kiezen gekozen", "helpen hielp", "helpen geholpen", "nemen nam", "nemen genomen", "geven gaf", "geven gegeven",
    "spreken sprak", "spreken gesproken", "lezen las", "lezen gelezen", "zien zag", "zien gezien", "gaan ging", "gaan gegaan",
    "staan stond", "doen deed", "doen gedaan", "weten wist", "weten geweten", "beginnen begon", "beginnen begonnen",
    "verliezen verloor", "verliezen verloren", "stijgen steeg", "stijgen gestegen", "dalen daalde", "dalen gedaald",
    "leiden leidde", "leiden geleid", "begeleiden begeleidt", "begeleiden begeleidde", "begeleiden begeleid", "melden meldt",
    "melden meldde", "melden gemeld", "aanmelden aangemeld", "aanmelden aanmeldt", "afwijzen afgewezen", "afwijzen afwees",
    "opleiden opgeleid", "solliciteren solliciteerde", "solliciteren gesolliciteerd", "solliciteren solliciteert",
    "discrimineren gediscrimineerd", "discrimineren discrimineerde", "uitvallen uitgevallen", "uitvallen uitviel",
    "deelnemen deelgenomen", "deelnemen deelnam", "aannemen aangenomen", "ontslaan ontslagen", "ontslaan ontsloeg",
    "verwijzen verwezen", "verwijzen verwees", "toewijzen toegewezen", "inschrijven ingeschreven", "onderzoeken onderzocht",
    "onderzoeken onderzochten", "bieden bood", "bieden geboden", "aanbieden aangeboden", "trekken trok", "betrekken betrokken",
    "werven wierf", "werven geworven", "sterven gestorven", "lopen gelopen", "roepen riep", "vragen vroeg", "vragen gevraagd",
    "slapen sliep", "houden hield", "houden gehouden", "volhouden volgehouden", "behouden behield", "zitten zat", "liggen lag",
    "eten at", "meten mat", "meten gemeten", "vergeten vergat", "treffen trof", "overtreffen overtroffen",
    "sluiten sloot", "sluiten gesloten", "uitsluiten uitgesloten", "groeien groeide", "groeien gegroeid", "praten praatte",
    "zetten zette", "inzetten ingezet", "reintegratie re-integratie", "reïntegratie re-integratie", "coordinator coördinator",
    "50-plusser 50plusser", "50-plussers 50-plusser", "mbo'er mbo-er", "mbo'ers mbo'er", "mboer mbo'er", "zzp'er zzp-er",
    "zzp'ers zzp'er", "hbo'er hbo'ers", "wajonger wajongers", "statushouder statushouders", "vluchteling vluchtelingen",
    "jongere jongeren", "oudere ouderen", "werkzoekende werkzoekenden", "deelnemer deelnemers", "allochtoon allochtonen",
    "student studenten", "studente studentes", "stagiair stagiaire", "stagiair stagiairs", "stagiaire stagiaires",
    "begeleider begeleiders", "begeleiding begeleidingen", "gesubsidieerd subsidiëren", "betaald betalen", "betaalde betalen",
    "gekwalificeerd kwalificeren", "opgeleide opgeleid", "grote groot", "groter groot", "grootste groot", "kleine klein",
    "kleiner klein", "kleinste klein", "lage laag", "lager laag", "hoge hoog", "hoger hoog", "jonge jong", "oude oud",
    "zwakke zwak", "zwakker zwak", "dove doof", "lieve lief", "vrije vrij", "effectieve effectief", "actieve actief",
    "positieve positief", "religieuze religieus", "diverse divers", "inclusieve inclusief", "e-mail email", "ICT ict",
    "p&o P&O", "hrm HRM", "bv's BV's", "zij-instromer zijinstromer", "zij-instroom zijinstroom", "HBO'ers hbo'er",
    "boek boekje", "hond hondje", "bloem bloemetje", "kaart kaartje", "bezoek bezocht", "gewoonte gewoontes", "koe koeien",
    "vlo vlooien", "zee zeeën", "arts artsen", "dwars dwarse", "kundig kundige", "ambtenaar ambtenaren",
    "ambtenaar ambtenaars", "directeur directeuren", "manager managers", "trainee trainees", "hypothese hypotheses",
    "hypothese hypothesen", "analyse analyses", "analyse analysen", "analyseren geanalyseerd", "evaluatie evaluaties",
    "organisatie organisaties", "instructie instructies", "selecteren geselecteerd", "selecteren selecteerden",
    "kandidaat kandidaten", "resultaat resultaten", "diploma diploma's", "diploma diplomas", "certificaat certificaten",
    "salaris salarissen", "tekort tekorten", "onzekerheid onzekerheden", "plaats plaatsen", "werkplaats werkplaatsen",
    "taaltoets taaltoetsen", "fiets fietsen", "hoofdstad hoofdsteden", "uitviel uitvallen", "leerwerkplaats leerwerkplaatsen",
    "gemeentes gemeente", "meisjes meisje", "werkt werken", "vraagt vragen", "volgden volgen",
    "wachtte wachten", "praatten praten", "pact pacten",
};

constexpr const char* Different[] = {
    "ouder oud", "jongeren jong", "markt merken", "plant plannen", "velden vellen", "waarde waren", "zonden zonnen",
    "gasten gassen", "kasten kassen", "lasten lassen", "helden hellen", "rust rusland", "leden lijden", "reden rijden",
    "kust kussen", "dienst dienen", "kans kan", "macht mogen", "week wijken", "bond binden", "meten met", "stage stadje",
    "kosten kussen", "beleid leiden", "gezond zonnen", "gelid geleden", "bedrijf drijven", "recht rekken", "kracht kraken",
    "werk wreken", "klas klasseren", "vrucht vrezen",
};

std::pair<std::string, std::string> stems_of(const std::string& pair) {
    static indexer::Analyser analyser("nl", tests::own_language_files());
    const std::size_t blank = pair.find(' ');
    // Of a hyphenated word the whole, which is the longest.
    const auto stem = [&](const std::string& text) {
        const std::vector<indexer::AnalysedWord> words = analyser.analyse(text);
        return std::max_element(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.token.word.size() < b.token.word.size(); })->stem;
    };
    return {stem(pair.substr(0, blank)), stem(pair.substr(blank + 1))};
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("forms of one word have one stem") {
        for (const char* pair : Same) {
            CAPTURE(std::string(pair));
            const auto [one, other] = stems_of(pair);
            CHECK(one == other);
        }
    }

    TEST_CASE("words that look like forms of another keep their own stem") {
        for (const char* pair : Different) {
            CAPTURE(std::string(pair));
            const auto [one, other] = stems_of(pair);
            CHECK(one != other);
        }
    }
}

}  // namespace dutch_forms_test

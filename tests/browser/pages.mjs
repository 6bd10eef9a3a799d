// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages the tests visit. Found by asking the API of the program under test at `address`.
import assert from "node:assert/strict";

export const search = "/zoeken?q=stagediscriminatie+mbo";
export const theme = "eerste-baan-of-stage";

async function getJson(address, path) {
  const response = await fetch(address + path);
  assert.equal(response.status, 200, path);
  return response.json();
}

// Every published note as the API gives it.
async function allNotes(address) {
  const notes = [];
  for (let next = "/v1/notities"; next;) {
    const list = await getJson(address, next);
    notes.push(...await Promise.all(list.resultaten.map(({ _links }) => getJson(address, _links.self.href))));
    next = list._links.volgende?.href;
  }
  return notes;
}

// Notes that put a page to the test, chosen by what they hold, because titles and slugs may change any day.
async function findNotes(address) {
  const notes = await allNotes(address);
  const findings = ({ bevindingen = [] }) => bevindingen.length;
  const pick = (what, note) => {
    assert.ok(note, `the knowledge base has no note ${what}`);
    return `/notities/${note.slug}`;
  };
  return {
    "note with many findings": pick("at all", [...notes].sort((a, b) => findings(b) - findings(a))[0]),
    "toolkit": pick("of the kind toolkit", notes.find(({ soort, verwant = [] }) => soort === "toolkit" && verwant.length)),
    "note without years": pick("without years", notes.find(({ jaar, bronnen = [] }) => !jaar && bronnen.some((bron) => !bron.jaar))),
    "note on what did not work": pick("on what did not work", notes.find(({ werktNiet = [] }) => werktNiet.length)),
  };
}

// The search with a value that has a zero beside it ticked in each of `facets` facets.
export async function findEmpty(address, facets = 1) {
  const { facetten } = await getJson(address, `/v1/notities${search.slice(search.indexOf("?"))}`);
  const zeroes = Object.entries(facetten).flatMap(([facet, values]) => {
    const zero = values.find(({ aantal }) => aantal === 0);
    return zero ? [`&${facet}=${zero.waarde}`] : [];
  });
  assert.ok(zeroes.length >= facets, "too few facets with a zero");
  return search + zeroes.slice(0, facets).join("");
}

// A list of notes and a comparison of two of them, with a situation of one's own.
function ownPages(notes) {
  const slugs = [...new Set(Object.values(notes))].map((path) => path.slice("/notities/".length));
  const own = "mijn-sector=overheid&mijn-omvang=klein&mijn-regio=almere";
  return {
    "comparison": `/vergelijk?n=${slugs.slice(0, 2)}&lijst=${slugs}&${own}`,
    "comparison, to choose": `/vergelijk?n=${slugs[0]}&lijst=${slugs}`,
    "list": `/lijst?n=${slugs},is-al-lang-weg&${own}`,
    "list, empty": "/lijst",
    "note with a list": `/notities/${slugs[0]}?lijst=${slugs}&${own}`,
  };
}

// The oldest version of a note, what changed since, and what changed in all notes up to today.
async function findVersions(address, note) {
  const { versies } = await getJson(address, `/v1${note}/versies`);
  const [newest, oldest] = [versies[0], versies.at(-1)];
  return {
    "note as it was": oldest._links.pagina.href,
    "what changed in a note": `${oldest._links.pagina.href}/verschil`,
    "recalibration": `/herijking/${oldest.commit}/${newest.commit}`,
    "English note as it was": `/en${oldest._links.pagina.href}`,
  };
}

// One path of every kind of page: { name: path }.
export async function findPages(address) {
  const notes = await findNotes(address);
  const note = notes["note with many findings"];
  return {
    "home": "/",
    "results": search,
    "results with filters": `${search}&soort=toolkit&thema=${theme}`,
    "all notes, last page": "/zoeken?pagina=2",
    "nothing found": "/zoeken?q=zzzqqqxx",
    "nothing found, with filters": await findEmpty(address),
    ...notes,
    ...ownPages(notes),
    "theme": `/themas/${theme}`,
    "menu card of notes": `${search.replace("/zoeken", "/menukaart")}&voor=mbo-instellingen`,
    "map": `/witte-vlekken?thema=${theme}`,
    "versions of a note": `${note}/versies`,
    ...await findVersions(address, note),
    "recalibration, choice": "/herijking",
    "about": "/over",
    "accessibility statement": "/toegankelijkheid",
    "English home": "/en/",
    "English results": `/en${search}&thema=${theme}`,
    "English note": `/en${note}`,
    "English theme": `/en/themas/${theme}`,
    "English accessibility statement": "/en/toegankelijkheid",
    ...errorPages,
  };
}

export const errorPages = {
  "error 404": "/bestaat-niet",
  "error 400": "/zoeken?vreemd=1",
  "English error 404": "/en/bestaat-niet",
};

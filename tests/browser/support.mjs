// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests share: the browser, pages that are watched for mistakes, and the addresses of one page of every kind.
import assert from "node:assert/strict";
import { after } from "node:test";
import { chromium } from "playwright-core";

export const address = process.env.WATWERKT_ADDRESS;
if (!address) throw new Error("start these tests with: node tests/browser/run.mjs [FILE...]");
export const search = "/zoeken?q=stagediscriminatie+mbo";
export const theme = "eerste-baan-of-stage";

const browser = await chromium.connect(process.env.WATWERKT_BROWSER);
after(() => browser.close());

// A page that fails its test on a console error, a breach of the policy, a request elsewhere or a cookie. The browser itself
// reports a page that was answered with an error status: `expectErrors` is for those.
export async function openPage(t, { expectErrors = false, origin = address, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const mistakes = watch(page, origin, expectErrors);
  t.after(async () => {
    mistakes.push(...(await context.cookies()).map(({ name }) => `sets the cookie ${name}`));
    await context.close();
    assert.deepEqual(mistakes, []);
  });
  page.mistakes = mistakes;
  return page;
}

function watch(page, origin, expectErrors) {
  const mistakes = [];
  page.on("pageerror", (error) => mistakes.push(`${page.url()}: script error: ${error.message}`));
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    if (expectErrors && /the server responded with a status of 4\d\d/.test(message.text())) return;
    mistakes.push(`${page.url()}: console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) mistakes.push(`${page.url()}: asks ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") mistakes.push(`${page.url()}: no answer from ${request.url()}`);
  });
  return mistakes;
}

async function getJson(path) {
  const response = await fetch(address + path);
  assert.equal(response.status, 200, path);
  return response.json();
}

// Every published note as the API gives it.
async function allNotes() {
  const notes = [];
  for (let next = "/v1/notities"; next;) {
    const list = await getJson(next);
    notes.push(...await Promise.all(list.resultaten.map(({ _links }) => getJson(_links.self.href))));
    next = list._links.volgende?.href;
  }
  return notes;
}

// Notes that put a page to the test, chosen by what they hold, because titles and slugs may change any day.
async function findNotes() {
  const notes = await allNotes();
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
export async function emptyAddress(facets = 1) {
  const { facetten } = await getJson(`/v1/notities${search.slice(search.indexOf("?"))}`);
  const zeroes = Object.entries(facetten).flatMap(([facet, values]) => {
    const zero = values.find(({ aantal }) => aantal === 0);
    return zero ? [`&${facet}=${zero.waarde}`] : [];
  });
  assert.ok(zeroes.length >= facets, "too few facets with a zero");
  return search + zeroes.slice(0, facets).join("");
}

// One address of every kind of page: { name: path }.
let found;
export async function allPages() {
  const notes = await (found ??= findNotes());
  const note = notes["note with many findings"];
  return {
    "home": "/",
    "results": search,
    "results with filters": `${search}&soort=toolkit&thema=${theme}`,
    "all notes, last page": "/zoeken?pagina=2",
    "nothing found": "/zoeken?q=zzzqqqxx",
    "nothing found, with filters": await emptyAddress(),
    ...notes,
    "theme": `/themas/${theme}`,
    "English home": "/en/",
    "English results": `/en${search}&thema=${theme}`,
    "English note": `/en${note}`,
    "English theme": `/en/themas/${theme}`,
    ...errorPages,
  };
}

export const errorPages = {
  "error 404": "/bestaat-niet",
  "error 400": "/zoeken?vreemd=1",
  "English error 404": "/en/bestaat-niet",
};

// The number in "46 van 146 notities".
export async function totalOf(page) {
  return Number((await page.getByRole("heading", { level: 1 }).innerText()).match(/^\d+/)?.[0]);
}

// The values of all facets on the page, folded ones too.
export function facetValues(page) {
  return page.locator(".option").evaluateAll((links) => links.map((link) => ({
    facet: link.closest(".facet").querySelector(".facet__title").id.replace("facet-", ""),
    label: link.querySelector(".option__label").firstChild.textContent.trim(),
    count: Number(link.querySelector(".option__count").textContent.match(/\d+/)[0]),
    href: link.getAttribute("href"),
    chosen: link.getAttribute("aria-current") === "true",
  })));
}

export const textsOf = (locator) => locator.evaluateAll((elements) => elements.map((element) => element.textContent.trim()));

// Asks until the answer is true, for as long as a slow machine may need.
export async function eventually(what, ask, deadlineMs = 30_000) {
  const until = Date.now() + deadlineMs;
  while (!await ask()) {
    assert.ok(Date.now() < until, `not within ${deadlineMs / 1000} s: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

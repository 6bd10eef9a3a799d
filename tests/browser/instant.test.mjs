// SPDX-License-Identifier: GPL-3.0-or-later
// With scripts the answer follows the question: list, counts, map and chips, without a visit. How fast that is, is told, not asserted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, openPage, search, textsOf, theme, totalOf } from "./support.mjs";

const titles = (page) => textsOf(page.locator(".hit__title"));
const place = (page) => page.url().slice(address.length);
const visits = (page) => page.evaluate(() => performance.getEntriesByType("navigation").length + (window.stayed ? 0 : 1));

async function open(t, path, options) {
  const page = await openPage(t, options);
  await page.goto(address + path);
  await page.evaluate(() => { window.stayed = true; });
  return page;
}

// What another visitor sees there, without scripts.
async function asVisited(t, page) {
  const other = await openPage(t, { javaScriptEnabled: false });
  await other.goto(page.url());
  return [await other.title(), await totalOf(other), await titles(other), await textsOf(other.locator(".chip__text, .option__count, .sort__list, .pages"))];
}
const asShown = async (page) => [await page.title(), await totalOf(page), await titles(page), await textsOf(page.locator(".chip__text, .option__count, .sort__list, .pages"))];

test("While someone types, the page becomes what a visit would give, and the caret stays", async (t) => {
  const page = await open(t, "/zoeken?soort=praktijknotitie");
  const field = page.locator("#q");
  await field.pressSequentially("stage mbo");
  await page.waitForURL("**q=stage+mbo**");
  assert.deepEqual(await asShown(page), await asVisited(t, page));
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  await field.press("Home");
  await page.keyboard.type("de ");
  await page.waitForURL("**q=de+stage+mbo**");
  assert.equal(await field.inputValue(), "de stage mbo");
  assert.equal(await field.evaluate((element) => element.selectionStart), 3);
  assert.equal(await page.getByRole("link", { name: "English" }).getAttribute("href"), `/en${place(page)}`);
  assert.equal(await visits(page), 1);
  await page.goBack();
  assert.equal(place(page), "/zoeken?soort=praktijknotitie", "all that was typed is one step");
  assert.equal(await field.inputValue(), "");
});

test("A choice shows at once what a visit would give; focus, folds and place on the page stay", async (t) => {
  const page = await open(t, search);
  await page.locator("details[data-sleutel^=meer-] > summary").first().click();
  const folds = await page.locator("details[data-sleutel][open]").count();
  assert.ok(folds > 0);
  const value = page.locator(`.option[data-sleutel="thema=${theme}"]`);
  await value.focus();
  await page.evaluate(() => scrollTo(0, 120));
  await page.keyboard.press("Enter");
  await page.waitForURL(`${address}${search}&thema=${theme}`);
  assert.deepEqual(await asShown(page), await asVisited(t, page));
  assert.equal(await page.evaluate(() => document.activeElement.dataset.sleutel), `thema=${theme}`);
  assert.equal(await page.evaluate(() => scrollY), 120);
  assert.ok(await page.locator("details[data-sleutel][open]").count() >= folds);
  await page.locator("#q").press("End");
  await page.keyboard.type(" taal");
  await page.waitForURL((url) => url.searchParams.get("q").endsWith(" taal") && url.searchParams.get("thema") === theme);
  await page.getByRole("link", { name: "Haal weg: Thema" }).press("Enter");
  await page.waitForURL((url) => !url.searchParams.has("thema"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "resultaten", "what is gone leaves its focus to the list");
  assert.equal(await visits(page), 1);
});

test("Back and forward bring back what was there, and a next page starts at its beginning", async (t) => {
  const page = await open(t, search);
  const before = await asShown(page);
  await page.getByRole("link", { name: "Volgende" }).click();
  await page.waitForURL("**pagina=2**");
  assert.ok(await page.locator("#resultaten").evaluate((element) => element === document.activeElement && element.getBoundingClientRect().top >= 0));
  const after = await asShown(page);
  await page.goBack();
  assert.deepEqual(await asShown(page), before);
  await page.goForward();
  assert.deepEqual(await asShown(page), after);
  assert.equal(await visits(page), 1);
  await page.locator(".hit__title a").first().click();
  await page.waitForURL("**/notities/*");
  await page.goBack();
  assert.deepEqual(await asShown(page), after, "after a visit elsewhere too");
});

test("An answer that is overtaken is dropped", async (t) => {
  const page = await open(t, "/zoeken");
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route(/[?&]q=stage(&|$)/, async (route) => { await held; await route.continue().catch(() => {}); });
  await page.locator("#q").fill("stage");
  await page.waitForRequest(/q=stage$/);
  await page.locator("#q").fill("taal");
  await page.waitForURL("**/zoeken?q=taal");
  const shown = await asShown(page);
  release();
  await page.unrouteAll({ behavior: "wait" });
  await page.waitForTimeout(200);
  assert.deepEqual(await asShown(page), shown);
  assert.equal(place(page), "/zoeken?q=taal");
});

test("The number of notes is said once, when typing has come to rest", async (t) => {
  const page = await openPage(t);
  await page.clock.install();  // how long is rest is for the script to know, and not for a slow machine
  await page.goto(`${address}/zoeken`);
  await page.evaluate(() => {
    window.said = [];
    const line = document.querySelector(".status-line");
    new MutationObserver(() => line.textContent && window.said.push(line.textContent)).observe(line, { childList: true });
  });
  const said = () => page.evaluate(() => window.said.filter((text) => /\d/.test(text)));
  for (const typed of ["s", "st", "sta", "stage", "stage mbo"]) {
    await page.locator("#q").fill(typed);
    await page.clock.runFor(200);
    await page.waitForURL((url) => url.searchParams.get("q") === typed);
  }
  assert.deepEqual(await said(), []);
  await page.clock.runFor(5000);
  assert.deepEqual(await said(), [await page.getByRole("heading", { level: 1 }).innerText()]);
});

test("A wait is told, and a failure is a sentence over the list that was there", async (t) => {
  const page = await open(t, search, { expectErrors: true });
  const line = page.locator(".status-line--shown");
  const before = await asShown(page);
  const failures = {
    "Er kwam geen antwoord.": (route) => route.abort(),
    "De kennisbank wordt net bijgewerkt": (route) => route.fulfill({ status: 503, contentType: "text/html", body: "<h1 data-reden>De kennisbank wordt net bijgewerkt</h1>" }),
  };
  for (const [sentence, fail] of Object.entries(failures)) {
    await page.route("**/zoeken?**thema=**", async (route) => {
      await line.waitFor();
      assert.match(await line.innerText(), /Even geduld/);
      await fail(route);
    });
    await page.locator(`.option[data-sleutel="thema=${theme}"]`).click();
    await line.filter({ hasText: sentence }).waitFor();
    assert.deepEqual(await asShown(page), before);
    assert.equal(place(page), search);
    await page.unrouteAll({ behavior: "wait" });
  }
  page.mistakes.length = 0;
  await page.locator("#q").fill("soort:onzin");
  await line.filter({ hasText: "onzin" }).waitFor();
  await page.locator("#q").fill("taal");
  await page.waitForURL("**q=taal**");
  assert.equal(await line.count(), 0, "and it goes with the next answer");
});

test("The map follows its form and its chips", async (t) => {
  const page = await open(t, `/witte-vlekken?thema=${theme}`);
  const columns = () => textsOf(page.locator(".map__column"));
  const before = await columns();
  await page.locator("#kaart-kolom").focus();
  await page.locator("#kaart-kolom").selectOption("thema");
  await page.waitForURL((url) => url.searchParams.get("kolom") === "thema" && url.searchParams.get("thema") === theme);
  assert.notDeepEqual(await columns(), before);
  assert.equal(await page.evaluate(() => document.activeElement.id), "kaart-kolom");
  await page.locator("#kaart-q").pressSequentially("taal");
  await page.waitForURL((url) => url.searchParams.get("q") === "taal");
  const cells = await textsOf(page.locator(".map__cell"));
  await page.getByRole("link", { name: "Draai rijen en kolommen om" }).click();
  await page.waitForURL((url) => url.searchParams.get("rij") === "thema");
  assert.equal(await page.locator("#kaart-rij").inputValue(), "thema");
  await page.goBack();
  assert.deepEqual(await textsOf(page.locator(".map__cell")), cells);
  assert.equal(await page.locator("#kaart-kolom").inputValue(), "thema");
  assert.equal(await visits(page), 1);
});

test("A click that asks for more than going there is left to the browser", async (t) => {
  const page = await open(t, search);
  const [other] = await Promise.all([page.context().waitForEvent("page"), page.locator(".sort__link").last().click({ modifiers: ["ControlOrMeta"] })]);
  await other.waitForURL("**sorteer=titel**");
  assert.equal(place(page), search);
});

test("Nothing shifts but by what someone does, and the time it took is told", async (t) => {
  const page = await open(t, search);
  await page.evaluate(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) window.shift += entry.value; }))
      .observe({ type: "layout-shift", buffered: true });
    addEventListener("click", () => { window.begun = performance.now(); }, true);
    document.addEventListener("deel", () => { window.took = performance.now() - window.begun; });
  });
  const times = [];
  for (let i = 0; i < 10; ++i) {
    const href = await page.locator(".option:visible:not(.option--zero)").nth(i).getAttribute("href");
    await page.locator(`.option[href=${JSON.stringify(href)}]`).click();
    await page.waitForURL(address + href);
    times.push(await page.evaluate(() => window.took));
  }
  assert.equal(await page.evaluate(() => window.shift), 0);
  times.sort((a, b) => a - b);
  t.diagnostic(`from click to list: typically ${times[5].toFixed(0)} ms, at most ${times[9].toFixed(0)} ms`);
});

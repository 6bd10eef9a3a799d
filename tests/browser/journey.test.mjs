// SPDX-License-Identifier: GPL-3.0-or-later
// The road a visitor takes: ask, narrow down, go back and forth, read, return. With scripts and without.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, facetValues, openPage, textsOf, theme, totalOf } from "./support.mjs";

const hitTitles = (page) => textsOf(page.locator(".hit .hit__title"));
const chips = async (page) => (await textsOf(page.locator(".chip__text"))).sort();
const state = async (page) => ({
  path: page.url().slice(address.length), total: await totalOf(page), chips: await chips(page), titles: await hitTitles(page),
  question: await page.locator("#q").inputValue(),
});

async function ask(page) {
  await page.goto(address);
  await page.locator("#q").fill("stagediscriminatie mbo");
  await page.getByRole("button", { name: "Zoeken" }).click();
  await page.waitForURL("**/zoeken?*");
  assert.equal(page.url(), `${address}/zoeken?q=stagediscriminatie+mbo`);
  assert.ok(await totalOf(page) > 0);
  const marked = await textsOf(page.locator(".hit mark"));
  assert.ok(marked.some((word) => /stagediscriminatie/i.test(word)) && marked.some((word) => /mbo/i.test(word)), marked.join());
}

// Ticks the value with the most notes that narrows the list, and returns what was ticked.
async function tick(page, facet) {
  const before = await totalOf(page);
  const values = (await facetValues(page)).filter((value) => value.facet === facet && value.count > 0 && value.count < before);
  const value = values.sort((a, b) => b.count - a.count)[0];
  assert.ok(value, `no value of ${facet} narrows the list`);
  await page.locator(`.option[href=${JSON.stringify(value.href)}]`).click();
  await page.waitForURL((url) => url.searchParams.has(facet));
  assert.equal(await totalOf(page), value.count);
  assert.equal((await hitTitles(page)).length, Math.min(10, value.count));
  assert.ok((await chips(page)).some((chip) => chip.endsWith(`: ${value.label}`)), `a chip for ${value.label}`);
  assert.ok((await facetValues(page)).some(({ chosen, label, count }) => chosen && label === value.label && count === value.count));
  return value;
}

async function checkShared(t, page, options) {
  const elsewhere = await openPage(t, options);
  await elsewhere.goto(page.url());
  assert.deepEqual(await state(elsewhere), await state(page));
}

async function checkHistory(page) {
  const narrowed = await state(page);
  await page.getByRole("link", { name: "Haal weg: Sector" }).click();
  await page.waitForURL((url) => !url.searchParams.has("sector"));
  const wider = await state(page);
  assert.equal(wider.path, `/zoeken?q=stagediscriminatie+mbo&thema=${theme}`);
  assert.deepEqual(wider.chips, narrowed.chips.filter((chip) => !chip.startsWith("Sector: ")));
  assert.ok(wider.total > narrowed.total);
  await page.goBack();
  assert.deepEqual(await state(page), narrowed);
  await page.goForward();
  assert.deepEqual(await state(page), wider);
}

async function readNote(page) {
  const list = await state(page);
  await page.locator(".hit .hit__title a").first().click();
  await page.waitForURL("**/notities/*");
  assert.equal((await page.getByRole("heading", { level: 1 }).innerText()).trim(), list.titles[0]);

  const findings = page.locator(".finding");
  assert.ok(await findings.count() > 0);
  for (const finding of await findings.all()) {
    assert.deepEqual(await textsOf(finding.locator("dt")), ["Richting", "Onderbouwing", "Omvang", "Kosten", "Overdraagbaarheid"]);
    assert.ok((await textsOf(finding.locator("dd"))).every((text) => text), "every mark says something");
  }
  const source = page.getByRole("region", { name: "Bronnen" }).getByRole("listitem");
  assert.ok(await source.count() > 0);
  assert.match(await source.first().getByRole("link").getAttribute("href"), /^https?:\/\//);
  assert.match(await page.getByRole("region", { name: "Geschiedenis" }).getByRole("listitem").first().innerText(), /[0-9a-f]{7}/);

  const crumbs = page.getByRole("navigation", { name: "Kruimelpad" });
  assert.deepEqual(await textsOf(crumbs.getByRole("link").first()), ["Home"]);
  assert.equal(await crumbs.locator("[aria-current=page]").innerText(), list.titles[0]);
  await page.goBack();
  assert.deepEqual(await state(page), list);
}

for (const javaScriptEnabled of [true, false]) {
  test(`A visitor asks, narrows down, goes back and forth and reads, ${javaScriptEnabled ? "with" : "without"} scripts`, async (t) => {
    const page = await openPage(t, { javaScriptEnabled });
    await ask(page);
    await page.locator(`.option[href$="thema=${theme}"]`).click();
    await page.waitForURL(`${address}/zoeken?q=stagediscriminatie+mbo&thema=${theme}`);
    await tick(page, "sector");
    assert.match(page.url(), /\/zoeken\?q=stagediscriminatie\+mbo(&(thema|sector)=[a-z-]+){2}$/, "a plain address");
    assert.equal((await chips(page)).length, 2);
    await checkShared(t, page, { javaScriptEnabled: !javaScriptEnabled });
    await checkHistory(page);
    await readNote(page);
  });

  test(`On a phone the facets and the menu open, ${javaScriptEnabled ? "with" : "without"} scripts`, async (t) => {
    const page = await openPage(t, { javaScriptEnabled, viewport: { width: 375, height: 740 } });
    await page.goto(`${address}/zoeken?q=stagediscriminatie+mbo`);
    const value = page.locator(`.option[href$="thema=${theme}"]`);
    assert.equal(await value.isVisible(), false);
    await page.locator("summary", { hasText: "Verfijn" }).click();
    await value.click();
    await page.waitForURL((url) => url.searchParams.get("thema") === theme);
    assert.match(await page.locator("summary", { hasText: "Verfijn" }).innerText(), /\(1 keuze\)/);
    await page.locator("summary", { hasText: "Menu" }).click();
    await page.getByRole("navigation", { name: "Hoofdmenu" }).getByText("Thema").click();
    await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Arbeidstoeleiding" }).click();
    await page.waitForURL("**/themas/arbeidstoeleiding");
  });
}

test("The next page of results goes on where the first ended", async (t) => {
  const page = await openPage(t);
  await page.goto(`${address}/zoeken?q=stagediscriminatie+mbo`);
  const [first, total] = [await hitTitles(page), await totalOf(page)];
  assert.ok(total > first.length, "more than one page");
  await page.getByRole("link", { name: "Volgende" }).click();
  await page.waitForURL("**pagina=2**");
  const second = await hitTitles(page);
  assert.equal(new Set([...first, ...second]).size, first.length + second.length);
  assert.equal(await page.locator(".pages [aria-current=page]").textContent(), "Pagina 2");
});

// SPDX-License-Identifier: GPL-3.0-or-later
// The interface speaks two languages, the notes speak Dutch: a screen reader is told which is which.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, allPages, openPage, textsOf } from "./support.mjs";

const languageOf = (element) => element.closest("[lang]").lang;
// Path and parameters of an address, in whatever order they stand.
const placeOf = (href) => {
  const { pathname, searchParams } = new URL(href, address);
  return [pathname, ...[...searchParams].map((pair) => pair.join("=")).sort()].join(" ");
};

test("Every page says its own language and its switch leads to the same page in the other", async (t) => {
  const page = await openPage(t, { expectErrors: true });
  for (const [name, path] of Object.entries(allPages())) {
    const english = path.startsWith("/en/");
    await page.goto(address + path);
    assert.equal(await page.locator("html").getAttribute("lang"), english ? "en" : "nl", name);
    const other = page.getByRole("link", { name: english ? "Nederlands" : "English", exact: true });
    assert.equal(await other.evaluate(languageOf), english ? "nl" : "en", name);
    const otherPath = english ? path.replace(/^\/en/, "") : `/en${path}`;
    assert.equal(placeOf(await other.getAttribute("href")), placeOf(otherPath), name);
    assert.equal(await other.getAttribute("hreflang"), english ? "nl" : "en", name);
    await other.click();
    await page.waitForURL((url) => placeOf(url) === placeOf(otherPath));
    const back = page.getByRole("link", { name: english ? "English" : "Nederlands", exact: true });
    assert.equal(placeOf(await back.getAttribute("href")), placeOf(path), name);
  }
});

test("On an English page the words of a note are marked as Dutch and the words of the hub are not", async (t) => {
  const page = await openPage(t);
  const pages = allPages();
  const expected = {
    "English results": { nl: [".hit__title a", ".hit__snippet"], en: ["h1", ".facet__title", ".sort__label", ".mark", ".caution span"] },
    "English note": {
      nl: ["h1", ".lede", ".finding__claim > span[lang]", ".source__title", ".prose", ".related a"],
      en: [".finding__marks dt", ".mark", ".side__title", ".question__title", "h2", ".finding__claim > .visually-hidden"],
    },
    "English home": { nl: [".newest__title a"], en: ["h1", ".horizon__item", ".theme-card__title"] },
    "English theme": { nl: [".newest__title a"], en: ["h1", ".objective__number", ".section-intro"] },
  };
  for (const [name, languages] of Object.entries(expected)) {
    await page.goto(address + pages[name]);
    for (const [language, selectors] of Object.entries(languages)) {
      for (const selector of selectors) {
        const found = await page.locator(selector).evaluateAll((elements) => elements.map((element) => element.closest("[lang]").lang));
        assert.ok(found.length > 0, `${name} has ${selector}`);
        assert.deepEqual([...new Set(found)], [language], `${name}: ${selector}`);
      }
    }
  }
});

test("An English search stays English: results, facets, chips, notes and the way home", async (t) => {
  const page = await openPage(t);
  await page.goto(`${address}/en/`);
  await page.locator("#q").fill("stagediscriminatie");
  await page.getByRole("button", { name: "Search" }).click();
  await page.waitForURL(`${address}/en/zoeken?q=stagediscriminatie`);
  const hrefs = await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.ok(hrefs.length > 20);
  assert.deepEqual(hrefs.filter((href) => !href.startsWith("/en/") && !href.startsWith("#")), []);
  await page.locator(".hit__title a").first().click();
  await page.waitForURL("**/en/notities/*");
  assert.deepEqual(await textsOf(page.locator(".finding").first().locator("dt")), ["Direction", "Evidence", "Size", "Costs", "Transferability"]);
  await page.locator(".site-header__home").click();
  await page.waitForURL(`${address}/en/`);
});

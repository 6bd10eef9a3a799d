// SPDX-License-Identifier: GPL-3.0-or-later
// On paper: no navigation, every source with its full address, every mark by its word.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { address, allPages, openPage, search, textsOf, theme } from "./support.mjs";

const onlyOnScreen = [".menu", ".breadcrumb", ".search-form", ".refine", ".sort", ".pages", ".cite__button", ".note-head__print", ".nl-skip-link",
  ".site-footer nav", ".chips__clear", ".follow", ".side--follow", ".card-for", ".embed",
  ".save", ".my-list", ".situation", ".choose", ".compare__remove"];
const withoutSpace = (text) => text.replace(/[\s\u00ad-]+/g, "");

async function openPrinted(t, path) {
  const page = await openPage(t);
  await page.goto(address + path);
  await page.emulateMedia({ media: "print" });
  const shown = [];
  for (const selector of onlyOnScreen) {
    for (const element of await page.locator(selector).all()) if (await element.isVisible()) shown.push(selector);
  }
  assert.deepEqual(shown, [], "is on paper but belongs on a screen");
  return page;
}

// The text of a PDF, or nothing where pdftotext (poppler-utils) is not installed.
function pdfText(t, pdf) {
  try {
    return withoutSpace(execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" }));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    t.diagnostic("pdftotext is not installed: looked at the page under print rules instead of at the words in the PDF");
    return undefined;
  }
}

async function printed(t, page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  assert.match(pdf.toString("latin1"), /\/MediaBox\s*\[\s*0\s+0\s+59[45][.\d]*\s+84[12]/, "A4 portrait");
  return pdfText(t, pdf);
}

test("A note on paper prints its sources with their full address and leaves navigation out", async (t) => {
  const pages = allPages();
  for (const name of ["note with many findings", "note on what did not work"]) {
    const page = await openPrinted(t, pages[name]);
    const sources = await page.locator(".source__title a").evaluateAll((links) => links.map((link) => {
      const { content, display } = getComputedStyle(link, "::after");
      return { href: link.getAttribute("href"), printed: display === "none" ? "" : content };
    }));
    assert.ok(sources.length > 0);
    for (const source of sources) assert.ok(source.printed.includes(source.href), `${source.href} is printed`);

    const claims = await textsOf(page.locator(".finding__claim > span:not(.visually-hidden)"));
    const marks = await textsOf(page.locator(".finding .mark"));
    assert.ok(claims.length > 0 && marks.every(Boolean));
    const text = await printed(t, page);
    if (text === undefined) continue;
    for (const words of [...claims, ...marks, ...sources.map(({ href }) => href), "Niet beoordeeld betekent niet: werkt niet."]) {
      assert.ok(text.includes(withoutSpace(words)), `${name}: not in the PDF: ${words}`);
    }
    for (const words of ["Afdrukken", "Citeer bevinding", "Kruimelpad"]) assert.ok(!text.includes(withoutSpace(words)), `in the PDF: ${words}`);
  }
});

test("Results on paper keep what was asked and every hit, and leave the facets out", async (t) => {
  const page = await openPrinted(t, `${search}&thema=${theme}`);
  const titles = await textsOf(page.locator(".hit__title"));
  assert.equal(titles.length, 10);
  assert.ok(await page.locator(".chip__text").isVisible(), "the choice made is on paper");
  const asked = page.locator(".results__question");
  assert.equal(await asked.isVisible(), true);
  assert.match(await asked.textContent(), /stagediscriminatie mbo/);
  const text = await printed(t, page);
  if (text === undefined) return;
  for (const words of [...titles, "stagediscriminatie mbo"]) assert.ok(text.includes(withoutSpace(words)), `not in the PDF: ${words}`);
  assert.ok(!text.includes("Verfijn"));
});

test("On paper everything is black on white, in dark mode too, and wide enough to read", async (t) => {
  const page = await openPage(t, { colorScheme: "dark", reducedMotion: "reduce", viewport: { width: 703, height: 1000 } });
  const pages = allPages();
  for (const name of ["home", "results", "note with many findings", "theme"]) {
    await page.goto(address + pages[name]);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const odd = await page.evaluate(() => [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility()
      && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
      && !element.closest(".visually-hidden")).flatMap((element) => {
      const { color, fontSize } = getComputedStyle(element);
      const dark = color.match(/[\d.]+/g).slice(0, 3).every((part) => Number(part) <= 0x55);
      return [...dark ? [] : [`${element.className}: ${color}`], ...parseFloat(fontSize) < 11.9 ? [`${element.className}: ${fontSize}`] : []];
    }));
    assert.deepEqual([...new Set(odd)], [], name);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), true, `${name} fits`);
  }
});

// SPDX-License-Identifier: GPL-3.0-or-later
// A menu card of any search or shortlist is one sheet of A4, with what found no room named on it; a list stands in a partner's page.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { test } from "node:test";
import { axeMistakes, colourTags, htmlMistakes, sidewaysMistakes } from "../../site/inspect.mjs";
import { address, openPage, textsOf } from "./support.mjs";

async function slugs(count, order) {
  const response = await fetch(`${address}/v1/notities?perPagina=100&sorteer=${order}`);
  return (await response.json()).resultaten.map(({ slug }) => slug).slice(0, count);
}

// Shortlists of the most that may be asked, from all over the knowledge base, and searches for every actor.
async function cards() {
  const all = await slugs(100, "titel");
  const shortlists = [0, 20, 40, 60, 80].map((from) => all.slice(from, from + 20)).filter((list) => list.length).map((list) => `n=${list.join(",")}`);
  const { facetten } = await (await fetch(`${address}/v1/notities`)).json();
  const actors = facetten.actor.filter(({ aantal }) => aantal > 0).map(({ waarde }) => `voor=${waarde}`);
  return ["", "q=stage", "q=mbo&voor=werkgevers", `n=${all[0]}`, ...shortlists, ...actors];
}

test("A menu card prints on one sheet of A4, whatever it is made of", async (t) => {
  const page = await openPage(t);
  for (const question of await cards()) {
    await page.goto(`${address}/menukaart?${question}`);
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g);
    assert.equal(sheets.length, 1, question);
  }
});

test("Every note of a shortlist is on the card or named beside it", async (t) => {
  const page = await openPage(t);
  const asked = await slugs(20, "titel");
  await page.goto(`${address}/menukaart?n=${asked.join(",")}`);
  const shown = await page.locator(".pick__title a").count();
  const named = (await textsOf(page.locator(".left-out__list span"))).flatMap((text) => text.split("; ")).length;
  assert.ok(shown >= 5, `${shown} notes on a card`);
  assert.equal(shown + named, asked.length);
});

test("On paper a menu card has boxes to tick, its source and no letter under nine points", async (t) => {
  const page = await openPage(t, { viewport: { width: 703, height: 1000 } });
  await page.goto(`${address}/menukaart?q=mbo`);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".pick__box").first().isVisible());
  assert.match(await page.locator(".paper-foot__line").innerText(), /\/menukaart\?q=mbo/);
  const smallest = await page.locator(".menu-card *").evaluateAll((elements) => Math.min(...elements
    .filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && !element.closest(".visually-hidden"))
    .map((element) => parseFloat(getComputedStyle(element).fontSize))));
  assert.ok(smallest >= 11.9, `${smallest} px`);
});

for (const path of ["/inbedden/zoeken?q=mbo", "/en/inbedden/zoeken?q=zzzqqqxx"]) {
  test(`The embedded page ${path} is valid, accessible in both schemes and fits a phone`, async (t) => {
    const page = await openPage(t);
    const response = await page.goto(address + path);
    assert.deepEqual(await htmlMistakes(await response.text(), path), []);
    assert.deepEqual(await axeMistakes(page), [], "in light");
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await axeMistakes(page, colourTags), [], "in dark");
    await page.setViewportSize({ width: 320, height: 800 });
    assert.deepEqual(await sidewaysMistakes(page), []);
  });
}

test("A partner's page shows a list in a frame, and no other page of ours", async (t) => {
  const partner = createServer((request, response) => response.writeHead(200, { "Content-Type": "text/html" })
    .end(`<!doctype html><title>Partner</title><iframe title="lijst" src="${address}${decodeURIComponent(request.url.slice(2))}"></iframe>`));
  partner.listen(0, "127.0.0.1");
  await once(partner, "listening");
  t.after(() => partner.close());
  const origin = `http://127.0.0.1:${partner.address().port}`;
  const page = await openPage(t, { expectErrors: true });
  await page.goto(`${origin}/?${encodeURIComponent("/inbedden/zoeken?q=mbo")}`);
  const list = page.frameLocator("iframe");
  await list.getByRole("heading", { level: 2 }).first().waitFor();
  assert.equal(await list.locator("a").first().getAttribute("target"), "_top");
  assert.equal(await list.locator("main").evaluate((main) => getComputedStyle(main).paddingTop), "16px", "its style arrives");
  await page.goto(`${origin}/?${encodeURIComponent("/zoeken?q=mbo")}`);
  assert.equal(await list.locator("main").count(), 0);
  page.mistakes.length = 0;  // the frame that was refused, and the partner's own address
});

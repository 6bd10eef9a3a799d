// SPDX-License-Identifier: GPL-3.0-or-later
// The pages beside the notes: collections, questions, networks, concepts, figures, actions, the agenda.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeMistakes, colourTags, htmlMistakes, sidewaysMistakes } from "../../site/inspect.mjs";
import { address, ask, openPage } from "./support.mjs";

const lists = ["collecties", "kennisvragen", "gemeenschappen", "cijfers", "begrippen"];

// The first of a list as the API gives it: slugs may change any day.
async function firstOf(list) {
  const response = await ask(`/v1/${list}`);
  const { resultaten } = await response.json();
  return resultaten[0]._links.pagina.href;
}

const paths = [
  "/agenda", "/acties/t1-d1-a1", "/begrippen", "/kennisvragen",
  ...await Promise.all(lists.map(firstOf)),
  `/en${await firstOf("collecties")}`,
];

for (const path of paths) {
  test(`The page ${path} is valid, accessible in both schemes and fits a phone`, async (t) => {
    const page = await openPage(t, { reducedMotion: "reduce" });
    const response = await page.goto(address + path);
    assert.equal(response.status(), 200);
    assert.deepEqual(await htmlMistakes(await response.text(), path), []);
    assert.deepEqual(await axeMistakes(page), [], "in light");
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await axeMistakes(page, colourTags), [], "in dark");
    await page.setViewportSize({ width: 320, height: 800 });
    assert.deepEqual(await sidewaysMistakes(page), []);
  });
}

test("Every list leads from the menu to its pages and back by the trail", async (t) => {
  const page = await openPage(t);
  await page.goto(address);
  await page.locator("header").getByRole("link", { name: "Collecties" }).click();
  await page.waitForURL(`${address}/collecties`);
  await page.locator("main h3 a, main h2 a").first().click();
  await page.waitForURL(`${address}/collecties/*`);
  await page.getByRole("navigation", { name: /kruimel|Kruimel/ }).getByRole("link", { name: "Collecties" }).click();
  await page.waitForURL(`${address}/collecties`);
});

test("A menukaart prints on one sheet of A4", async (t) => {
  const page = await openPage(t);
  const { resultaten } = await (await ask("/v1/collecties")).json();
  for (const { soort, _links } of resultaten.filter((collection) => collection.soort === "menukaart")) {
    await page.goto(address + _links.pagina.href);
    const sheets = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g);
    assert.equal(sheets.length, 1, `${soort} ${_links.pagina.href}`);
  }
});

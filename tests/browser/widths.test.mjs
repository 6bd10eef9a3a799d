// SPDX-License-Identifier: GPL-3.0-or-later
// From a desk to a phone to a page enlarged four times: nothing scrolls sideways, nothing is covered, nothing is out of reach.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sidewaysMistakes, widths } from "../../site/inspect.mjs";
import { address, allPages, errorPages, openPage, search, theme } from "./support.mjs";

const screens = [
  ...widths.map((width) => ({ name: `${width} px`, viewport: { width, height: 900 } })),
  { name: "1280 px enlarged to 400 %", viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
];
const facetsAreOpenFrom = 900;

// Text that sticks out of the paragraph, heading, list item or cell that it belongs to. Runs in the page.
function textOutsideItsBox() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const mistakes = new Set();
  while (walker.nextNode()) {
    const box = walker.currentNode.parentElement.closest("p, h1, h2, h3, h4, dt, dd, li, td, th, label, summary, figcaption");
    if (!box || !walker.currentNode.data.trim() || !box.checkVisibility() || box.closest(".visually-hidden")) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { left, right } = box.getBoundingClientRect();
    const outside = [...range.getClientRects()].some((line) => line.width > 1 && (line.right > right + 1 || line.left < left - 1));
    const clipped = walker.currentNode.parentElement.closest(".visually-hidden, pre, table");
    if (outside && !clipped) mistakes.add(`${box.tagName} "${walker.currentNode.data.trim().slice(0, 40)}" sticks out`);
  }
  return [...mistakes];
}

// The parts of the search button that something else lies on. Runs in the page.
function coveredPartsOfButton() {
  const button = document.querySelector(".search-form__button");
  button.scrollIntoView({ block: "center" });
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const points = [[left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3], [(left + right) / 2, (top + bottom) / 2]];
  const field = document.querySelector("#q").getBoundingClientRect();
  return [
    ...points.filter(([x, y]) => !button.contains(document.elementFromPoint(x, y))).map(([x, y]) => `covered at ${x},${y}`),
    ...field.right > left + 1 && field.bottom > top ? ["the field runs under the button"] : [],
    ...field.width < 120 ? [`the field is only ${field.width} px wide`] : [],
  ];
}

for (const { name: screen, ...options } of screens) {
  test(`At ${screen} every page fits and the search button is free`, async (t) => {
    const page = await openPage(t, { ...options, expectErrors: true });
    const mistakes = [];
    for (const [name, path] of Object.entries(allPages())) {
      await page.goto(address + path);
      const found = [...await sidewaysMistakes(page), ...await page.evaluate(textOutsideItsBox)];
      if (await page.locator(".search-form").count()) found.push(...await page.evaluate(coveredPartsOfButton));
      else assert.ok(!(name in errorPages) && /note|toolkit/.test(name), `${name} has a search field`);
      mistakes.push(...found.map((mistake) => `${name}: ${mistake}`));
    }
    assert.deepEqual(mistakes, []);
  });

  test(`At ${screen} the facets are within reach and large enough to hit`, async (t) => {
    const page = await openPage(t, options);
    await page.goto(address + search);
    const button = page.locator("summary", { hasText: "Verfijn" });
    assert.equal(await button.isVisible(), options.viewport.width < facetsAreOpenFrom);
    if (await button.isVisible()) await button.click();
    const value = page.locator(`.option[href$="thema=${theme}"]`);
    assert.ok((await value.boundingBox()).height >= 24);
    await value.click();
    await page.waitForURL((url) => url.searchParams.get("thema") === theme);
    const chip = page.getByRole("link", { name: "Haal weg: Thema" });
    assert.ok((await chip.boundingBox()).height >= 24);
    await chip.click();
    await page.waitForURL(address + search);
  });
}

// SPDX-License-Identifier: GPL-3.0-or-later
// From a desk to a phone to a page enlarged four times: nothing scrolls sideways, nothing is covered, nothing is out of reach.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sidewaysMistakes, widths } from "../../site/inspect.mjs";
import { address, allPages, errorPages, openPage, search, theme } from "./support.mjs";

const desk = { name: "", viewports: widths.map((width) => ({ width, height: 900 })) };
const enlarged = { name: "enlarged to 400 %, ", viewports: [{ width: 320, height: 256 }], deviceScaleFactor: 4 };
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

for (const { name: zoom, viewports, ...options } of [desk, enlarged]) {
  test(`Every page fits and its search button is free: ${zoom}${viewports.map(({ width }) => width).join(", ")} px`, async (t) => {
    const page = await openPage(t, { ...options, expectErrors: true });
    const mistakes = [];
    for (const [name, path] of Object.entries(allPages())) {
      await page.setViewportSize(viewports[0]);
      await page.goto(address + path);
      const hasField = await page.locator(".search-form").count() > 0;
      assert.ok(hasField || (!(name in errorPages) && /note|toolkit|map|compar|list|card|embed|recalib|about|statement/.test(name)), `${name} has a search field`);
      for (const viewport of viewports) {
        await page.setViewportSize(viewport);
        const found = [...await sidewaysMistakes(page), ...await page.evaluate(textOutsideItsBox)];
        if (hasField) found.push(...await page.evaluate(coveredPartsOfButton));
        mistakes.push(...found.map((mistake) => `${name} at ${viewport.width} px: ${mistake}`));
      }
    }
    assert.deepEqual(mistakes, []);
  });
}

for (const viewport of [...desk.viewports, ...enlarged.viewports]) {
  const screen = `${viewport.width} x ${viewport.height} px`;
  test(`At ${screen} the facets are within reach and large enough to hit`, async (t) => {
    const page = await openPage(t, { viewport });
    await page.goto(address + search);
    const button = page.locator("summary", { hasText: "Verfijn" });
    assert.equal(await button.isVisible(), viewport.width < facetsAreOpenFrom);
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Everything without a mouse: the order of the tab key, the skip links, and a ring around whatever has the focus.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, allPages, openPage, search, theme } from "./support.mjs";

const stops = 600;

// What has the focus: what it is, what it is called, and whether its ring can be seen. Runs in the page.
function describeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const kinds = { "skip": ".nl-skip-link", "header": "header *", "search": "#q", "button": ".search-form__button", "facet": ".refine *",
    "sort": ".sort__link", "chip": ".chips *", "hit": ".hit__title *", "pages": ".pages *", "footer": "footer *" };
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    kind: Object.keys(kinds).find((kind) => element.matches(kinds[kind])) ?? "other",
    name: (element.textContent.trim() || element.id).replace(/\s+/g, " ").slice(0, 50),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.boxShadow !== "none",
    inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}

// Presses Tab until the focus leaves the page.
async function walk(page, visit = () => {}) {
  const seen = [];
  for (let i = 0; i < stops; ++i) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(describeFocus);
    if (!focus) return seen;
    seen.push(focus);
    await visit(focus);
  }
  assert.fail(`no end after ${stops} stops`);
}

// The picture of the focused element and what is right around it, with and without focus.
async function looksDifferent(page) {
  const box = await page.evaluate(() => {
    const { x, y, width, height } = document.activeElement.getBoundingClientRect();
    const [left, top] = [Math.max(0, x - 8), Math.max(0, y - 8)];
    return { x: left, y: top, width: Math.min(width + 16, innerWidth - left), height: Math.min(height + 16, innerHeight - top) };
  });
  const picture = () => page.screenshot({ clip: box, animations: "disabled", caret: "hide" });
  const focused = await picture();
  const handle = await page.evaluateHandle(() => document.activeElement);
  await handle.evaluate((element) => element.blur());
  const plain = await picture();
  await handle.evaluate((element) => element.focus());
  return !focused.equals(plain);
}

test("On the results the tab key reaches search, facets, sorting, chips and hits in this order", async (t) => {
  const page = await openPage(t, { reducedMotion: "reduce" });
  await page.goto(`${address}${search}&thema=${theme}`);
  const seen = await walk(page);
  const order = ["skip", "header", "search", "button", "facet", "sort", "chip", "hit", "pages", "footer"];
  const first = order.map((kind) => seen.findIndex((focus) => focus.kind === kind));
  assert.ok(first.every((index) => index >= 0), `never reached: ${order.filter((_, i) => first[i] < 0)}`);
  const [, ...without] = first.filter((_, i) => order[i] !== "skip");
  assert.deepEqual(without, [...without].sort((a, b) => a - b), order.map((kind, i) => `${kind} ${first[i]}`).join(", "));
  assert.equal(seen.filter(({ kind }) => kind === "hit").length, 10);
});

for (const colorScheme of ["light", "dark"]) {
  test(`Every stop of the tab key shows a ring in view, in ${colorScheme}`, async (t) => {
    const page = await openPage(t, { colorScheme, reducedMotion: "reduce" });
    const pages = allPages();
    // The order of the stops is the same in the dark, and these two have every kind of them.
    const names = colorScheme === "dark" ? ["home", "results with filters"] : ["home", "results with filters", "note with many findings", "theme", "map", "nothing found"];
    for (const name of names) {
      await page.goto(address + pages[name]);
      const compared = new Set();
      await walk(page, async (focus) => {
        assert.ok(focus.ring && focus.inView, `${name}: ${focus.kind} "${focus.name}" ${JSON.stringify(focus)}`);
        if (compared.has(focus.kind)) return;
        compared.add(focus.kind);
        assert.ok(await looksDifferent(page), `${name}: ${focus.kind} "${focus.name}" looks the same with focus`);
      });
      assert.ok(compared.size > 3, `${name}: ${[...compared]}`);
    }
  });
}

test("The skip links are the first stop and lead to the content and to the results", async (t) => {
  const page = await openPage(t);
  await page.goto(address + search);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Naar de inhoud" });
  const box = await skip.boundingBox();
  assert.ok(box.x >= 0 && box.y >= 0 && box.height >= 24, "is shown when it has the focus");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "inhoud");
  await page.keyboard.press("Tab");
  assert.match((await page.evaluate(describeFocus)).name, /resultaten/);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "resultaten");
  await page.keyboard.press("Tab");
  assert.match((await page.evaluate(describeFocus)).name, /letterlijk/, "what was searched for besides can be left out");
  await page.keyboard.press("Tab");
  assert.match((await page.evaluate(describeFocus)).name, /^Bewaar: /, "the first hit can be kept");
  await page.keyboard.press("Tab");
  assert.equal((await page.evaluate(describeFocus)).kind, "hit");
});

test("A question is asked, a value ticked and a menu closed by key", async (t) => {
  const page = await openPage(t);
  await page.goto(address);
  await page.locator("#q").focus();
  await page.keyboard.type("stagediscriminatie mbo");
  await page.keyboard.press("Enter");
  await page.waitForURL(address + search);
  await page.locator(`.option[href$="thema=${theme}"]`).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`${address}${search}&thema=${theme}`);

  const menu = page.locator(".submenu > summary").first();
  const link = page.locator(".submenu__link").first();
  await menu.focus();
  await page.keyboard.press("Enter");
  assert.equal(await link.isVisible(), true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  assert.equal(await link.isVisible(), false);
  assert.equal(await menu.evaluate((element) => element === document.activeElement), true, "focus is back on the button");
});

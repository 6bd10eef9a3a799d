// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader hears: every control has a name, every page has its landmarks and an outline without gaps.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, allPages, errorPages, openPage, search } from "./support.mjs";

const controls = ["link", "button", "searchbox", "textbox", "DisclosureTriangle", "checkbox", "combobox"];

// The accessibility tree of Chromium itself, without order: [{ role, name }].
async function accessibilityTree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => ({ role: role?.value, name: name?.value?.trim() ?? "" }));
}

test("On every page every control has a name, and the headings have no gaps", async (t) => {
  const page = await openPage(t, { expectErrors: true });
  for (const [name, path] of Object.entries(allPages())) {
    await page.goto(address + path);
    const tree = await accessibilityTree(page);
    const nameless = tree.filter((node) => controls.includes(node.role) && !node.name);
    assert.deepEqual(nameless, [], name);
    assert.ok(tree.filter(({ role }) => role === "link").length > 5, name);

    const headings = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((elements) => elements
      .filter((element) => element.checkVisibility()).map((element) => ({ level: Number(element.tagName[1]), text: element.textContent.trim() })));
    assert.equal(headings[0].level, 1, `${name}: the title of the page comes first`);
    assert.equal(headings.filter(({ level }) => level === 1).length, 1, `${name}: one title`);
    assert.ok(headings.every(({ text }) => text), `${name}: headings say something`);
    assert.deepEqual(headings.filter(({ level }, i) => i > 0 && level > headings[i - 1].level + 1), [], `${name}: no gaps`);
    for (const role of ["banner", "main", "contentinfo"]) assert.equal(tree.filter((node) => node.role === role).length, 1, `${name}: ${role}`);
    const navigations = tree.filter(({ role }) => role === "navigation").map((node) => node.name);
    assert.equal(new Set(navigations).size, navigations.length, `${name}: navigations are told apart: ${navigations}`);
  }
});

test("The search box, its button, facets, chips and sorting are called what they are", async (t) => {
  const page = await openPage(t);
  await page.goto(`${address}${search}&soort=toolkit`);
  const tree = await accessibilityTree(page);
  const has = (role, name) => assert.ok(tree.some((node) => node.role === role && (name.test ? name.test(node.name) : node.name === name)), `${role} ${name}`);
  has("search", "Zoeken in de kennisbank");
  has("combobox", "Waar zoek je naar?");
  has("button", "Zoeken");
  has("navigation", "Verfijn");
  has("group", "Thema");
  has("link", /^Meer kans op eerste baan of stage ?, \d+$/);
  has("link", /^toolkit \(gekozen\) ?, \d+$/);
  has("link", "Haal weg: Soort: toolkit");
  has("navigation", "Sorteer op");
  has("link", "nieuwste");
  const values = await page.locator(".option").filter({ visible: true }).count();
  assert.ok(values > 10);
  assert.ok(tree.filter(({ role, name }) => role === "link" && / ?, \d+$/.test(name)).length >= values, "every value says its number");
});

test("The title of a page tells pages apart in a row of tabs", async (t) => {
  const page = await openPage(t, { expectErrors: true });
  const titles = new Map();
  for (const [name, path] of Object.entries(allPages())) {
    await page.goto(address + path);
    const title = await page.title();
    assert.match(title, /^\S.* - \S/, name);
    const same = path.includes("mijn-");  // the same page with the visitor's own list and situation in its address
    if (!path.startsWith("/en/") && !(name in errorPages) && !same) titles.set(title, [...titles.get(title) ?? [], path]);
  }
  const shared = [...titles.values()].filter((paths) => new Set(paths).size > 1);
  assert.deepEqual(shared, []);
});

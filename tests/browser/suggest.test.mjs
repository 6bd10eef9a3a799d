// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions while typing: an extra to the search form, by keyboard, mouse and screen reader.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeMistakes, sidewaysMistakes } from "../../site/inspect.mjs";
import { address, eventually, openPage, textsOf } from "./support.mjs";

async function type(page, text, path = "/") {
  await page.goto(address + path);
  const field = page.getByRole("combobox");
  await field.click();
  await field.pressSequentially(text);
  await page.getByRole("listbox").waitFor();
  return field;
}

const names = (page) => textsOf(page.locator(".suggestions__name"));

test("What is typed brings things that begin so, and a key goes to one", async (t) => {
  const page = await openPage(t);
  const field = await type(page, "stagedis");
  assert.ok((await names(page)).some((name) => name.startsWith("stagediscriminatie")), String(await names(page)));
  assert.equal(await field.getAttribute("aria-expanded"), "true");
  assert.match(await page.getByRole("search").getByRole("status").innerText(), /^Suggesties: \d+\. Kies/);

  await field.press("ArrowDown");
  const chosen = page.getByRole("option", { selected: true });
  assert.equal(await field.getAttribute("aria-activedescendant"), await chosen.getAttribute("id"));
  const name = (await chosen.locator(".suggestions__name").innerText()).replace(/ \(.*/, "");
  await field.press("Enter");
  await page.waitForURL(/\/(begrippen|notities)\//);
  assert.equal((await page.getByRole("heading", { level: 1 }).innerText()).toLowerCase(), name.toLowerCase());
});

test("The arrows go round by way of the field, and Enter in the field searches", async (t) => {
  const page = await openPage(t);
  const field = await type(page, "taal");
  const count = await page.getByRole("option").count();
  assert.ok(count > 2);
  await field.press("ArrowUp");
  assert.equal(await page.getByRole("option", { selected: true }).getAttribute("id"), `suggesties-${count - 1}`);
  await field.press("ArrowDown");
  assert.equal(await page.getByRole("option", { selected: true }).count(), 0);
  assert.equal(await field.getAttribute("aria-activedescendant"), null);
  await field.press("Enter");
  await page.waitForURL(/\/zoeken\?q=taal$/);
});

test("Escape closes the list and keeps what was typed; leaving the field closes it too", async (t) => {
  const page = await openPage(t);
  const field = await type(page, "taal");
  await field.press("Escape");
  assert.equal(await page.getByRole("listbox").count(), 0);
  assert.equal(await field.inputValue(), "taal");
  assert.equal(await field.getAttribute("aria-expanded"), "false");
  await field.press("ArrowDown");
  await page.getByRole("listbox").waitFor();
  await field.press("Tab");
  await eventually("the list is closed", async () => await page.getByRole("listbox").count() === 0);
});

test("A click goes to the page, in the language of the page", async (t) => {
  const page = await openPage(t);
  await type(page, "refug", "/en");
  await page.getByRole("option").first().click();
  await page.waitForURL(/\/en\/(begrippen|notities|acties)\//);
});

test("One typing error is forgiven, and nonsense brings no list", async (t) => {
  const page = await openPage(t);
  const field = await type(page, "stagedsicrim");
  assert.ok((await names(page)).some((name) => name.startsWith("stagediscriminatie")), String(await names(page)));
  await field.fill("qqzzxx");
  await eventually("the list is closed", async () => await page.getByRole("listbox").count() === 0);
});

test("With an open list nothing is wrong with the page, and it fits 320 px, in light and in dark", async (t) => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await openPage(t, { viewport: { width: 320, height: 700 }, colorScheme });
    const field = await type(page, "arbeid");
    await field.press("ArrowDown");
    assert.deepEqual([...await axeMistakes(page), ...await sidewaysMistakes(page)], []);
  }
});

test("What is too long to suggest for closes the list", async (t) => {
  const page = await openPage(t, { expectErrors: true });
  const field = await type(page, "taal");
  await field.fill("x".repeat(300));
  await eventually("the list is closed", async () => await page.getByRole("listbox").count() === 0);
  assert.equal(await field.inputValue(), "x".repeat(300));
});

test("Without an answer from the server the form still searches", async (t) => {
  const page = await openPage(t, { expectErrors: true });
  await page.route("**/v1/suggesties*", (route) => route.abort());
  await page.goto(`${address}/`);
  const field = page.getByRole("combobox");
  await field.pressSequentially("taalcoach");
  await page.waitForTimeout(300);
  page.mistakes.length = 0;
  await field.press("Enter");
  await page.waitForURL(/\/zoeken\?q=taalcoach$/);
});

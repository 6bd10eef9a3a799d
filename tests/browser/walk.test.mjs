// SPDX-License-Identifier: GPL-3.0-or-later
// Whole roads with the keyboard alone: no element is focused by the test, it presses Tab until it is there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, openPage, search, theme } from "./support.mjs";

const stops = 400;

// Presses Tab until what has the focus matches `selector`.
async function tabTo(page, selector, key = "Tab") {
  for (let i = 0; i < stops; ++i) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`no ${selector} after ${stops} stops on ${page.url()}`);
}

test("From a question to a citation of one finding", async (t) => {
  const page = await openPage(t);
  await page.goto(address);
  await tabTo(page, "#q");
  await page.keyboard.type("stagediscriminatie mbo");
  await page.keyboard.press("Enter");
  await page.waitForURL(address + search);
  await tabTo(page, `.option[data-sleutel="thema=${theme}"]`);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${address}${search}&thema=${theme}`);
  await tabTo(page, ".hit__title a");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/notities/*");
  await tabTo(page, ".finding a");
  assert.ok((await page.evaluate(() => document.activeElement.getAttribute("href"))).length > 1);
  await tabTo(page, ".cite a, .cite button, .cite__button");
  assert.ok(await page.evaluate(() => document.activeElement.textContent.trim().length > 0));
});

test("From the map to the notes of one cell", async (t) => {
  const page = await openPage(t);
  await page.goto(`${address}/witte-vlekken?thema=${theme}&rij=thema&kolom=fase`);
  await tabTo(page, "#kaart-kolom");
  await tabTo(page, ".map__found");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/zoeken?**");
  assert.ok(await page.locator(".hit").count() > 0);
});

test("From the list of collections to the print button of one", async (t) => {
  const page = await openPage(t);
  await page.goto(`${address}/collecties`);
  await tabTo(page, "main h3 a");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/collecties/*");
  await page.evaluate(() => { window.print = () => { window.printed = true; }; });
  await tabTo(page, "[data-module=print]");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => window.printed), true);
});

// SPDX-License-Identifier: GPL-3.0-or-later
// Notes put aside, compared and held against one's own situation. With scripts and without.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, allPages, openPage, search, totalOf } from "./support.mjs";

const saveLinks = (page) => page.locator(".hit .save");

for (const javaScriptEnabled of [true, false]) {
  test(`Two notes are saved, listed, compared and taken off again, ${javaScriptEnabled ? "with" : "without"} scripts`, async (t) => {
    const page = await openPage(t, { javaScriptEnabled });
    await page.goto(address + search);
    const total = await totalOf(page);
    await saveLinks(page).nth(0).click();
    await page.waitForURL(/lijst=/);
    await saveLinks(page).nth(1).click();
    await page.waitForURL(/lijst=[^&#]*,/);
    assert.equal(await totalOf(page), total);
    assert.match(await page.locator(".my-list__count").textContent(), /\(2\)/);

    await page.locator(".hit__title a").first().click();
    await page.waitForURL("**/notities/*");
    await page.locator(".my-list__count").click();
    await page.waitForURL("**/lijst?n=*");
    assert.equal(await page.locator(".saved__item").count(), 2);

    await page.locator(".situation__toggle").click();
    await page.locator("#mijn-regio").selectOption("almere");
    await page.getByRole("button", { name: "Leg ernaast" }).click();
    await page.waitForURL(/mijn-regio=almere/);
    assert.equal(await page.locator(".likeness__word").count(), 2);

    await page.getByRole("link", { name: "Vergelijk notities" }).click();
    await page.waitForURL("**/vergelijk?*");
    assert.equal(await page.locator(".compare__head").count(), 2);
    assert.equal(await page.locator(".compare .likeness__word").count(), 2);

    await page.locator(".compare__remove").first().click();
    await page.waitForURL((url) => !url.searchParams.get("n").includes(","));
    assert.equal(await page.locator(".choose__box:checked").count(), 1);
    await page.locator(".choose__box:not(:checked)").first().check();
    await page.getByRole("button", { name: "Vergelijk", exact: true }).click();
    await page.waitForURL((url) => url.searchParams.getAll("n").length === 2);
    assert.equal(await page.locator(".compare__head").count(), 2);
  });
}

test("The header of a comparison stays in view, and on a phone each cell says whose it is", async (t) => {
  const page = await openPage(t);
  await page.goto(address + allPages()["comparison"]);
  await page.locator(".compare__row").last().scrollIntoViewIfNeeded();
  assert.ok((await page.locator(".compare__head").first().boundingBox()).y >= 0);
  assert.ok(await page.locator(".compare__note").first().isHidden());
  await page.setViewportSize({ width: 375, height: 800 });
  assert.ok(await page.locator(".compare__note").first().isVisible());
});

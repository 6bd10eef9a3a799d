// SPDX-License-Identifier: GPL-3.0-or-later
// A number beside a value is a promise: so many notes are there when you tick it. A page without notes shows the way out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, emptyAddress, facetValues, openPage, search, theme, totalOf } from "./support.mjs";

const valuesPerQuestion = 10;
const questions = [search, `/zoeken?q=werkgevers&thema=${theme}`];

// `count` of them, spread evenly over the list.
const spread = (list, count) => Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]);

for (const question of questions) {
  test(`The number beside a value is the number of results after ticking it: ${question}`, async (t) => {
    const page = await openPage(t);
    await page.goto(address + question);
    const values = (await facetValues(page)).filter(({ facet }) => !question.includes(`&${facet}=`));
    assert.ok(values.length > valuesPerQuestion);
    for (const { facet, label, count, href } of spread(values, valuesPerQuestion)) {
      await page.goto(address + href);
      assert.equal(await totalOf(page), count, `${facet}: ${label}`);
      assert.equal(await page.locator(".hit").count(), Math.min(10, count), label);
    }
  });
}

test("A second value of the same facet adds notes and leaves the numbers of its facet alone", async (t) => {
  const page = await openPage(t);
  await page.goto(address + search);
  const kinds = async () => (await facetValues(page)).filter(({ facet }) => facet === "soort").map(({ label, count }) => [label, count]);
  const before = await kinds();
  assert.ok(before.length >= 2);
  const total = await totalOf(page);
  for (const [label] of before) await page.locator(".option", { hasText: label }).first().click();
  assert.deepEqual(await kinds(), before);
  assert.equal(await totalOf(page), total, "all kinds together are all notes");
});

test("A value with a zero leads to a page that offers ways out, and each way gives what it promises", async (t) => {
  const page = await openPage(t);
  await page.goto(address + await emptyAddress());
  assert.equal(await totalOf(page), 0);
  assert.equal(await page.locator(".hit").count(), 0);
  const ways = await page.locator(".empty__item").evaluateAll((items) => items.map((item) => ({
    href: item.querySelector("a").getAttribute("href"),
    count: Number(item.querySelector(".empty__count").textContent.match(/\d+/)[0]),
  })));
  assert.ok(ways.length > 0);
  for (const { href, count } of ways) {
    await page.goto(address + href);
    assert.ok(count > 0, "a way out leads somewhere");
    assert.equal(await totalOf(page), count, href);
  }
});

test("Where leaving out one choice is not enough, the page offers to leave out all of them", async (t) => {
  const page = await openPage(t);
  await page.goto(address + await emptyAddress(3));
  assert.equal(await totalOf(page), 0);
  const way = page.locator(".empty").getByRole("link", { name: /Wis alle keuzes/ });
  const promised = Number((await way.innerText()).match(/\d+/)[0]);
  assert.ok(promised > 0);
  await way.click();
  await page.waitForURL((url) => url.pathname + url.search === search);
  assert.equal(await totalOf(page), promised);
});

test("A word nobody wrote gives a page that leads to all notes", async (t) => {
  const page = await openPage(t);
  await page.goto(`${address}/zoeken?q=zzzqqqxx`);
  assert.equal(await totalOf(page), 0);
  await page.locator("main").getByRole("link", { name: "Alle notities" }).click();
  await page.waitForURL(`${address}/zoeken`);
  assert.ok(await totalOf(page) > 0);
});

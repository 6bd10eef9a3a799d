// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests share: the browser and pages that are watched for mistakes.
import assert from "node:assert/strict";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { browserOptions } from "../../site/inspect.mjs";
import { findEmpty } from "./pages.mjs";

export { errorPages, search, theme } from "./pages.mjs";

export const address = process.env.WATWERKT_ADDRESS;
if (!address) throw new Error("start these tests with: node tests/browser/run.mjs [FILE...]");

// Without the browser. Not over a connection that is kept: while a test works without a pause, the server closes those that wait, and
// the next question would be asked on one of them.
export const ask = (path) => fetch(address + path, { headers: { connection: "close" } });

const browser = await chromium.launch(browserOptions);
after(() => browser.close());

// A page that fails its test on a console error, a breach of the policy, a request elsewhere or a cookie. The browser itself
// reports a page that was answered with an error status: `expectErrors` is for those.
export async function openPage(t, { expectErrors = false, origin = address, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const mistakes = watch(page, origin, expectErrors);
  t.after(async () => {
    mistakes.push(...(await context.cookies()).map(({ name }) => `sets the cookie ${name}`));
    await context.close();
    assert.deepEqual(mistakes, []);
  });
  page.mistakes = mistakes;
  return page;
}

function watch(page, origin, expectErrors) {
  const mistakes = [];
  page.on("pageerror", (error) => mistakes.push(`${page.url()}: script error: ${error.message}`));
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    if (expectErrors && /the server responded with a status of 4\d\d/.test(message.text())) return;
    mistakes.push(`${page.url()}: console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) mistakes.push(`${page.url()}: asks ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") mistakes.push(`${page.url()}: no answer from ${request.url()}`);
  });
  return mistakes;
}

// One path of every kind of page: { name: path }. run.mjs finds them once for all files.
export const allPages = () => JSON.parse(process.env.WATWERKT_PAGES);

export const emptyAddress = (facets) => findEmpty(address, facets);

// The number in "46 van 146 notities".
export async function totalOf(page) {
  return Number((await page.getByRole("heading", { level: 1 }).innerText()).match(/^\d+/)?.[0]);
}

// The values of all facets on the page, folded ones too.
export function facetValues(page) {
  return page.locator(".option").evaluateAll((links) => links.map((link) => ({
    facet: link.closest(".facet").querySelector(".facet__title").id.replace("facet-", ""),
    label: link.querySelector(".option__label").firstChild.textContent.trim(),
    count: Number(link.querySelector(".option__count").textContent.match(/\d+/)[0]),
    href: link.getAttribute("href"),
    chosen: link.getAttribute("aria-current") === "true",
  })));
}

export const textsOf = (locator) => locator.evaluateAll((elements) => elements.map((element) => element.textContent.trim()));

// Asks until the answer is true, for as long as a slow machine may need.
export async function eventually(what, ask, deadlineMs = 30_000) {
  const until = Date.now() + deadlineMs;
  while (!await ask()) {
    assert.ok(Date.now() < until, `not within ${deadlineMs / 1000} s: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

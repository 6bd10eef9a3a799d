// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is asked elsewhere, nothing is kept, nothing foreign runs. Every other test watches the same; here it is the subject.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, allPages, errorPages, openPage, search } from "./support.mjs";

test("No page complains, asks another address, or leaves a cookie or anything else behind", async (t) => {
  const page = await openPage(t, { expectErrors: true });
  for (const [name, path] of Object.entries(allPages())) {
    const response = await page.goto(address + path, { waitUntil: "networkidle" });
    assert.equal(response.ok(), !(name in errorPages), name);
    const kept = await page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]);
    assert.deepEqual(kept, ["", 0, 0, 0], name);
    assert.deepEqual(page.mistakes, [], name);
  }
});

test("Styles, fonts, signs and scripts arrive", async (t) => {
  const page = await openPage(t);
  const kinds = new Map();
  page.on("response", (response) => kinds.set(response.request().resourceType(), response.status()));
  await page.goto(address + search, { waitUntil: "networkidle" });
  for (const kind of ["document", "stylesheet", "font", "script"]) assert.equal(kinds.get(kind), 200, kind);
  assert.ok(await page.evaluate(() => document.fonts.check("16px 'Source Sans 3'") && [...document.fonts].some(({ status }) => status === "loaded")));
  const sizes = await page.locator(".hit svg use").evaluateAll((uses) => uses.map((use) => use.getBoundingClientRect().width));
  assert.ok(sizes.length > 0 && sizes.every((width) => width > 0), "every sign is drawn");
});

// These prove that the watch in support.mjs can bark.
const foreign = {
  "a script in the page": () => { document.body.append(Object.assign(document.createElement("script"), { textContent: "window.ran = true" })); },
  "a picture from elsewhere": () => { document.body.append(Object.assign(new Image(), { src: "https://elsewhere.example/picture.png" })); },
  "a style in the page": () => { document.body.append(Object.assign(document.createElement("style"), { textContent: "body { display: none }" })); },
  "a frame": () => { document.body.append(Object.assign(document.createElement("iframe"), { src: "/" })); },
};

for (const [what, add] of Object.entries(foreign)) {
  test(`The policy stops ${what}, and the tests would notice`, async (t) => {
    const page = await openPage(t);
    await page.goto(address);
    const refused = page.waitForEvent("console", ({ text }) => /Content Security Policy/i.test(text()) || undefined).catch(() => {});
    const violation = page.evaluate(() => new Promise((done) => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => done(effectiveDirective), { once: true });
    }));
    await page.evaluate(add);
    assert.match(await violation, /^(script|img|style|frame)-src/);
    await refused;
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.ok(page.mistakes.some((mistake) => /Content Security Policy/i.test(mistake)), page.mistakes.join());
    page.mistakes.length = 0;
  });
}

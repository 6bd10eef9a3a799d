// SPDX-License-Identifier: GPL-3.0-or-later
// axe finds nothing on any kind of page, in light and in dark. Without motion: a link that still changes colour has no colour yet.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeMistakes, colourTags } from "../../site/inspect.mjs";
import { address, allPages, errorPages, openPage } from "./support.mjs";

for (const [name, path] of Object.entries(allPages())) {
  test(`axe finds nothing on: ${name}`, async (t) => {
    const page = await openPage(t, { expectErrors: name in errorPages, reducedMotion: "reduce" });
    const response = await page.goto(address + path);
    assert.equal(response.status(), name in errorPages ? Number(name.match(/\d+/)[0]) : 200);
    assert.deepEqual(await axeMistakes(page), [], `${path} in light`);
    if (name.startsWith("English")) return;  // the same page in other words
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await axeMistakes(page, colourTags), [], `${path} in dark`);
  });
}

test("axe finds nothing on a phone with everything folded open", async (t) => {
  const page = await openPage(t, { viewport: { width: 375, height: 740 }, colorScheme: "dark" });
  const pages = allPages();
  for (const name of ["results with filters", "note with many findings"]) {
    await page.goto(address + pages[name]);
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
    assert.deepEqual(await axeMistakes(page), [], name);
  }
});

// SPDX-License-Identifier: GPL-3.0-or-later
// The HTML that is served is valid: site/check.mjs asks this of the examples, here it is asked of real notes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlMistakes } from "../../site/inspect.mjs";
import { allPages, ask } from "./support.mjs";

test("Every kind of page is valid HTML", async () => {
  for (const [name, path] of Object.entries(allPages())) {
    const html = await (await ask(path)).text();
    assert.match(html, /<\/html>\s*$/, name);
    assert.deepEqual(await htmlMistakes(html, name), [], path);
  }
});

const page = (body) => `<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8"><title>t</title></head><body>\n${body}\n</body></html>`;
const wrong = {
  "close-order": "<p>one</div>",
  "heading-level": "<h1>one</h1><h3>three</h3>",
  "input-missing-label": "<form><input type=\"search\" name=\"q\"><button type=\"submit\">Zoek</button></form>",
  "no-inline-style": "<p style=\"color: red\">red</p>",
  "no-missing-references": "<p aria-labelledby=\"nowhere\" role=\"note\">one</p>",
  "no-dup-id": "<p id=\"a\">one</p><p id=\"a\">two</p>",
};

test("The rules notice what is wrong", async () => {
  assert.deepEqual(await htmlMistakes(page("<h1>right</h1><p>fine</p>"), "right"), []);
  for (const [rule, body] of Object.entries(wrong)) {
    const mistakes = await htmlMistakes(page(body), "wrong");
    assert.ok(mistakes.some((mistake) => mistake.startsWith("wrong:3: ") && mistake.endsWith(`(${rule})`)), `${rule}: ${mistakes}`);
  }
});

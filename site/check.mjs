// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the rendered examples, which show states that real notes seldom have: valid HTML, both locales complete. Exits with 1
// when something is wrong. What only a browser can tell is asked of the real pages (tests/browser).
//
// Usage: node site/check.mjs OUTPUT-FOLDER
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { htmlMistakes } from "./inspect.mjs";
import { renderExamples } from "./preview.mjs";
import { readLocale } from "./render.mjs";

function checkLocales() {
  const [dutch, english] = ["nl", "en"].map((language) => Object.keys(readLocale(language)).sort().join());
  return dutch === english ? [] : ["the locales nl and en differ in keys"];
}

async function checkHtml(output, names) {
  const perPage = names.map((name) => htmlMistakes(readFileSync(join(output, `${name}.html`), "utf8"), name));
  return (await Promise.all(perPage)).flat();
}

const [output] = process.argv.slice(2);
if (!output) {
  console.error("Usage: node site/check.mjs OUTPUT-FOLDER");
  process.exit(2);
}
const examples = await renderExamples(output);
const names = examples.flatMap((name) => [name, `${name}.en`]);
const mistakes = [
  ...checkLocales(),
  ...await checkHtml(output, names),
];
console.log(mistakes.join("\n") || `no mistakes in ${names.length} pages`);
process.exitCode = mistakes.length ? 1 : 0;

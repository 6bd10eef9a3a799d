// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the rendered examples: valid HTML, no axe violations in either scheme, no policy violations, no sideways scrolling,
// both locales complete. Exits with 1 when something is wrong.
//
// Usage: node site/check.mjs OUTPUT-FOLDER
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { axeMistakes, htmlMistakes, schemes, sidewaysMistakes, widths } from "./inspect.mjs";
import { renderExamples, serve, startBrowser } from "./preview.mjs";
import { readLocale } from "./render.mjs";

const axeWidths = [1280, 320];

function checkLocales() {
  const [dutch, english] = ["nl", "en"].map((language) => Object.keys(readLocale(language)).sort().join());
  return dutch === english ? [] : ["the locales nl and en differ in keys"];
}

async function checkHtml(output, names) {
  const perPage = names.map((name) => htmlMistakes(readFileSync(join(output, `${name}.html`), "utf8"), name));
  return (await Promise.all(perPage)).flat();
}

async function checkInBrowser(names, address) {
  const mistakes = [];
  const browser = await startBrowser();
  for (const colorScheme of schemes) {
    for (const width of widths) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: false });
      const page = await context.newPage();
      page.on("console", (message) => { if (message.type() === "error") mistakes.push(`${page.url()}: ${message.text()}`); });
      for (const name of names) {
        const where = `${name} ${width} ${colorScheme}`;
        await page.goto(`${address}/${name}`);
        const found = [...await sidewaysMistakes(page), ...axeWidths.includes(width) ? await axeMistakes(page) : []];
        mistakes.push(...found.map((mistake) => `${where}: ${mistake}`));
      }
      await context.close();
    }
  }
  await browser.close();
  return mistakes;
}

const [output] = process.argv.slice(2);
if (!output) {
  console.error("Usage: node site/check.mjs OUTPUT-FOLDER");
  process.exit(2);
}
const examples = await renderExamples(output);
const names = examples.flatMap((name) => [name, `${name}.en`]);
const server = await serve(output);
const mistakes = [
  ...checkLocales(),
  ...await checkHtml(output, names),
  ...await checkInBrowser(names, `http://127.0.0.1:${server.address().port}`),
];
server.close();
console.log(mistakes.join("\n") || `no mistakes in ${names.length} pages, ${widths.length} widths, ${schemes.length} colour schemes`);
process.exitCode = mistakes.length ? 1 : 0;

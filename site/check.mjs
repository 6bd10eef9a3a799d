// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the rendered examples: valid HTML, no axe violations in either scheme, no policy violations, no sideways scrolling,
// both locales complete. Exits with 1 when something is wrong.
//
// Usage: node site/check.mjs OUTPUT-FOLDER
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { renderExamples, schemes, serve, startBrowser, widths } from "./preview.mjs";
import { readLocale } from "./render.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeWidths = [1280, 320];
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const validator = new HtmlValidate(new FileSystemConfigLoader({
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  // House style, not validity: templates leave spaces, mustache writes entities of its own.
  rules: { "no-trailing-whitespace": "off", "long-title": "off", "no-implicit-button-type": "error", "no-inline-style": "error" },
}));

function checkLocales() {
  const [dutch, english] = ["nl", "en"].map((language) => Object.keys(readLocale(language)).sort().join());
  return dutch === english ? [] : ["the locales nl and en differ in keys"];
}

async function checkHtml(output, names) {
  const mistakes = [];
  for (const name of names) {
    const report = await validator.validateFile(join(output, `${name}.html`));
    for (const { messages } of report.results) {
      for (const { line, ruleId, message } of messages) mistakes.push(`${name}.html:${line}: ${message} (${ruleId})`);
    }
  }
  return mistakes;
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
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (excess > 0) mistakes.push(`${where}: scrolls sideways by ${excess} px`);
        if (!axeWidths.includes(width)) continue;
        await page.evaluate(axeSource);
        const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: values }), axeTags);
        for (const { id, help, nodes } of violations) {
          mistakes.push(`${where}: ${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
        }
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

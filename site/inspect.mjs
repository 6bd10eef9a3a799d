// SPDX-License-Identifier: GPL-3.0-or-later
// What pages are inspected with: the browser, axe, the rules for HTML. Used by check.mjs (the examples) and by tests/browser
// (the real pages), so that both ask the same.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

export const browserOptions = {
  executablePath: "/usr/bin/chromium-headless-shell",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
};
export const widths = [1280, 768, 375, 320];
export const schemes = ["light", "dark"];

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const colourTags = ["cat.color"];  // all that another colour scheme can change
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const validator = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  // House style, not validity: templates leave spaces, mustache writes entities of its own; all scripts are our own; boxes to tick
  // for one parameter share its name, as HTML means them to.
  rules: {
    "no-trailing-whitespace": "off", "long-title": "off", "require-sri": "off",
    "no-implicit-button-type": "error", "no-inline-style": "error",
    "form-dup-name": ["error", { shared: ["radio", "checkbox"] }],
  },
}));

// Each of these gives one readable line per mistake, and an empty list when there is none.
export async function htmlMistakes(html, name) {
  const { results } = await validator.validateString(html, `${name}.html`);
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${name}:${line}: ${message} (${ruleId})`));
}

export async function axeMistakes(page, tags = axeTags) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: values, resultTypes: ["violations"] }), tags);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
}

export async function sidewaysMistakes(page) {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return excess > 0 ? [`scrolls sideways by ${excess} px`] : [];
}

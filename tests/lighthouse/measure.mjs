// SPDX-License-Identifier: GPL-3.0-or-later
// What Lighthouse gives the pages that people see most, on a phone and on a desk. Exits with 1 when anything is below the bar.
// Google's package is looked up in this folder; script/lighthouse installs it there.
//
// Usage: node tests/lighthouse/measure.mjs ADDRESS [PATH...]      for example: http://127.0.0.1:8080 /zoeken?q=stage
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { browserOptions } from "../../site/inspect.mjs";
import { findPages } from "../browser/pages.mjs";

const bar = 95;
const forms = { phone: undefined, desk: desktopConfig };

async function pathsOf(address) {
  const pages = await findPages(address);
  return ["/", "/zoeken", pages["note with many findings"], "/witte-vlekken"];
}

// { category: score of 100 }, and what cost points.
async function score(address, port, config) {
  const { lhr } = await lighthouse(address, { port, logLevel: "error" }, config);
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const weighed = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const lost = weighed.map(({ id }) => lhr.audits[id]).filter(({ score: points }) => points !== null && points < 0.9);
  return {
    scores: Object.fromEntries(Object.entries(lhr.categories).map(([name, category]) => [name, Math.round(category.score * 100)])),
    lost: [...new Set(lost.map(({ id, displayValue }) => `${id}${displayValue ? ` (${displayValue})` : ""}`))],
  };
}

const [address, ...asked] = process.argv.slice(2);
if (!address) {
  console.error("Usage: node tests/lighthouse/measure.mjs ADDRESS [PATH...]");
  process.exit(2);
}
const profile = mkdtempSync(join(tmpdir(), "watwerkt-lighthouse-"));
const browser = await launch({
  chromePath: browserOptions.executablePath, chromeFlags: ["--headless", ...browserOptions.args], userDataDir: profile, ignoreDefaultFlags: true,
});
try {
  for (const path of asked.length ? asked : await pathsOf(address)) {
    for (const [form, config] of Object.entries(forms)) {
      const { scores, lost } = await score(address + path, browser.port, config);
      console.log(`${path} on a ${form}: ${Object.entries(scores).map((pair) => pair.join(" ")).join(", ")}${lost.length ? `; ${lost.join(", ")}` : ""}`);
      if (Object.values(scores).some((points) => points < bar)) process.exitCode = 1;
    }
  }
} finally {
  browser.kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Starts one program and one browser for all files of tests, runs them with node's own test runner, and stops both.
//
// Usage: node tests/browser/run.mjs [FILE...]      for example: node tests/browser/run.mjs print.test.mjs
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browserOptions } from "../../site/inspect.mjs";
import { startServer } from "./server.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const all = readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort();
const asked = process.argv.slice(2);

async function runTests(address, browser) {
  const files = (asked.length ? asked : all).map((name) => join(here, name));
  const env = { ...process.env, WATWERKT_ADDRESS: address, WATWERKT_BROWSER: browser };
  const [code] = await once(spawn(process.execPath, ["--test", ...files], { env, stdio: "inherit" }), "exit");
  return code ?? 1;
}

const server = await startServer();
try {
  const browser = await chromium.launchServer(browserOptions);
  try {
    process.exitCode = await runTests(server.address, browser.wsEndpoint());
  } finally {
    await browser.close();
  }
} finally {
  const code = await server.stop();
  if (code !== 0) {
    console.error(`watwerkt serve stopped with ${code}`);
    process.exitCode = 1;
  }
}

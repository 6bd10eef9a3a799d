// SPDX-License-Identifier: GPL-3.0-or-later
// Starts one program and one browser, runs the files of tests against them with node's own test runner, and stops both. All in
// one process: one for each file cost more than most files.
//
// Usage: node tests/browser/run.mjs [FILE...]      for example: node tests/browser/run.mjs print.test.mjs
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { findPages } from "./pages.mjs";
import { startServer } from "./server.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const all = readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort();
const asked = process.argv.slice(2);

const server = await startServer();
after(async () => assert.equal(await server.stop(), 0, "watwerkt serve stops as asked"));
process.env.WATWERKT_ADDRESS = server.address;
process.env.WATWERKT_PAGES = JSON.stringify(await findPages(server.address));
for (const name of asked.length ? asked : all) await import(join(here, name));

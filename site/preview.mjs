// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every example to a static page, serves them with the real security policy, and can take pictures of them.
//
// Usage: node site/preview.mjs OUTPUT-FOLDER [--serve PORT] [--pictures [NAME...]]
import { createServer } from "node:http";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { buildSite } from "./build.mjs";
import { browserOptions, schemes, widths } from "./inspect.mjs";
import { renderPage } from "./render.mjs";

const site = dirname(fileURLToPath(import.meta.url));
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
  + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const types = { ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };

// zoeken-leeg.json is an example of the template zoeken.
const templateOf = (example) => example.split("-")[0];

export async function renderExamples(output) {
  const manifest = await buildSite(join(output, "statisch"));
  const statisch = Object.fromEntries(Object.entries(manifest).map(([key, file]) => [key, `/statisch/${file}`]));
  const common = JSON.parse(readFileSync(join(site, "voorbeeld", "_alle.json"), "utf8"));
  const names = readdirSync(join(site, "voorbeeld")).filter((file) => !file.startsWith("_")).map((file) => basename(file, ".json"));
  mkdirSync(output, { recursive: true });
  for (const name of names) {
    const view = { ...common, ...JSON.parse(readFileSync(join(site, "voorbeeld", `${name}.json`), "utf8")), statisch };
    writeFileSync(join(output, `${name}.html`), renderPage(templateOf(name), view));
    writeFileSync(join(output, `${name}.en.html`), renderPage(templateOf(name), { ...view, taal: "en", engels: true, basis: "/en", anderstalig: "nl", andere_taal_href: "/" }));
  }
  return names;
}

export function serve(folder, port = 0) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const file = join(folder, path.startsWith("/statisch/") ? path : `${basename(path) || "home"}.html`);
    try {
      const body = readFileSync(file);
      response.writeHead(200, { "Content-Type": types[extname(file)] ?? "text/plain", "Content-Security-Policy": policy });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(port, "127.0.0.1", () => done(server)));
}

export const startBrowser = () => chromium.launch(browserOptions);

async function takePictures(output, names, address) {
  const browser = await startBrowser();
  for (const scheme of schemes) {
    for (const width of widths) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      page.on("console", (message) => { if (message.type() === "error") console.error(`console: ${message.text()}`); });
      for (const name of names) {
        await page.goto(`${address}/${name}`, { waitUntil: "load" });
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: join(output, `${name}-${width}-${scheme}.png`), fullPage: true });
      }
      await context.close();
    }
  }
  await browser.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [output, mode, ...rest] = process.argv.slice(2);
  if (!output) {
    console.error("Usage: node site/preview.mjs OUTPUT-FOLDER [--serve PORT] [--pictures [NAME...]]");
    process.exit(2);
  }
  const names = await renderExamples(output);
  if (mode === "--serve") {
    const server = await serve(output, Number(rest[0] ?? 0));
    console.log(`http://127.0.0.1:${server.address().port}/`);
  } else if (mode === "--pictures") {
    const server = await serve(output);
    await takePictures(output, rest.length ? rest : names, `http://127.0.0.1:${server.address().port}`);
    server.close();
  }
}

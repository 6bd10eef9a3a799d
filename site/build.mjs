// SPDX-License-Identifier: GPL-3.0-or-later
// Bundles styles, scripts, icons and fonts into one folder of files with hashed names, and prints which is which.
//
// Usage: node site/build.mjs OUTPUT-FOLDER
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleAsync } from "lightningcss";

const site = dirname(fileURLToPath(import.meta.url));
const packages = join(site, "..", "node_modules");
const version = (major, minor = 0) => (major << 16) | (minor << 8);
const browsers = { chrome: version(111), edge: version(111), firefox: version(113), safari: version(16, 4) };

// "@scope/package/file" is looked up among the npm packages, anything else next to the file that names it.
function locate(name, from) {
  return name.startsWith("@") ? join(packages, name) : resolve(dirname(from), name);
}

async function bundleStyles(file, place) {
  const entry = join(site, "styles", file);
  const { code, dependencies } = await bundleAsync({
    filename: entry,
    minify: true,
    targets: browsers,
    analyzeDependencies: { preserveImports: true },
    resolver: { resolve: locate },
  });
  return dependencies
    .filter((dependency) => dependency.type === "url")
    .reduce((css, { url, placeholder }) => css.replaceAll(placeholder, place(basename(url), readFileSync(locate(url, entry)))),
      code.toString());
}

async function bundleScripts() {
  const result = await build({
    entryPoints: [join(site, "scripts", "main.mjs")],
    bundle: true,
    format: "esm",
    legalComments: "none",
    minify: true,
    target: ["chrome111", "firefox113", "safari16.4"],
    write: false,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

// Only what an earlier run says it made, whatever else may lie in the folder.
function removePrevious(output) {
  try {
    const files = Object.values(JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")));
    for (const file of files) rmSync(join(output, basename(file)), { force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

export async function buildSite(output) {
  const manifest = {};
  mkdirSync(output, { recursive: true });
  removePrevious(output);

  const place = (name, content) => {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
    const hashed = `${basename(name, extname(name))}.${hash}${extname(name)}`;
    writeFileSync(join(output, hashed), content);
    return hashed;
  };
  const font = (file) => readFileSync(locate(file, site));

  manifest.sans = place("source-sans-3-latin-wght-normal.woff2",
    font("@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2"));
  manifest.serif = place("source-serif-4-latin-wght-normal.woff2",
    font("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2"));
  manifest.css = place("wat-werkt.css", Buffer.from(await bundleStyles("main.css", place)));
  manifest.inbedden = place("inbedden.css", Buffer.from(await bundleStyles("inbedden.css", place)));
  manifest.js = place("wat-werkt.js", await bundleScripts());
  manifest.iconen = place("iconen.svg", readFileSync(join(site, "icons.svg")));
  manifest.pictogram = place("pictogram.svg", readFileSync(join(site, "favicon.svg")));
  writeFileSync(join(output, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [output] = process.argv.slice(2);
  if (!output) {
    console.error("Usage: node site/build.mjs OUTPUT-FOLDER");
    process.exit(2);
  }
  console.log(JSON.stringify(await buildSite(output), null, 2));
}

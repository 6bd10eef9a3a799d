// SPDX-License-Identifier: GPL-3.0-or-later
// Scores the search on test collections: makes a repository of notes of each, indexes it with the program, asks all its questions and
// prints nDCG@10 (linear gain), MRR@10, Recall@100 and P@5, the means over the questions that have a relevant note.
//
// Usage: node evaluate.mjs [--layers] COLLECTION...     with WATWERKT_PROGRAM and WATWERKT_SOURCE in the environment
// COLLECTION: a folder with queries*.tsv (number TAB question), qrels.tsv (number 0 document grade) and either docs.jsonl.gz
// ({id, title, text} a line) or nothing: then the notes are those of this repository at HEAD.
// --layers: every question once more for each layer of the search left out.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";

const program = process.env.WATWERKT_PROGRAM;
const source = process.env.WATWERKT_SOURCE;
const layers = ["titel", "velden", "delen", "nabijheid", "begrippen", "gelijkenis", "werkwoorden", "actualiteit"];
const depth = 100;

const git = (folder, ...args) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=evaluate", "-c", "user.email=evaluate@localhost", ...args], { stdio: ["ignore", "pipe", "inherit"] });

// Names of notes are plain; the collection's own are put back in the run.
const slugOf = (id) => id.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase().slice(0, 100);

function noteOf({ title, text }, language) {
  const body = text.replace(/[\\`*_{}[\]<>()#+!|~&]/g, "\\$&");
  return `---\ntitel: ${JSON.stringify(title || "Zonder titel")}\nsoort: praktijknotitie\nthemas: [arbeidstoeleiding]\ntaal: ${language}\n---\n${body}\n`;
}

// A repository with this one's schemas, lists and language files, and the collection's documents as its notes.
function makeRepository(collection, folder) {
  execFileSync("git", ["clone", "-q", "--shared", source, folder]);
  const names = new Map();
  const documents = gunzipSync(readFileSync(join(collection, "docs.jsonl.gz"))).toString().trim().split("\n").map((line) => JSON.parse(line));
  for (const kind of ["praktijknotities", "toolkits", "pilotevaluaties", "collecties", "kennisvragen", "gemeenschappen"]) rmSync(join(folder, "knowledge", kind), { recursive: true, force: true });
  mkdirSync(join(folder, "knowledge/praktijknotities"));
  const language = collection.endsWith("-en") ? "en" : "nl";
  for (const document of documents) {
    let slug = slugOf(document.id);
    while (names.has(slug)) slug += "-2";
    names.set(slug, document.id);
    writeFileSync(join(folder, "knowledge/praktijknotities", `${slug}.md`), noteOf(document, language));
  }
  git(folder, "add", "-A");
  git(folder, "commit", "-q", "-m", "Documents of a test collection");
  return names;
}

const rows = (path) => readFileSync(path, "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split(/\t/));

function readJudgements(collection) {
  const judged = new Map();
  for (const line of readFileSync(join(collection, "qrels.tsv"), "utf8").trim().split("\n")) {
    const [query, , document, grade] = line.split(/\s+/);
    if (Number(grade) < 1) continue;
    if (!judged.has(query)) judged.set(query, new Map());
    judged.get(query).set(document, Number(grade));
  }
  return judged;
}

// Fails when a document of the collection did not become a note.
function index(repository, state, expected) {
  const made = spawnSync(program, ["index", "--json", "--repo", repository, "--state", state], { maxBuffer: 1 << 30 });
  const { notities } = JSON.parse(made.stdout.toString());
  if (expected !== undefined && notities !== expected) throw new Error(`${notities} of ${expected} documents became notes`);
}

function ask(state, queries, options) {
  const run = execFileSync(program, ["search", "--state", state, "--batch", queries, "--depth", String(depth), ...options], { maxBuffer: 1 << 30 }).toString();
  const ranked = new Map();
  for (const line of run.split("\n")) {
    const [query, , slug] = line.split(" ");
    if (slug === undefined) continue;
    if (!ranked.has(query)) ranked.set(query, []);
    ranked.get(query).push(slug);
  }
  return ranked;
}

const gain = (grades) => grades.reduce((sum, grade, rank) => sum + grade / Math.log2(rank + 2), 0);

// Only the questions of the file count, so that a file with some of them can be scored on the same judgements.
function score(ranked, judged, asked, names) {
  const sums = { "nDCG@10": 0, "MRR@10": 0, "Recall@100": 0, "P@5": 0 };
  let counted = 0;
  for (const query of asked) {
    const wanted = judged.get(query);
    if (wanted === undefined) continue;
    counted += 1;
    const grades = (ranked.get(query) ?? []).map((slug) => wanted.get(names?.get(slug) ?? slug) ?? 0);
    const ideal = [...wanted.values()].sort((a, b) => b - a).slice(0, 10);
    const first = grades.slice(0, 10).findIndex((grade) => grade > 0);
    sums["nDCG@10"] += gain(grades.slice(0, 10)) / gain(ideal);
    sums["MRR@10"] += first < 0 ? 0 : 1 / (first + 1);
    sums["Recall@100"] += grades.filter((grade) => grade > 0).length / wanted.size;
    sums["P@5"] += grades.slice(0, 5).filter((grade) => grade > 0).length / 5;
  }
  for (const name of Object.keys(sums)) sums[name] /= counted;
  return { ...sums, counted };
}

function report(name, found) {
  const figures = Object.entries(found).map(([key, value]) => (key === "counted" ? `${value} questions` : `${key} ${value.toFixed(4)}`));
  console.log(`${name.padEnd(44)} ${figures.join("  ")}`);
}

function evaluate(collection, allLayers) {
  const folder = mkdtempSync(join(tmpdir(), "watwerkt-evaluate-"));
  try {
    const own = existsSync(join(collection, "docs.jsonl.gz"));
    const repository = own ? join(folder, "repository") : source;
    const names = own ? makeRepository(collection, repository) : null;
    const state = join(folder, "state");
    index(repository, state, names?.size);
    const judged = readJudgements(collection);
    for (const file of readdirSync(collection).filter((one) => /^queries.*\.tsv$/.test(one)).sort()) {
      const queries = join(collection, file);
      const asked = rows(queries).map(([id]) => id);
      const name = `${basename(collection)}/${file}`;
      report(name, score(ask(state, queries, []), judged, asked, names));
      if (!allLayers) continue;
      for (const layer of layers) report(`  without ${layer}`, score(ask(state, queries, ["--laag", `${layer}=0`]), judged, asked, names));
      report("  without any layer", score(ask(state, queries, layers.flatMap((layer) => ["--laag", `${layer}=0`])), judged, asked, names));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const arguments_ = process.argv.slice(2);
for (const collection of arguments_.filter((one) => one !== "--layers")) evaluate(collection, arguments_.includes("--layers"));

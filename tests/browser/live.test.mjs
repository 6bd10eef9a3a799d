// SPDX-License-Identifier: GPL-3.0-or-later
// A colleague commits, a reader finds. On a server of its own, because the other tests count notes.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { eventually, openPage, theme, totalOf } from "./support.mjs";
import { git, startServer } from "./server.mjs";

const file = "knowledge/praktijknotities/fietscoach-roc.md";
const note = ({ title, word }) => `---
titel: ${title}
soort: praktijknotitie
themas: [${theme}]
samenvatting: >-
  Een docent fietst met studenten langs leerbedrijven. Zij noemt dat ${word}. Of het helpt, is niet gemeten.
aanpak: [stagematching]
actor: [mbo-instellingen]
doelgroep: [mbo-studenten]
jaar: 2026
organisaties: [ROC van de proef]
bevindingen:
  - uitspraak: Twaalf studenten fietsten mee.
    richting: beschrijvend
    onderbouwing: {opzet: praktijkervaring}
    lane: praktijkkennis
    bron: b1
bronnen:
  - {id: b1, titel: Verslag van de fietstocht, uitgever: ROC van de proef, jaar: 2026, url: "https://example.org/verslag", gelezen: heel}
taal: nl
status: actueel
---

## Wat is er gedaan

Zij fietsten langs twaalf bedrijven.
`;

function commit(repository, message) {
  git(repository, "add", "--all");
  git(repository, "commit", "--quiet", "--message", message);
  return git(repository, "rev-parse", "--short=7", "HEAD");
}

test("A note is found soon after its commit, changes with the next one and is gone after the last", async (t) => {
  const { address, repository, stop } = await startServer();
  t.after(async () => assert.equal(await stop(), 0, "stops in peace"));
  const page = await openPage(t, { origin: address, expectErrors: true });
  const found = async (word) => {
    await page.goto(`${address}/zoeken?q=${word}&letterlijk=ja`);
    return await totalOf(page) === 1;
  };
  assert.equal(await found("fietscoachwoord"), false);

  writeFileSync(join(repository, file), note({ title: "Een fietscoach op het ROC", word: "fietscoachwoord" }));
  const first = commit(repository, "Add a note on cycling");
  await eventually("the new note is found", () => found("fietscoachwoord"));
  await page.getByRole("link", { name: "Een fietscoach op het ROC", exact: true }).click();
  await page.waitForURL("**/notities/fietscoach-roc");
  assert.equal(await page.locator(".finding").count(), 1);
  const history = page.getByRole("region", { name: "Geschiedenis" });
  assert.match(await history.innerText(), new RegExp(`${first}[^]*Tester[^]*Add a note on cycling`));
  assert.ok((await page.getByRole("contentinfo").innerText()).includes(first), "the page names its commit");

  writeFileSync(join(repository, file), note({ title: "Twee fietscoaches op het ROC", word: "tandemwoord" }));
  commit(repository, "Say tandem");
  await eventually("the new wording is found", () => found("tandemwoord"));
  assert.equal(await found("fietscoachwoord"), false, "the old wording is not");
  await page.goto(`${address}/notities/fietscoach-roc`);
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Twee fietscoaches op het ROC");
  assert.equal(await history.getByRole("listitem").count(), 2);

  git(repository, "rm", "--quiet", file);
  commit(repository, "Take the note back");
  await eventually("the note is gone", async () => !await found("tandemwoord"));
  assert.equal((await page.goto(`${address}/notities/fietscoach-roc`)).status(), 404);
});

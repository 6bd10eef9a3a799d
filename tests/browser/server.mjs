// SPDX-License-Identifier: GPL-3.0-or-later
// A program under test: `watwerkt serve` on a free port, over a clone of its own of the repository that holds these tests.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const project = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const startDeadline = 60_000;

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; ctest sets it, see tests/browser/CMakeLists.txt`);
  return value;
}

// git with an author of its own and without anyone's configuration.
export function git(folder, ...words) {
  const who = { NAME: "Tester", EMAIL: "tester@example.org" };
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  for (const [key, value] of Object.entries(who)) Object.assign(env, { [`GIT_AUTHOR_${key}`]: value, [`GIT_COMMITTER_${key}`]: value });
  // The project may belong to someone else than who runs the tests.
  return execFileSync("git", ["-c", "safe.directory=*", "-C", folder, ...words], { env, encoding: "utf8" }).trim();
}

// The first line on stdout tells where it listens.
async function addressOf(program, errors) {
  const lines = createInterface({ input: program.stdout });
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error("said nothing for a minute")), startDeadline).unref());
  const ended = once(program, "exit").then(([code]) => { throw new Error(`stopped with ${code}: ${errors.join("")}`); });
  const [line] = await Promise.race([once(lines, "line"), ended, late]);
  const address = line.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
  if (!address) throw new Error(`did not say where it listens but: ${line}`);
  return address;
}

export async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), "watwerkt-browser-"));
  const repository = join(folder, "repository");
  git(project, "clone", "--quiet", project, repository);

  const program = spawn(required("WATWERKT_PROGRAM"), ["serve", "--repo", repository, "--state", join(folder, "state"),
    "--site", required("WATWERKT_SITE_FOLDER"), "--port", "0", "--quiet"], { stdio: ["ignore", "pipe", "pipe"] });
  const errors = [];
  program.stderr.on("data", (text) => errors.push(text));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const stop = async () => {
    if (program.exitCode === null) {
      program.kill("SIGTERM");
      await once(program, "exit");
    }
    removeFolder();
    return program.exitCode;
  };
  try {
    return { address: await addressOf(program, errors), repository, stop };
  } catch (error) {
    program.kill("SIGKILL");
    removeFolder();
    throw error;
  }
}

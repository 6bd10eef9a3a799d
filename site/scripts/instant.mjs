// SPDX-License-Identifier: GPL-3.0-or-later
// The answer follows the question while someone types or chooses: the same plain addresses, fetched instead of visited, of which
// only the parts that differ are put in place. Addresses change with the page, so back, forward and sharing work.
import { partsOf, showParts } from "./page-parts.mjs";
import { followQuestions, placeOf } from "./questions.mjs";
import { makeStatusLine } from "./status-line.mjs";

const mostKept = 20; // pages to go back to without asking

export function answersInstantly(root) {
  const form = root.querySelector("form");
  const status = makeStatusLine(root);
  const kept = new Map();
  let shown = placeOf(location);
  let current = pageOf(document, form);
  let typing = false; // since the last choice; then all that is typed is one step in the history
  let request;

  async function go(place, { typed = false, toStart = false } = {}) {
    request?.abort();
    const mine = request = new AbortController();
    status.busy();
    try {
      const page = await ask(place, mine.signal);
      if (mine !== request) return;
      keep();
      remember(place, typed && typing);
      typing = typed;
      show(place, page, !typed);
      if (toStart) goToStart(root.querySelector("[data-terugval]"));
    } catch (error) {
      if (mine === request && error.name !== "AbortError") status.failed(error instanceof Refused ? error.message : root.dataset.mislukt);
    }
  }

  function show(place, page, withFields) {
    shown = place;
    current = page;
    document.title = page.title;
    if (withFields) for (const [id, value] of page.fields) form.querySelector(`#${id}`).value = value;
    showParts(page.parts);
    status.found(root.querySelector("[data-melden]").textContent);
  }

  // The fields as they were asked with: by now someone may have typed on.
  function keep() {
    kept.delete(shown);
    kept.set(shown, { ...current, parts: partsOf(document) });
    if (kept.size > mostKept) kept.delete(kept.keys().next().value);
  }

  function remember(place, isSameStep) {
    if (place === shown || isSameStep) return history.replaceState(null, "", place);
    history.replaceState({ top: scrollY }, "");
    history.pushState(null, "", place);
  }

  // What was shown there before comes back as it was; anything else is asked again.
  function goBack({ state }) {
    const place = placeOf(location);
    if (place === shown) return;
    request?.abort();
    request = undefined;
    typing = false;
    const page = kept.get(place);
    if (!page) return location.reload();
    keep();
    show(place, page, true);
    if (state) scrollTo(0, state.top);
  }

  followQuestions(root, form, go);
  addEventListener("popstate", goBack);
}

function goToStart(answer) {
  answer.scrollIntoView();
  answer.focus({ preventScroll: true });
}

// An answer that says what is wrong with the question.
class Refused extends Error {}

async function ask(place, signal) {
  const answer = await fetch(place, { signal, headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const reasons = [...page.querySelectorAll("[data-reden]")].map((reason) => reason.textContent.trim());
  if (reasons.length > 0) throw new Refused(reasons.join(": "));
  return pageOf(page, page.querySelector("[data-module~=instant] form"));
}

function pageOf(page, form) {
  const fields = [...form.querySelectorAll("[id][name]")].map(({ id, value }) => [id, value]);
  return { title: page.title, parts: partsOf(page), fields };
}

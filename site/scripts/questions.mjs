// SPDX-License-Identifier: GPL-3.0-or-later
// When someone asks this page another question, and at which address its answer is: the one that the browser would go to.
const pauseInTyping = 150; // ms

export const placeOf = ({ pathname, search }) => pathname + search;

// Calls `go` with the address that someone asks for by typing, choosing or following a link to another answer on this page.
export function followQuestions(root, form, go) {
  let waiting;
  const goNow = (place, how) => {
    clearTimeout(waiting);
    go(place, how);
  };

  form.addEventListener("input", (event) => {
    if (event.isComposing || !event.target.matches("input") || savesData()) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => go(placeAskedBy(form), { typed: true }), pauseInTyping);
  });
  form.addEventListener("change", (event) => {
    if (event.target.matches("select")) goNow(placeAskedBy(form));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    goNow(placeAskedBy(form));
  });
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || !isPlainClick(event) || !leadsToSamePage(link)) return;
    event.preventDefault();
    goNow(placeOf(link), { toStart: Boolean(link.closest("[data-naar-begin]")) });
  });
  addEventListener("popstate", () => clearTimeout(waiting));
}

// As the browser would make it, without fields that say nothing.
function placeAskedBy(form) {
  const place = new URL(form.action);
  place.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  return placeOf(place);
}

function isPlainClick(event) {
  return event.button === 0 && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

function leadsToSamePage(link) {
  return link.origin === location.origin && link.pathname === location.pathname && !link.hash && !link.target && !link.hasAttribute("download");
}

// Choices bring less than a visit would; pages while typing are extra.
function savesData() {
  return matchMedia("(prefers-reduced-data: reduce)").matches || navigator.connection?.saveData === true;
}

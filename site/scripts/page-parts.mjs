// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a page that follow the question: elements with data-deel, each with a name of its own. What is outside them (the
// form that is typed in) is never touched.

// { name: element }, of the page that is shown or of one that was fetched.
export function partsOf(page) {
  return new Map([...page.querySelectorAll("[data-deel]")].map((part) => [part.dataset.deel, part]));
}

// Puts `fresh` where the parts of the same name are. What was folded open stays so, and the focus stays on the same thing.
// Tells about each new part with the event "deel".
export function showParts(fresh) {
  const focused = document.activeElement;
  const key = keyOf(focused);
  for (const [name, old] of partsOf(document)) {
    const part = fresh.get(name);
    if (!part || part.isEqualNode(old)) continue;
    keepOpen(old, part);
    old.replaceWith(part);
    part.dispatchEvent(new Event("deel", { bubbles: true }));
  }
  if (!focused.isConnected) focusOn(key);
}

function keepOpen(old, part) {
  for (const details of old.querySelectorAll("details[open][data-sleutel]")) {
    const same = part.querySelector(`details[data-sleutel="${CSS.escape(details.dataset.sleutel)}"]`);
    if (same) same.open = true;
  }
}

// What finds the same thing in another rendering: its id, its key, or what it is and where it leads.
function keyOf(element) {
  if (element.matches("summary")) return `${keyOf(element.parentElement)} > summary`;
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.dataset.sleutel) return `[data-sleutel="${CSS.escape(element.dataset.sleutel)}"]`;
  return `a[class="${CSS.escape(element.className)}"][href="${CSS.escape(element.getAttribute("href") ?? "")}"]`;
}

// A thing that is gone (a chip) leaves the focus to the list that it was about.
function focusOn(key) {
  const element = document.querySelector(`main :is(${key})`) ?? document.querySelector("[data-terugval]");
  element?.focus({ preventScroll: true });
  if (element?.matches("a, summary")) element.scrollIntoView({ block: "nearest" });
}

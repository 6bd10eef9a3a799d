// SPDX-License-Identifier: GPL-3.0-or-later
// Starts one behaviour per element that asks for it. Every page works without this.
import { closesItself } from "./dropdown.mjs";
import { answersInstantly } from "./instant.mjs";
import { prints } from "./print.mjs";
import { suggests } from "./suggest.mjs";
import { opensWhenWide } from "./wide-open.mjs";

const behaviours = {
  dropdown: closesItself,
  instant: answersInstantly,
  print: prints,
  suggest: suggests,
  "wide-open": opensWhenWide,
};
const started = new WeakSet(); // a part of a page may come back

function startIn(root) {
  for (const element of root.querySelectorAll("[data-module]")) {
    if (!started.has(element)) behaviours[element.dataset.module]?.(element);
    started.add(element);
  }
}

startIn(document);
document.addEventListener("deel", ({ target }) => startIn(target));

// SPDX-License-Identifier: GPL-3.0-or-later
// Starts one behaviour per element that asks for it. Every page works without this.
import { closesItself } from "./dropdown.mjs";
import { prints } from "./print.mjs";
import { suggests } from "./suggest.mjs";
import { opensWhenWide } from "./wide-open.mjs";

const behaviours = {
  dropdown: closesItself,
  print: prints,
  suggest: suggests,
  "wide-open": opensWhenWide,
};

for (const element of document.querySelectorAll("[data-module]")) {
  behaviours[element.dataset.module]?.(element);
}

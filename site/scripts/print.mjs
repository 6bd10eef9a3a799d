// SPDX-License-Identifier: GPL-3.0-or-later
// A print button is only there where it can do something.
export function prints(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A <details> that is always open on a wide screen. Current browsers do this with ::details-content in the style sheet;
// this is for the others.
export function opensWhenWide(details) {
  if (CSS.supports("selector(::details-content)")) return;
  const wide = matchMedia(`(min-width: ${details.dataset.wideOpen}px)`);
  const follow = () => { details.open = wide.matches; };
  wide.addEventListener("change", follow);
  follow();
}

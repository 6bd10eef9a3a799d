// SPDX-License-Identifier: GPL-3.0-or-later
// One line that tells how it goes: politely, once it has settled, and over the page, so that nothing shifts. What a reader can see
// already (how many notes there are) is said to screen readers only.
const patience = 300; // ms before it is worth saying that something takes time
const settled = 700; // ms without a change; someone who types wants to hear of the last one

export function makeStatusLine(root) {
  const line = document.createElement("p");
  line.className = "status-line";
  line.setAttribute("role", "status");
  root.append(line);
  let waiting;

  function say(text, isShown, after) {
    clearTimeout(waiting);
    line.textContent = "";
    line.classList.remove("status-line--shown");
    waiting = setTimeout(() => {
      line.textContent = text;
      line.classList.toggle("status-line--shown", isShown);
    }, after);
  }

  return {
    busy: () => say(root.dataset.bezig, true, patience),
    found: (text) => say(text, false, settled),
    failed: (text) => say(text, true, settled),
  };
}

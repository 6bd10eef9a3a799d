// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions while typing: the editable combobox with a list of the ARIA Authoring Practices. Choosing one goes to its page; Enter
// without a choice searches, as it does without this. An answer that does not come is no reason to bother anyone.
const pauseInTyping = 120; // ms
const shortest = 2; // letters

export function suggests(form) {
  const field = form.querySelector("input[type=search]");
  const list = makeList(form);
  const status = makeStatus(form);
  let active = -1;
  let waiting;
  let request;

  // role=combobox is not allowed on a field of type search.
  field.type = "text";
  field.inputMode = "search";
  setAttributes(field, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });

  const isOpen = () => !list.hidden;

  function close() {
    clearTimeout(waiting);
    request?.abort();
    list.hidden = true;
    status.textContent = "";
    field.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  function activate(index) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map((suggestion, index) => makeOption(form, suggestion, `${list.id}-${index}`)));
    list.hidden = suggestions.length === 0;
    field.setAttribute("aria-expanded", String(isOpen()));
    activate(-1);
    status.textContent = isOpen() ? `${form.dataset.suggestLabel}: ${suggestions.length}. ${form.dataset.suggestHint}` : "";
  }

  async function ask() {
    request?.abort();
    request = new AbortController();
    const typed = field.value.trim();
    if (typed.length < shortest) return close();
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: request.signal });
      if (!answer.ok) return close();
      if (typed === field.value.trim() && document.activeElement === field) show((await answer.json()).suggesties);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  }

  // From the field into the list and round again; the field is one of the places.
  function move(step) {
    const places = list.children.length + 1;
    activate(((active + 1 + step + places) % places) - 1);
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, pauseInTyping);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && !isOpen()) ask();
    else if (!isOpen()) return;
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) location.assign(list.children[active].dataset.href);
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // Keeps the focus in the field, so that it does not close before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.href);
  });
}

function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function makeElement(tag, className, text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function makeList(form) {
  const list = makeElement("ul", "suggestions");
  list.hidden = true;
  list.id = "suggesties";
  setAttributes(list, { role: "listbox", "aria-label": form.dataset.suggestLabel });
  form.append(list);
  return list;
}

function makeStatus(form) {
  const status = makeElement("span", "visually-hidden");
  status.setAttribute("role", "status");
  form.append(status);
  return status;
}

function makeOption(form, suggestion, id) {
  const option = makeElement("li", "suggestions__option");
  option.id = id;
  option.dataset.href = suggestion._links.pagina.href;
  setAttributes(option, { role: "option", "aria-selected": "false" });
  const name = makeElement("span", "suggestions__name", suggestion.label);
  if (suggestion.ookGenoemd) name.append(makeElement("span", "suggestions__also", ` (${suggestion.ookGenoemd})`));
  option.append(name, " ", makeElement("span", "suggestions__kind", form.dataset[`suggest${suggestion.soort}`]));
  return option;
}

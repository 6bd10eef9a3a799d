// SPDX-License-Identifier: GPL-3.0-or-later
// Renders a page the way the server does: partials and locale strings are text, put in place before mustache runs.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import mustache from "mustache";

const site = dirname(fileURLToPath(import.meta.url));

export function readLocale(language) {
  return JSON.parse(readFileSync(join(site, "locale", `${language}.json`), "utf8"));
}

// The text of a template with its partials inlined; comments and the last line feed are left out.
export function readTemplate(name) {
  return readFileSync(join(site, "templates", `${name}.mustache`), "utf8")
    .replace(/\{\{![^}]*\}\}\n?/g, "")
    .replace(/\n$/, "")
    .replace(/\{\{>\s*([\w-]+)\s*\}\}/g, (_, partial) => readTemplate(partial));
}

export function localise(template, locale) {
  return template.replace(/\{\{t\.([\w]+)\}\}/g, (_, key) => {
    if (!(key in locale)) throw new Error(`no string for t.${key}`);
    return locale[key];
  });
}

export function renderPage(name, view) {
  const locale = readLocale(view.taal);
  const render = (template, data) => mustache.render(localise(readTemplate(template), locale), data);
  const page = render(name, view);
  return page.startsWith("<!DOCTYPE") ? page : render("layout", { ...view, inhoud: page });
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What someone has set for all sites holds here: colours of the system, less motion.
import assert from "node:assert/strict";
import { test } from "node:test";
import { address, allPages, openPage, search, theme } from "./support.mjs";

// Signs in the colour of what is behind them. Runs in the page.
function invisibleSigns() {
  const rgb = (colour) => colour.match(/[\d.]+/g).slice(0, 3).join();
  // The page itself is drawn in Canvas, which the body reports as see-through.
  const behind = (element) => {
    const painted = (at) => !/, 0\)$/.test(getComputedStyle(at).backgroundColor);
    let at = element;
    while (at !== document.body && !painted(at)) at = at.parentElement;
    return rgb(getComputedStyle(at).backgroundColor);
  };
  const seen = [...document.querySelectorAll(".mark__sign, .strength__sign, .bubble svg, .option__sign, .option--chosen svg, .horizon__sign, .chip svg")]
    .filter((sign) => sign.checkVisibility());
  return { seen: seen.length, mistakes: seen.filter((sign) => rgb(getComputedStyle(sign).color) === behind(sign)).map((sign) => sign.parentElement.className) };
}

for (const colorScheme of ["light", "dark"]) {
  test(`With the colours of the system every sign and edge can be seen, in ${colorScheme}`, async (t) => {
    const page = await openPage(t, { forcedColors: "active", colorScheme });
    const pages = allPages();
    for (const name of ["home", "results with filters", "note with many findings", "map"]) {
      await page.goto(address + pages[name]);
      const { seen, mistakes } = await page.evaluate(invisibleSigns);
      assert.ok(seen > 3, `${name} has signs`);
      assert.deepEqual([...new Set(mistakes)], [], name);
    }
    await page.evaluate(() => Object.assign(document.querySelector(".mark__sign").style, { forcedColorAdjust: "none", color: "Canvas" }));
    assert.equal((await page.evaluate(invisibleSigns)).mistakes.length, 1, "one that is hidden is noticed");
    await page.goto(`${address}${search}&thema=${theme}`);
    const edges = await page.locator(".option__box, .search-form__field, .chip").evaluateAll((boxes) => boxes
      .filter((box) => box.checkVisibility()).map((box) => getComputedStyle(box)).filter((style) => parseFloat(style.borderTopWidth) < 1).length);
    assert.equal(edges, 0, "a box is a box without its colour");
  });
}

test("Who asks for less motion gets none", async (t) => {
  const page = await openPage(t, { reducedMotion: "reduce" });
  const pages = allPages();
  for (const name of ["home", "results with filters", "note with many findings", "map"]) {
    await page.goto(address + pages[name]);
    const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
      const lasts = (durations) => durations.split(",").some((duration) => parseFloat(duration) > 0.001);
      return lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration)) || scrollBehavior === "smooth";
    }).map((element) => element.className));
    assert.deepEqual([...new Set(moving)], [], name);
  }
});

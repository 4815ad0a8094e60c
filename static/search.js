// On every page: the key that leads to the search box. In the list: ticking all at once.
import { keyOf, latin, typing } from "./keys.js";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
  const key = keyOf("search", "/");
  // Where letters are Cyrillic the same key gives a full stop.
  if (latin(event) !== key && !(key === "/" && event.key === "." && event.code === "Slash")) return;
  event.preventDefault();
  document.getElementById("search").select();
});

const all = document.getElementById("tick-all");
if (all) {
  const ticks = [...document.querySelectorAll('[name="article"]')];
  const show = () => {
    const ticked = ticks.filter((tick) => tick.checked).length;
    all.checked = ticked === ticks.length;
    all.indeterminate = ticked > 0 && !all.checked;
  };
  all.hidden = false;
  all.addEventListener("change", () => ticks.forEach((tick) => (tick.checked = all.checked)));
  document.addEventListener("change", show);
  show(); // going back, browsers tick what was ticked
}

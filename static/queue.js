// The queue by keyboard: a key presses what has its name. Everything works without it.
import { keyOf, latin, typing } from "./keys.js";

const keys = new Map();
for (const control of document.querySelectorAll("[data-key]")) {
  const key = keyOf(control.dataset.action, control.dataset.key);
  if (!key) continue;
  keys.set(key, control);
  if (control.matches("input")) continue;
  const shown = document.createElement("kbd");
  shown.textContent = key;
  shown.setAttribute("aria-hidden", "true");
  control.append(" ", shown);
  control.setAttribute("aria-keyshortcuts", key);
}

let leaving = false; // the page is on its way out: a second press would speak of a flag that is not seen yet
addEventListener("pageshow", () => (leaving = false));
document.addEventListener("submit", (event) => {
  if (leaving) event.preventDefault();
  leaving = true;
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && typing(event.target)) event.target.blur();
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.form?.requestSubmit(event.target.form.querySelector("button"));
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || leaving || typing(event.target)) return;
  const control = keys.get(latin(event));
  if (!control) return;
  event.preventDefault();
  if (control.matches("input")) return control.focus();
  if (control.matches("a")) leaving = true;
  control.click();
  if (control.matches("summary")) control.parentElement.querySelector("textarea").focus();
});

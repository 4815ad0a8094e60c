// The review page by keyboard. Everything it does can be done with the page's own links, buttons and forms.
import { bind } from "./keys.js";

const grid = document.getElementById("units");
const said = document.getElementById("said");

const units = () => [...grid.querySelectorAll(".unit")];
const openFlags = () => [...grid.querySelectorAll(".flag.open")];
const currentFlag = () => document.activeElement?.closest?.(".flag") ?? null;
const currentUnit = () => document.activeElement?.closest?.(".unit") ?? null;

function focus(element) {
  if (!element) return false;
  element.focus({ preventScroll: true });
  const box = element.closest(".unit").getBoundingClientRect();
  // Only what is out of sight is brought into it: the list never jumps.
  if (box.top < 60 || box.bottom > innerHeight - 40) {
    const smooth = matchMedia("(prefers-reduced-motion: no-preference)").matches;
    element.closest(".unit").scrollIntoView({ block: box.height > innerHeight / 2 ? "start" : "center", behavior: smooth ? "smooth" : "auto" });
  }
  return true;
}

/** Whether b comes after a in the page. */
const after = (a, b) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);

function step(direction) {
  const flags = openFlags();
  const here = currentFlag() ?? currentUnit()?.querySelector(".sides");
  if (!here) return focus(direction > 0 ? flags[0] : flags.at(-1));
  const ahead = flags.filter((flag) => flag !== here && after(here, flag) === direction > 0);
  const round = ahead.length ? ahead : flags; // past the last one comes the first
  return focus(direction > 0 ? round[0] : round.at(-1));
}

function tell(text, { refused = false } = {}) {
  const line = document.createElement("p");
  if (refused) line.className = "refused";
  line.textContent = text;
  said.replaceChildren(line);
}

/** The open flag that a key speaks of: the one in focus, else the first one of the unit in focus. */
function target() {
  const flag = currentFlag() ?? currentUnit()?.querySelector(".flag.open");
  if (!flag) step(1);
  else if (!flag.classList.contains("open")) tell(said.dataset.settled);
  else return flag;
  return null;
}

/** Whether focus goes on to the next open flag when the row has come back, or stays at the place it was at. */
let goesOn = false;

function press(button, goOn) {
  if (!button || waited.has(placeOf(button).id)) return; // a second press of the same is none
  goesOn = goOn;
  button.click();
}

function toUnit(direction) {
  const rows = units();
  const at = rows.indexOf(currentUnit());
  const row = at < 0 ? rows[direction > 0 ? 0 : rows.length - 1] : rows[at + direction];
  return focus(row?.querySelector(".sides"));
}

const keymap = document.getElementById("keymap");
bind(keymap, {
  next: () => step(1),
  previous: () => step(-1),
  accept: () => press(target()?.querySelector(".accept"), true),
  "accept-stay": () => press(target()?.querySelector(".accept"), false),
  dismiss: () => press(target()?.querySelector(".dismissal button"), true),
  reason: () => target()?.querySelector("[name=reason]")?.focus(),
  reopen: () => press((currentFlag() ?? currentUnit())?.querySelector(".reopen"), false),
  confirm: () => press(currentUnit()?.querySelector(".confirm"), false),
  undo: () => press(document.getElementById("undo"), false),
  redo: () => press(document.getElementById("redo"), false),
  help: () => keymap.togglePopover(),
});

grid.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const field = event.target.matches("input");
  if (event.key === "Escape" && event.target.closest(".unit")) {
    focus(currentFlag() ?? currentUnit().querySelector(".sides"));
  } else if (event.key === "Enter" && event.target.matches(".flag, .sides")) {
    event.target.querySelector("button")?.focus();
  } else if (event.key === "Enter" && field) {
    goesOn = true;
    return;
  } else if (!field && event.key === "ArrowDown") {
    if (!toUnit(1)) return;
  } else if (!field && event.key === "ArrowUp") {
    if (!toUnit(-1)) return;
  } else {
    return;
  }
  event.preventDefault();
});

// One row can be tabbed to; the arrows go from there.
function rove(row) {
  for (const other of grid.querySelectorAll('.sides[tabindex="0"]')) other.tabIndex = -1;
  row.tabIndex = 0;
}
grid.addEventListener("focusin", (event) => {
  const unit = event.target.closest(".unit");
  if (unit) rove(unit.querySelector(".sides"));
});
const first = grid.querySelector(".unit .sides");
if (first) first.tabIndex = 0;

// A flag that is looked at points at its own words.
function point(event) {
  const unit = event.target.closest?.(".unit");
  const flag = event.target.closest?.(".flag")?.dataset.flag;
  for (const old of grid.querySelectorAll(".unit.pointing")) if (old !== unit) old.classList.remove("pointing");
  if (!unit) return;
  let any = false;
  for (const mark of unit.querySelectorAll("mark")) {
    const hit = Boolean(flag) && mark.dataset.flags.split(" ").includes(flag);
    mark.classList.toggle("pointed", hit);
    any ||= hit;
  }
  unit.classList.toggle("pointing", any);
}
grid.addEventListener("pointerover", point);
grid.addEventListener("focusin", point);

// Where focus was, and which reasons were begun, so that the row which comes back gets them again.
// Requests may overtake each other, so each keeps its own place.
const places = new WeakMap(); // htmx's context of a request → {flag, unit, goOn, reasons}
const waited = new Set(); // ids of the flags and units that an answer is awaited for
function placeOf(source) {
  const flag = source.closest?.(".flag")?.id;
  const unit = source.closest?.(".unit")?.id;
  return { flag, unit, id: flag ?? unit ?? source.id };
}
document.addEventListener("htmx:before:request", (event) => {
  const place = placeOf(event.target);
  waited.add(place.id);
  place.unit ??= currentUnit()?.id;
  place.goOn = goesOn;
  place.reasons = [...grid.querySelectorAll("[name=reason]")].filter((field) => field.value);
  places.set(event.detail.ctx, place);
  goesOn = false;
  said.replaceChildren();
});
// Once the answer is there a second press is a new wish, even while the rows are being put in their places.
document.addEventListener("htmx:after:request", (event) => waited.delete(places.get(event.detail.ctx)?.id));
document.addEventListener("htmx:finally:request", (event) => {
  const place = places.get(event.detail.ctx);
  if (!place) return;
  waited.delete(place.id);
  for (const before of place.reasons) {
    const field = document.getElementById(before.closest(".flag").id)?.querySelector("[name=reason]");
    if (field && !field.value) field.value = before.value;
  }
  const row = place.unit && document.getElementById(place.unit);
  const here = (place.flag && document.getElementById(place.flag)) || row?.querySelector(".sides");
  const focused = document.activeElement;
  if (!here || (focused !== document.body && focused?.isConnected && !row?.contains(focused))) return;
  here.focus({ preventScroll: true });
  // What was refused has to be looked at first.
  if (place.goOn && !here.classList.contains("open") && !said.querySelector(".refused")) step(1);
});
document.addEventListener("htmx:error", () => tell(said.dataset.offline, { refused: true }));

// A menu closes when the reader goes elsewhere.
for (const menu of document.querySelectorAll("details.menu")) {
  document.addEventListener("click", (event) => menu.contains(event.target) || menu.removeAttribute("open"));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  });
}

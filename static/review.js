// The review page by keyboard. Everything it does can be done with the page's own links, buttons and forms.
import { actions as corrections, putDown } from "./correct.js";
import { bind } from "./keys.js";
import { form, furnish, grid, repeat, send, sentence, tell, units } from "./redraw.js";

const openFlags = () => [...grid.querySelectorAll(".flag.open")];
const currentFlag = () => document.activeElement?.closest?.(".flag") ?? null;
const currentUnit = () => document.activeElement?.closest?.(".unit") ?? null;

function focus(element) {
  if (!element) return false;
  furnish(element.closest(".unit"));
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

/** The next of them all, seen from here; past the last one comes the first. */
function following(here, all, direction) {
  const ahead = here ? all.filter((one) => one !== here && after(here, one) === direction > 0) : [];
  return (ahead.length ? ahead : all).at(direction > 0 ? 0 : -1);
}

const step = (direction) => focus(following(currentFlag() ?? currentUnit()?.querySelector(".sides"), openFlags(), direction));

/** The open flag that a key speaks of: the one in focus, else the first one of the unit in focus. */
function target() {
  const flag = currentFlag() ?? currentUnit()?.querySelector(".flag.open");
  if (!flag) step(1);
  else if (!flag.classList.contains("open")) tell(sentence("settled"));
  else return flag;
  return null;
}

/** Whether focus goes on to the next open flag when the row has come back, or stays at the place it was at. */
let goesOn = false;

function press(button, goOn = false) {
  if (!button) return;
  goesOn = goOn;
  button.click();
}

function dismissKind() {
  const flag = target();
  if (!flag) return;
  const fields = form({ reason: flag.querySelector("[name=reason]")?.value ?? "" });
  send(`${grid.dataset.base}/kinds/${flag.dataset.kind}${grid.dataset.query}`, fields, () => step(1));
}

/** What a key does to the row in focus; without one it takes the first. */
const toRow = (action) => () => {
  const unit = currentUnit();
  if (unit) action(unit);
  else toUnit(1);
};

function toUnit(direction) {
  const rows = units();
  const at = rows.indexOf(currentUnit());
  const row = at < 0 ? rows[direction > 0 ? 0 : rows.length - 1] : rows[at + direction];
  return focus(row?.querySelector(".sides"));
}

/** From sentence to sentence of the row, an empty cell counting as one; before the first is the row itself. */
function toSentence(direction) {
  const places = [...(currentUnit()?.querySelectorAll(".s, .side.none") ?? [])];
  const at = places.indexOf(document.activeElement) + direction;
  return at < 0 ? focus(currentUnit()?.querySelector(".sides")) : focus(places[at]);
}
/** From hit to hit: a hit may be in several pieces where a flag's mark covers a part of it. */
function toHit(direction) {
  const hits = [...grid.querySelectorAll("mark.hit")].filter((mark) => !isHit(mark.previousSibling));
  const here = grid.querySelector("mark.here") ?? document.activeElement.closest(".unit");
  const hit = following(here, hits, direction);
  if (!hit) return;
  for (const old of grid.querySelectorAll("mark.here")) old.classList.remove("here");
  for (let piece = hit; isHit(piece); piece = piece.nextSibling) piece.classList.add("here");
  focus(hit.closest(".sides"));
}
const isHit = (node) => node?.classList?.contains("hit");

function signOff() {
  const form = document.getElementById("sign-off");
  if (!form.checkVisibility()) return document.getElementById("state").focus();
  form.open = true;
  form.querySelector("[name=reason]").focus();
}

const keymap = document.getElementById("keymap");
bind(keymap, {
  next: () => step(1),
  previous: () => step(-1),
  accept: () => press(target()?.querySelector(".accept"), true),
  "accept-stay": () => press(target()?.querySelector(".accept")),
  dismiss: () => press(target()?.querySelector(".dismissal button"), true),
  reason: () => target()?.querySelector("[name=reason]")?.focus(),
  reopen: () => press((currentFlag() ?? currentUnit())?.querySelector(".reopen")),
  confirm: () => press(currentUnit()?.querySelector(".confirm")),
  fix: () => press((currentFlag() ?? currentUnit())?.querySelector(".fix")),
  "dismiss-kind": dismissKind,
  repeat,
  ...Object.fromEntries(Object.entries(corrections).map(([name, action]) => [name, toRow(action)])),
  find: () => document.getElementById("find")?.select(),
  "next-hit": () => toHit(1),
  "previous-hit": () => toHit(-1),
  comment: () => (currentFlag() ?? currentUnit()?.querySelector(".sides"))?.querySelector(".comment")?.click(),
  "sign-off": signOff,
  undo: () => press(document.getElementById("undo")),
  redo: () => press(document.getElementById("redo")),
  help: () => keymap.togglePopover(),
});

grid.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.closest("form.writing")?.requestSubmit();
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const field = event.target.matches("input, textarea");
  if (field && event.key === "Enter" && event.target.closest(".writing")) return;
  if (event.key === "Escape" && putDown()) {
    tell("");
  } else if (event.key === "Escape" && event.target.closest(".unit")) {
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
  } else if (!field && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
    if (!toSentence(event.key === "ArrowRight" ? 1 : -1)) return;
  } else if (!field && (event.key === "Home" || event.key === "End")) {
    focus(units().at(event.key === "Home" ? 0 : -1)?.querySelector(".sides"));
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

// Once the row has come back, focus stands where it was, or goes on to the next open flag.
let before = null;
grid.addEventListener("redraw", () => {
  const here = document.activeElement;
  before = grid.contains(here) ? { flag: here.closest(".flag")?.id, unit: here.closest(".unit")?.id, field: here.matches("[name=reason]") } : null;
});
grid.addEventListener("redrawn", () => {
  if (!before || document.activeElement !== document.body) return;
  const flag = before.flag && document.getElementById(before.flag);
  const here = (before.field && flag?.querySelector("[name=reason]")) || flag || document.getElementById(before.unit)?.querySelector(".sides");
  here?.focus({ preventScroll: true });
});
grid.addEventListener("answered", ({ detail }) => {
  const flag = detail.flag && document.getElementById(detail.flag);
  // What was refused has to be looked at first.
  if (goesOn && !detail.refused && flag && !flag.classList.contains("open")) {
    flag.focus({ preventScroll: true });
    step(1);
  }
  goesOn = false;
});
grid.addEventListener("redrawn", () => {
  const row = currentUnit()?.querySelector(".sides") ?? grid.querySelector(".unit .sides");
  if (row && !grid.querySelector('.sides[tabindex="0"]')) row.tabIndex = 0;
});

// A menu closes when the reader goes elsewhere; it may be another one than when the page came.
const openMenus = () => document.querySelectorAll("details.menu[open]");
document.addEventListener("click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    menu.open = false;
  }
});

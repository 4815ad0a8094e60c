// Correcting the grouping of the row in focus, by keys, by the toolbar, and by dragging a sentence to another row.
import { form, grid, send, sentence, tell } from "./redraw.js";

const tools = document.getElementById("tools");
const { base, query } = grid.dataset;

let focused = null; // the sentence or empty cell that was in focus last
let held = null; // the sentence that was taken up to be linked

const unitOf = (element) => element?.closest(".unit");
const place = (s) => [...s.parentElement.querySelectorAll(".s")].indexOf(s);
const side = (element) => element?.closest(".side");

/** The sentence that an action speaks of: the one in focus, else the only one of its side. */
function chosen() {
  if (focused?.isConnected && focused.matches(".s")) return focused;
  const all = side(focused)?.querySelectorAll(".s") ?? [];
  return all.length === 1 ? all[0] : null;
}

function post(unit, action, fields = {}) {
  const code = side(focused)?.dataset.code;
  send(`${base}/units/${unit.dataset.unit}/${action}${query}`, form(fields), (answer) => {
    if (!answer.focus) return;
    const row = document.getElementById(`unit-${answer.focus}`);
    const cell = row?.querySelector(`.side[data-code="${code}"]`);
    (cell?.querySelector(".s") ?? (cell?.matches(".none") ? cell : row?.querySelector(".sides")))?.focus({ preventScroll: true });
  });
}

/** The next row that is shown: the server looks whether it is the next one there, too. */
const below = (unit) => grid.querySelector(`#${unit.id} ~ .unit`)?.dataset.unit;

const missing = () => tell(sentence("choose"), { refused: true });

const withSentence = (act) => (unit) => {
  const s = chosen();
  return s && unitOf(s) === unit ? act(s, unit) : missing();
};
const toSentence = (action) => withSentence((s, unit) => post(unit, action, { edition: side(s).dataset.code, sentence: place(s) }));

const edition = (unit) => (side(focused) && unitOf(focused) === unit ? side(focused).dataset.code : undefined);

export const actions = {
  merge: (unit) => post(unit, "merge", { below: below(unit) }),
  split: toSentence("split"),
  pull: (unit) => post(unit, "pull", { edition: edition(unit), below: below(unit) }),
  "pull-all": (unit) => post(unit, "pull", { below: below(unit) }),
  push: (unit) => post(unit, "push", { edition: edition(unit), below: below(unit) }),
  "push-all": (unit) => post(unit, "push", { below: below(unit) }),
  unlink: (unit) => (edition(unit) ? post(unit, "unlink", { edition: edition(unit) }) : missing()),
  join: toSentence("join"),
  realign: (unit) => post(unit, "realign"),
  "realign-between": (unit) => post(unit, "realign-between"),
  "confirm-above": (unit) => send(`${base}/units/${unit.dataset.unit}${query}`, form({ action: "confirm-above" })),
  link(unit) {
    if (held?.isConnected && unitOf(held) !== unit) return drop(unit);
    if (held) return putDown();
    const s = chosen();
    if (!s) return missing();
    held = s;
    s.classList.add("held");
    return tell(sentence("held"));
  },
  cut: withSentence((s) => cutting(s)),
};

function drop(unit) {
  post(unit, "link", { edition: side(held).dataset.code, sentence: place(held), from: unitOf(held).dataset.unit });
  putDown();
}

export function putDown() {
  held?.classList.remove("held");
  const had = Boolean(held);
  held = null;
  return had;
}
grid.addEventListener("dropped", putDown);

/** The sentence as a field with a cursor; Enter cuts there. Its text cannot be changed. */
function cutting(s) {
  const field = document.createElement("textarea");
  field.addEventListener("beforeinput", (event) => event.preventDefault()); // read only would have no cursor
  field.className = "cutting";
  field.value = s.textContent;
  field.setAttribute("aria-label", sentence("cut"));
  const text = s.textContent;
  const code = side(s).dataset.code;
  const at = place(s);
  const unit = unitOf(s);
  s.hidden = true;
  s.after(field);
  field.style.height = `${field.scrollHeight}px`;
  field.focus();
  field.setSelectionRange(0, 0);
  tell(sentence("cut"));
  let ended = false;
  const end = () => {
    if (ended) return; // taking it away takes its focus away
    ended = true;
    s.hidden = false;
    field.remove();
  };
  field.addEventListener("blur", end);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    const cut = [...text.slice(0, field.selectionStart)].length; // code points, as the server counts
    end();
    s.focus({ preventScroll: true });
    if (event.key === "Enter") post(unit, "cut", { edition: code, sentence: at, at: cut });
  });
}

// The toolbar stands at the foot of the window, so that nothing jumps; its buttons do to the row in focus what the keys do.
let row = null;
function stand(unit) {
  row = unit ?? row;
  tools.hidden = !row;
  if (row) tools.firstElementChild.textContent = grid.dataset.row.replace("{number}", row.id.slice(5));
}
grid.addEventListener("focusin", (event) => {
  const at = event.target.closest(".s, .side.none");
  if (at) focused = at;
  else if (unitOf(event.target) !== unitOf(focused)) focused = null;
  stand(unitOf(event.target));
});
grid.addEventListener("redrawn", () => {
  if (!row?.isConnected) row = null;
  stand(unitOf(document.activeElement));
});
tools.addEventListener("mousedown", (event) => event.preventDefault()); // the sentence keeps its focus
tools.addEventListener("click", (event) => {
  const tool = event.target.closest("[data-tool]")?.dataset.tool;
  if (tool && row) actions[tool](row);
});
tools.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const buttons = [...tools.querySelectorAll("button")];
  buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length).focus();
  event.preventDefault();
  event.stopPropagation();
});

// By mouse: a click takes the sentence, dragging it to another row links it there.
grid.addEventListener("pointerdown", (event) => {
  const s = event.target.closest(".s");
  if (s) s.draggable = event.altKey || s.classList.contains("held") || s === focused;
});
grid.addEventListener("click", (event) => {
  const at = event.target.closest(".s, .side.none");
  if (at && !event.target.closest("a, button") && getSelection().isCollapsed) at.focus({ preventScroll: true });
});
grid.addEventListener("dragstart", (event) => {
  if (!event.target.matches?.(".s")) return;
  held = event.target;
  held.classList.add("held");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", held.textContent);
});
grid.addEventListener("dragover", (event) => {
  const unit = unitOf(event.target);
  if (!held || !unit || unit === unitOf(held)) return;
  event.preventDefault();
  for (const other of grid.querySelectorAll(".over")) other.classList.remove("over");
  unit.querySelector(`.side[data-code="${side(held).dataset.code}"]`)?.classList.add("over");
});
grid.addEventListener("drop", (event) => {
  const unit = unitOf(event.target);
  if (!held || !unit) return;
  event.preventDefault();
  drop(unit);
});
grid.addEventListener("dragend", () => {
  putDown();
  for (const other of grid.querySelectorAll(".over")) other.classList.remove("over");
});

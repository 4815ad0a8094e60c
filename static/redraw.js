// Sends what an editor does and draws again what changed, whoever changed it.

export const grid = document.getElementById("units");
const said = document.getElementById("said");
const { base, query } = grid.dataset;

export const units = () => [...grid.querySelectorAll(".unit")];
const numberOf = (unit) => Number(unit.id.slice(5));

/** Says a sentence, with a button beside it where something can be done about it: {label, act}. */
export function tell(text, { refused = false, button = null, url = "" } = {}) {
  const line = document.createElement("p");
  if (refused) line.className = "refused";
  line.textContent = text;
  if (button) {
    const press = document.createElement("button");
    press.type = "button";
    press.textContent = button.label;
    press.addEventListener("click", button.act);
    line.append(" ", press);
  }
  if (url) {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = sentence("show");
    line.append(" ", link);
  }
  said.replaceChildren(...(text ? [line] : []));
}

export const sentence = (name) => said.dataset[name];

/** What a form of the page would send. */
export function form(values) {
  const made = new FormData();
  made.set("csrf_token", csrf());
  for (const [name, value] of Object.entries(values)) if (value != null) made.set(name, value);
  return made;
}
const csrf = () => document.querySelector("#decide [name=csrf_token]").value;

/** What was sent last and refused, or not answered: one key sends it again. */
let last = null;
export function repeat() {
  if (last) send(...last);
}

const waiting = new Set(); // what is on its way: a second press of the same is none

/** One at a time: what comes back speaks of the state that was seen when it was asked for. */
let line = Promise.resolve();
const inLine = (work) => (line = line.then(work, work));

/**
 * POSTs fields to a path of the article and draws what comes back. `after(answer)` runs once that is done.
 * Typing is safe: nothing of the page is touched before there is an answer.
 */
export async function send(url, fields, after = () => {}) {
  const key = `${url} ${fields.get("action") ?? ""}`;
  if (waiting.has(key)) return;
  waiting.add(key);
  last = null;
  const again = [url.replace(/([?&])expected=[^&]*&?/, "$1"), fields, after];
  try {
    const answer = await inLine(() => ask(url, { method: "POST", body: fields }, () => waiting.delete(key)));
    const button = answer.refused ? { label: sentence("repeat"), act: repeat } : null;
    if (answer.refused) last = again;
    tell(answer.said ?? answer.error ?? "", { refused: answer.refused || Boolean(answer.error), button: answer.url ? null : button, url: answer.url });
    after(answer);
  } catch {
    last = [url, fields, after];
    tell(sentence("offline"), { refused: true, button: { label: sentence("again"), act: repeat } });
  } finally {
    waiting.delete(key);
  }
}

/** Asks and draws what comes back; `answered()` runs between the two. */
async function ask(url, options = {}, answered = () => {}) {
  const answer = await fetch(url, { ...options, headers: { "X-Seen": grid.dataset.state, Accept: "application/json" } });
  const found = await answer.json();
  answered();
  if (!answer.ok && !("state" in found)) return { error: found.error };
  draw(found);
  return found;
}

/** Draws what others have done since. */
export async function catchUp(state, more = "") {
  try {
    await inLine(() => state !== grid.dataset.state && ask(`${base}/changes${query}${more && (query ? "&" : "?") + more}`));
  } catch {
    // The stream of events comes back by itself, and tells again.
  }
}

// What can be pressed stands in <noscript>: buttons and forms by the thousand would take seconds when the page is
// opened, so they come with their row as it nears the window.
export const furnish = (row) => {
  for (const kept of row.querySelectorAll("noscript")) kept.outerHTML = kept.firstElementChild ? kept.innerHTML : kept.textContent;
};
const near = new IntersectionObserver(
  (seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      furnish(target);
    }
  },
  { rootMargin: "100%" },
);
for (const unit of units()) near.observe(unit);
addEventListener("beforeprint", () => units().forEach(furnish));

const element = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
};

function draw(answer) {
  if (answer.reload) {
    location.reload();
    return;
  }
  const typed = new Map([...grid.querySelectorAll("[name=reason]")].filter((field) => field.value).map((field) => [field.closest(".flag").id, field.value]));
  const begun = [...grid.querySelectorAll(".writing")].filter((form) => !form.dataset.sent || answer.refused);
  const held = grid.querySelector(".s.held")?.closest(".unit");
  grid.dispatchEvent(new CustomEvent("redraw"));
  const removed = new Set(answer.removed);
  for (const unit of units()) if (removed.has(numberOf(unit))) unit.remove();
  renumber(answer);
  const rows = units();
  for (const { number, html } of answer.rows) {
    const next = rows.find((row) => row.isConnected && numberOf(row) > number);
    const row = element(html);
    furnish(row);
    if (next) next.before(row);
    else grid.append(row);
  }
  gaps();
  for (const [id, html] of Object.entries(answer.parts)) document.getElementById(id)?.replaceWith(element(html));
  shape();
  for (const [flag, reason] of typed) {
    const field = document.getElementById(flag)?.querySelector("[name=reason]");
    if (field && !field.value) field.value = reason;
  }
  for (const form of begun) {
    delete form.dataset.sent;
    if (!form.isConnected) document.getElementById(form.dataset.talk)?.append(form);
  }
  grid.dataset.state = answer.state;
  if (held && !held.isConnected) grid.dispatchEvent(new CustomEvent("dropped"));
  grid.dispatchEvent(new CustomEvent("redrawn"));
}

/** Rows that stay get their new numbers: those before them may have become more or fewer. */
function renumber({ removed, placed }) {
  if (removed.length === placed.length && removed.every((number, at) => number === placed[at])) return;
  const anew = (number) => {
    let found = number - removed.filter((gone) => gone < number).length;
    for (const come of placed) if (come <= found) found += 1;
    return found;
  };
  for (const unit of units()) {
    const number = anew(numberOf(unit));
    unit.id = `unit-${number}`;
    const link = unit.querySelector(".number");
    link.textContent = number;
    link.href = `#unit-${number}`;
    for (const other of unit.querySelectorAll(".elsewhere")) {
      const there = anew(Number(other.hash.slice(6)));
      other.hash = `#unit-${there}`;
      other.textContent = grid.dataset.row.replace("{number}", there);
    }
  }
}

/** Says again which rows a filter leaves out. */
function gaps() {
  const old = [...grid.querySelectorAll(".gap")];
  if (!old.length) return;
  const pattern = old[0];
  let before = 0;
  for (const gap of old) gap.remove();
  for (const unit of units()) {
    const number = numberOf(unit);
    if (number > before + 1) {
      const gap = pattern.cloneNode(true);
      gap.firstElementChild.textContent = grid.dataset[before + 2 < number ? "leftOut" : "oneOut"].replace("{first}", before + 1).replace("{last}", number - 1);
      unit.before(gap);
    }
    before = number;
  }
}

/** Each stretch of the map is as long as the units it stands for. */
export function shape() {
  for (const stretch of document.querySelectorAll("#map a")) stretch.style.flexGrow = stretch.dataset.units;
}
shape();

// Forms of the page are sent from here; without a script they send themselves.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-live]")) return;
  event.preventDefault();
  // Not form.action: a button of that name stands before it.
  const url = event.submitter?.getAttribute("formaction") ?? event.target.getAttribute("action");
  const fields = new FormData(event.target, event.submitter);
  fields.set("csrf_token", csrf());
  grid.dispatchEvent(new CustomEvent("sending", { detail: { source: event.submitter ?? event.target } }));
  if (event.target.matches(".writing")) event.target.dataset.sent = "yes";
  const place = placeOf(event.submitter ?? event.target);
  const form = event.target;
  send(url, fields, ({ refused = false, error = "" }) => {
    const opened = form.closest("details.lifecycle");
    if (opened && !refused && !error) {
      opened.open = false;
      document.getElementById("state").focus();
    }
    grid.dispatchEvent(new CustomEvent("answered", { detail: { ...place, refused } }));
  });
});

// A comment is written where it belongs; its link leads back to one that was begun, "Cancel" takes it away.
document.addEventListener("click", async (event) => {
  const link = event.target.closest(".unit .comment, .unit .cancel");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (link.matches(".cancel")) {
    const back = link.closest(".flag") ?? link.closest(".unit").querySelector(".sides");
    link.closest(".writing").remove();
    back.focus();
    return;
  }
  const id = `talk-${link.closest("[data-flag]")?.dataset.flag ?? link.closest(".unit").dataset.unit}`;
  const begun = document.querySelector(`#${id} .writing textarea`);
  if (begun) return begun.focus();
  try {
    const found = await (await fetch(link.href, { headers: { "X-Seen": grid.dataset.state } })).json();
    if (found.html) document.getElementById(id).replaceWith(element(found.html));
    else tell(found.error, { refused: true });
    document.querySelector(`#${id} .writing textarea`)?.focus();
  } catch {
    tell(sentence("offline"), { refused: true });
  }
});

/** Where in the list something is pressed: the ids of its flag and its row. */
function placeOf(source) {
  return { flag: source.closest(".flag")?.id, unit: source.closest(".unit")?.id };
}

// What others do comes by itself; who they are is said in the heading.
if ("EventSource" in window) {
  const events = new EventSource(`${base}/events`);
  events.addEventListener("state", (event) => catchUp(JSON.parse(event.data)));
  let spoken = null;
  events.addEventListener("comments", (event) => {
    if (spoken !== null) catchUp("", `since=${spoken}`);
    spoken = JSON.parse(event.data);
  });
  events.addEventListener("here", (event) => {
    const names = JSON.parse(event.data).map((name) => name || sentence("somebody"));
    const line = document.getElementById("here");
    line.textContent = names.length ? sentence("here").replace("{names}", names.join(", ")) : "";
  });
  addEventListener("pagehide", () => events.close());
}

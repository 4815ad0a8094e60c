// Shows beside each text, as it is typed, pasted, dropped or chosen, how the server reads it.

const form = document.querySelector("form.editions");
const headers = { "X-CSRFToken": form.elements.csrf_token.value };
const arrange = form.querySelector(".arrange");
const slots = [...form.querySelectorAll(".edition")];

const ask = async (body) => (await fetch(form.dataset.reading, { method: "POST", body, headers })).json();

async function read(slot) {
  const asked = (slot.asked = (slot.asked ?? 0) + 1);
  const { file } = slot;
  const said = slot.querySelector(".reading");
  const body = new FormData();
  body.set("edition", slot.dataset.code);
  for (const field of slot.elements)
    for (const value of field.files ?? [field.value]) body.append(field.name.split("-").at(-1), value);
  said.ariaBusy = "true";
  const answer = await ask(body).catch(() => ({ error: file.files.length ? form.dataset.unsent : "" }));
  if (asked !== slot.asked) return; // overtaken
  said.ariaBusy = null;
  slot.dataset.place = answer.place ?? "";
  const page = new DOMParser().parseFromString(answer.shown ?? "", "text/html"); // made by a template
  said.replaceChildren(...(answer.error ? [answer.error] : page.body.childNodes));
  said.classList.toggle("error", Boolean(answer.error));
  file.ariaInvalid = answer.error && file.files.length ? "true" : null;
  if (!arrange) return;
  const filled = slots.map((slot) => slot.dataset).filter((data) => data.place);
  arrange.hidden =
    new Set(filled.map((data) => data.place)).size < filled.length || filled.every((data) => data.place === data.code);
}

for (const slot of slots) {
  const file = (slot.file = slot.querySelector('[type="file"]'));
  const text = slot.querySelector("textarea");
  let timer = 0;
  // What the server said of a text goes when the text does.
  slot.addEventListener("input", ({ target }) => {
    for (const gone of slot.querySelectorAll(":scope > p.error, .offer")) gone.remove();
    for (const field of slot.querySelectorAll("[aria-invalid]")) {
      field.ariaInvalid = null;
      if (field !== file) field.removeAttribute("aria-describedby");
    }
    clearTimeout(timer);
    timer = setTimeout(read, target === text ? 300 : 0, slot);
  });
  text.addEventListener("paste", async (event) => {
    const [html, plain] = ["text/html", "text/plain"].map((kind) => event.clipboardData.getData(kind));
    if (!html || !plain.includes("\n")) return;
    event.preventDefault();
    const body = new FormData();
    body.set("html", html);
    const answer = await ask(body).catch(() => ({}));
    text.focus();
    document.execCommand("insertText", false, answer.text ?? plain); // can be undone
  });
  for (const kind of ["dragover", "dragleave", "drop"])
    slot.addEventListener(kind, (event) => {
      const { files, types } = event.dataTransfer;
      slot.classList.toggle("dropping", kind === "dragover" && types.includes("Files"));
      if (!types.includes("Files")) return;
      event.preventDefault();
      if (!files.length) return;
      file.files = files;
      file.dispatchEvent(new Event("input", { bubbles: true }));
    });
  if ((text.value || file.files.length) && !slot.querySelector(".reading *")) read(slot);
}

// What was typed outlasts a change of the interface's language and a look at another page.
const DRAFT = `workbench.draft:${location.pathname}`;
const typed = [...form.querySelectorAll('textarea, [type="text"]')];
try {
  const draft = JSON.parse(sessionStorage.getItem(DRAFT)) ?? {};
  for (const field of typed) {
    if (field.value || !draft[field.id]) continue;
    field.value = draft[field.id];
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
} catch {
  // There is nothing to go on from.
}

/** Keeps what was typed, where there is room for it: private windows have none. Says whether there was. */
function keep() {
  try {
    if (form.dataset.sent) sessionStorage.removeItem(DRAFT);
    else sessionStorage.setItem(DRAFT, JSON.stringify(Object.fromEntries(typed.map((field) => [field.id, field.value]))));
    return true;
  } catch {
    return false;
  }
}

let switching = false; // of the interface's language: the same page comes back
document.querySelector("form.preferences").addEventListener("submit", (event) => {
  switching = event.submitter?.name === "locale";
});
addEventListener("beforeunload", (event) => {
  const chosen = slots.some((slot) => slot.file.files.length);
  const begun = chosen || typed.some((field) => field.value.trim());
  if (form.dataset.sent || !begun || (switching && !chosen && keep())) return;
  switching = false;
  event.preventDefault();
});
addEventListener("pagehide", keep);

// Aligning takes a moment: say so, and take no second click. A page that comes back is usable again.
form.addEventListener("submit", (event) => {
  const refused = form.querySelector(".reading.error");
  refused?.closest(".edition").file.focus();
  if (refused || form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  const button = event.submitter;
  button.dataset.label = button.textContent;
  button.textContent = form.dataset.working;
});
addEventListener("pageshow", () => {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[data-label]")) button.textContent = button.dataset.label;
});

// Says of each text, while it is typed, pasted, dropped or chosen, which language it reads like and how long it is.

const form = document.querySelector("form.editions");
const token = form.querySelector('[name="csrf_token"]').value;
const slots = [...form.querySelectorAll(".edition")].map((element) => ({
  element,
  code: element.dataset.code,
  tag: element.dataset.tag,
  text: element.querySelector("textarea"),
  file: element.querySelector('input[type="file"]'),
  language: element.querySelector("select"),
  reading: element.querySelector(".reading"),
  mismatch: element.querySelector(".mismatch"),
  guess: null, // a BCP 47 tag
  filled: false,
  asked: 0,
}));
const arrange = form.querySelector(".arrange");
const ENOUGH = 6000; // characters that tell a language; the rest would only be sent for nothing

async function read(slot) {
  const asked = ++slot.asked;
  const body = new FormData();
  const file = slot.file.files[0];
  if (file) body.set("file", file);
  else body.set("text", slot.text.value.slice(0, ENOUGH));
  slot.filled = Boolean(file || slot.text.value.trim());
  let answer = { language: null, said: "" };
  if (slot.filled) {
    try {
      const response = await fetch(form.dataset.reading, { method: "POST", body, headers: { "X-CSRFToken": token } });
      answer = await response.json();
    } catch {
      // Only a hint: the server looks again when the form is sent.
    }
  }
  if (asked !== slot.asked) return; // overtaken by a later change
  slot.guess = answer.language ?? null;
  const long = !file && slot.text.value.length > ENOUGH;
  slot.reading.textContent = answer.error ?? (long ? answer.said.split(" · ")[0] : answer.said);
  slot.reading.classList.toggle("refused", Boolean(answer.error));
  compare();
}

/** The language a slot's text is taken to be in, as on the server: what was chosen, else what was guessed. */
const language = (slot) => slot.language.value || slot.guess;

function compare() {
  const filled = slots.filter((slot) => slot.filled);
  for (const slot of slots) {
    const said = slot.element.querySelector(".error:not(.mismatch)");
    slot.mismatch.hidden = Boolean(said) || !(slot.filled && language(slot) && language(slot) !== slot.tag);
  }
  if (!arrange) return;
  const places = filled.map((slot) => language(slot) ?? slot.tag);
  const moved = filled.some((slot, index) => places[index] !== slot.tag);
  arrange.hidden = !(moved && new Set(places).size === places.length);
}

for (const slot of slots) {
  let timer = 0;
  // What the server said of a text goes when the text does.
  slot.element.addEventListener("input", () => {
    slot.element.querySelector(".error:not(.mismatch)")?.remove();
    slot.text.removeAttribute("aria-invalid");
    slot.text.removeAttribute("aria-describedby");
  });
  slot.text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => read(slot), 300);
  });
  slot.file.addEventListener("change", () => read(slot));
  slot.language.addEventListener("change", compare);
  slot.element.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    slot.element.classList.add("dropping");
  });
  slot.element.addEventListener("dragleave", () => slot.element.classList.remove("dropping"));
  slot.element.addEventListener("drop", (event) => {
    slot.element.classList.remove("dropping");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    slot.file.files = event.dataTransfer.files;
    read(slot);
  });
  if (slot.text.value || slot.file.files.length) read(slot);
}

// What was typed outlasts a change of the interface's language, and a look at another page; what was sent is done with.
// A file does not: no page may choose it again.
const DRAFT = `workbench.draft:${location.pathname}`;
const typed = [...form.querySelectorAll('textarea, input[type="text"]')];
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

/** Keeps what was typed, and says whether there was room for it: private windows may refuse, and so do long texts. */
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

// Aligning takes a moment: say so, and take no second click. A page that comes back from the history is usable again.
form.addEventListener("submit", (event) => {
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  const button = event.submitter ?? form.querySelector("button.primary");
  button.dataset.label = button.textContent;
  button.textContent = form.dataset.working;
});
addEventListener("pageshow", () => {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("button[data-label]")) button.textContent = button.dataset.label;
});

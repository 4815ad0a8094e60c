// Single keys: which action each stands for, remappable and with a switch that turns them off (WCAG 2.1.4).

const STORE = "workbench.keys";

/** What the reader changed: {off: boolean, keys: {action: key}}. */
function changed() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? {};
  } catch {
    return {};
  }
}

function keep(what) {
  try {
    localStorage.setItem(STORE, JSON.stringify({ ...changed(), ...what }));
  } catch {
    // Private windows may refuse: the change then lasts as long as the page.
  }
}

/** The Latin character of a key press, whatever the layout: on a Cyrillic keyboard "о" is still the key J. */
export function latin(event) {
  if (/^[\x21-\x7e]$/.test(event.key)) return event.key;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (!letter) return event.key;
  return event.shiftKey ? letter : letter.toLowerCase();
}

/** The key of an action as the reader has it; null where single keys are off. */
export function keyOf(action, key) {
  const { off, keys } = changed();
  return off ? null : keys?.[action] ?? key;
}

export function typing(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), select, textarea"));
}

/** Listens for single keys and calls actions[name](). The map is the element with [data-action][data-key] buttons. */
export function bind(map, actions) {
  const buttons = [...map.querySelectorAll("[data-action]")];
  const single = map.querySelector("#single-keys");
  const hint = map.querySelector("[data-press]");
  let keys = {};
  let waiting = null;

  function load() {
    const { off, keys: own } = changed();
    keys = {};
    for (const button of buttons) {
      const key = own?.[button.dataset.action] ?? button.dataset.key;
      keys[button.dataset.action] = key;
      button.querySelector("kbd").textContent = key;
    }
    single.checked = !off;
  }

  function stopWaiting() {
    waiting?.classList.remove("waiting");
    waiting = null;
    load();
  }

  function assign(key) {
    const action = waiting.dataset.action;
    const clash = buttons.find((button) => button !== waiting && keys[button.dataset.action] === key);
    const own = { ...keys, [action]: key };
    if (clash) own[clash.dataset.action] = keys[action]; // the two change places
    keep({ keys: own });
    stopWaiting();
  }

  map.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (!button) return;
    stopWaiting();
    waiting = button;
    button.classList.add("waiting");
    button.querySelector("kbd").textContent = hint.dataset.press;
  });
  map.addEventListener("toggle", stopWaiting);
  single.addEventListener("change", () => keep({ off: !single.checked }));
  map.querySelector("#reset-keys").addEventListener("click", () => {
    keep({ keys: {} });
    load();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = latin(event);
    if (waiting) {
      if (key.length !== 1) {
        if (key === "Escape") event.preventDefault();
        if (key !== "Shift") stopWaiting();
        return;
      }
      event.preventDefault();
      assign(key);
      return;
    }
    if (!single.checked || typing(event.target)) return;
    const action = Object.keys(keys).find((name) => keys[name] === key);
    if (!action || !actions[action]) return;
    event.preventDefault();
    actions[action]();
  });
  load();
}

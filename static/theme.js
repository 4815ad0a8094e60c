// The colours change in the page that is open: nothing that was typed in it is lost, and it stays where it is.

const switches = document.querySelector("form.preferences");

switches.addEventListener("submit", (event) => {
  const chosen = event.submitter;
  if (chosen?.name !== "theme") return;
  event.preventDefault();
  document.documentElement.dataset.theme = chosen.value;
  for (const button of switches.querySelectorAll("[name=theme]")) {
    button.setAttribute("aria-pressed", String(button === chosen));
  }
  const body = new FormData(switches, chosen);
  // The answer leads back to this page, which is here already; without an answer the colours last as long as the page.
  fetch(switches.action, { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => {});
});

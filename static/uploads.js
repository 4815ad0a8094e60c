// Draws the progress anew until all is done; what is the same stays, and focus with it.
const parts = (root) => [...root.querySelectorAll("#progress :is(progress, [role], li)")];
const rows = parts(document);
for (let more = true; more; ) {
  await new Promise((go) => setTimeout(go, 1500));
  try {
    const page = new DOMParser().parseFromString(await (await fetch("")).text(), "text/html");
    const came = parts(page);
    rows.forEach((row, at) => row.isEqualNode(came[at]) || row.replaceWith((rows[at] = came[at])));
    more = page.querySelector("li.waiting, li.running");
  } catch {}
}

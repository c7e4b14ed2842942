// Keys, a notice when files change, and words checked as they are typed. Every page works without.
"use strict";

const REVISION_EVERY = 2000;
const TYPING_PAUSE = 400;

const revision = document.querySelector("[data-revision]")?.dataset.revision;

async function lookForChanges() {
  const notice = document.getElementById("notice");
  try {
    const answer = await fetch("/revision", { cache: "no-store" });
    const now = (await answer.json()).revision;
    if (now === revision) {
      if (notice.dataset.revision === "gone") { notice.replaceChildren(); delete notice.dataset.revision; }
      return;
    }
    if (notice.dataset.revision === now) return;
    notice.dataset.revision = now;
    notice.textContent = "The files of the project have changed. ";
    const link = document.createElement("a");
    // A page that answers a form is not asked for anew: that would send the form again.
    const elsewhere = document.querySelector("[data-now]").dataset.now;
    link.href = elsewhere || location.href;
    link.textContent = "Show them as they are now";
    if (!elsewhere) {
      link.addEventListener("click", (event) => { event.preventDefault(); location.reload(); });
    }
    notice.append(link);
  } catch {
    if (notice.dataset.revision === "gone") return;
    notice.dataset.revision = "gone";
    notice.textContent = "crosscheck review does not answer: was it stopped?";
  }
}

if (revision) setInterval(() => { if (!document.hidden) lookForChanges(); }, REVISION_EVERY);

// The one that is chosen of the rows, statements, offers or sources of a page.
let chosen = -1;
const choices = () => [...document.querySelectorAll("[data-item], .claim .statement")];

function choose(step) {
  const all = choices();
  if (!all.length) return;
  all[chosen]?.classList.remove("chosen");
  chosen = Math.min(Math.max(chosen + step, 0), all.length - 1);
  const one = all[chosen];
  one.classList.add("chosen");
  const link = one.querySelector("[data-open], .where a, a");
  if (link) link.focus(); else { one.tabIndex = -1; one.focus(); }
  one.scrollIntoView({ block: "nearest" });
}

function open() {
  const one = choices()[Math.max(chosen, 0)];
  one?.querySelector("[data-open], .where a, a")?.click();
}

function decide() {
  const details = document.querySelector(".conflict details");
  if (!details) return open();
  details.open = true;
  details.querySelector("input:not([type=hidden])")?.focus();
}

function search() {
  const field = document.getElementById("search");
  if (field) field.focus(); else location.href = "/#search";
}

function help() {
  const dialog = document.getElementById("keys");
  if (!dialog.open) dialog.showModal();
}

const KEYS = {
  j: () => choose(1),
  k: () => choose(-1),
  o: open,
  d: decide,
  u: () => document.querySelector("#undo button")?.click(),
  "/": search,
  "?": help,
};

// Who speaks to a computer, or presses keys by chance, can switch them off (WCAG 2.2, 2.1.4).
const switched = document.getElementById("keys-on");
try { switched.checked = localStorage.getItem("keys") !== "off"; } catch { /* not kept, then */ }
switched.addEventListener("change", () => {
  try { localStorage.setItem("keys", switched.checked ? "on" : "off"); } catch { /* not kept, then */ }
});

document.addEventListener("keydown", (event) => {
  if (!switched.checked) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  // What is hidden may still have the focus, for a moment after the list of keys was closed.
  const field = event.target.closest("input, select, textarea, [contenteditable], dialog[open]");
  if (field?.getClientRects().length) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

document.getElementById("help-link")?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  help();
});

if (location.hash === "#search") document.getElementById("search")?.focus();

// Words to be recorded: checked as they are typed, and replaced by those selected in the source.
function fields(form) {
  const told = new URLSearchParams();
  for (const [name, value] of new FormData(form)) told.append(name, value);
  return told;
}

async function check(form) {
  const list = form.querySelector(".verdict-on");
  const asked = (form.asked = (form.asked || 0) + 1);
  try {
    const answer = await fetch("/check-quote", { method: "POST", body: fields(form) });
    if (!answer.ok || asked !== form.asked) return;
    const items = (await answer.json()).told.map((each) => {
      const item = document.createElement("li");
      item.className = each.good ? "good" : "bad";
      item.textContent = each.words;
      return item;
    });
    list.replaceChildren(...items);
  } catch {
    list.replaceChildren();
  }
}

function selectedIn(form) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return "";
  const place = selection.anchorNode?.parentElement?.closest("[data-quotable]");
  const near = form.closest(".offer")?.querySelector("[data-quotable]");
  const fits = place && (near ? place === near : true);
  return fits && place.contains(selection.focusNode) ? wordsOf(selection).trim() : "";
}

// The words of the text alone: line numbers and what a line is quoted for are no part of it.
function wordsOf(selection) {
  const part = selection.getRangeAt(0).cloneContents();
  part.querySelectorAll(".number, .uses").forEach((each) => each.remove());
  return part.textContent.replace(/\s+/g, " ");
}

for (const form of document.querySelectorAll("form.take")) {
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => check(form), TYPING_PAUSE);
  });
  const button = form.querySelector(".selected");
  document.addEventListener("selectionchange", () => {
    const words = selectedIn(form);
    if (words) form.selected = words;
    button.hidden = !form.selected;
  });
  button.addEventListener("click", () => {
    form.elements.quote.value = form.selected;
    check(form);
  });
}

// What is chosen or typed beside a treatment is meant with it.
for (const beside of document.querySelectorAll(".choice select, .choice input[name=range]")) {
  beside.addEventListener("input", () => {
    beside.closest(".choice").querySelector("input[type=radio]").checked = true;
  });
}

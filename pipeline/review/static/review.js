// The page: starts, wires buttons and keys to what they do.

import { get, takeToken } from "./api.js";
import { $, make } from "./dom.js";
import { language, switchLanguage, t, translatePage } from "./i18n.js";
import * as core from "./core.js";
import * as alignment from "./alignment.js";
import * as sentence from "./sentence.js";

const { state, enqueue } = core;
const THEMES = ["auto", "light", "dark"];

const HELP = [
  ["Enter", "key-accept"],
  ["J  K", "key-next"],
  ["←  →", "key-words"],
  ["Shift ← →", "key-grow"],
  ["Alt Shift ← →", "key-start"],
  ["1 – 8", "key-label"],
  ["↑  ↓", "key-spans"],
  ["Delete", "key-delete"],
  ["Ctrl Z  Ctrl Shift Z", "key-undo"],
  ["D", "key-fields"],
  ["N", "key-note"],
  ["R", "key-reject"],
  ["S  M", "key-split"],
  ["B", "key-beads"],
  ["L  U  M  A", "key-link"],
  ["F", "key-filter"],
  ["Esc", "key-escape"],
];

// --- what the keys do -------------------------------------------------------------------------

const later = (task) => () => enqueue(task);
const KEYS = {
  sentence: {
    Enter: later(sentence.acceptAndGo),
    j: later(() => sentence.go(1)),
    PageDown: later(() => sentence.go(1)),
    k: later(() => sentence.go(-1)),
    PageUp: later(() => sentence.go(-1)),
    ArrowUp: later(() => sentence.moveSpan(-1)),
    ArrowDown: later(() => sentence.moveSpan(1)),
    Delete: later(sentence.deleteMark),
    Backspace: later(sentence.deleteMark),
    r: later(sentence.toggleRejected),
    s: later(sentence.splitHere),
    m: later(sentence.mergeNext),
    n: () => $("note").focus(),
    d: () => $("fields").querySelector("[data-field]")?.focus(),
    f: () => $("filters").elements[0].focus(),
    b: later(() => showView("alignment")),
    Escape: () => (sentence.letGo(), core.hideBanner()),
  },
  alignment: {
    l: later(() => alignment.doWithBeads("link")),
    u: later(() => alignment.doWithBeads("unlink")),
    m: later(() => alignment.doWithBeads("merge")),
    a: later(() => alignment.doWithBeads("accept")),
    b: later(() => showView("sentence")),
    Escape: () => (alignment.letSentencesGo(), core.hideBanner()),
    ArrowUp: () => alignment.moveFocus("ArrowUp"),
    ArrowDown: () => alignment.moveFocus("ArrowDown"),
    ArrowLeft: () => alignment.moveFocus("ArrowLeft"),
    ArrowRight: () => alignment.moveFocus("ArrowRight"),
  },
};

function onKey(event) {
  const { key, target } = event;
  if ($("help").open) return;
  if (target.matches("input, textarea, select")) return leaveField(event);
  if (target.matches("button, a, summary") && (key === "Enter" || key === " ")) return;
  const task = taskOf(event);
  if (task) {
    event.preventDefault();
    task();
  }
}

/** From a field, Escape leads back to the sentence; so does Enter, which saves the field. */
function leaveField({ key, target, ctrlKey }) {
  if (key === "Escape" || (key === "Enter" && (target.tagName === "INPUT" || ctrlKey))) {
    target.blur();
    $("sheet").focus();
  }
}

function taskOf({ key, shiftKey, altKey, ctrlKey, metaKey }) {
  const low = key.length === 1 ? key.toLocaleLowerCase("en") : key;
  if ((ctrlKey || metaKey) && (low === "z" || low === "y")) {
    return later(() => core.turn(low === "y" || shiftKey ? "redo" : "undo"));
  }
  if (key === "?") return () => $("help").showModal();
  const sideways = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (state.view === "sentence" && sideways && state.unit) {
    if (shiftKey) return later(() => sentence.moveEdge(altKey ? "start" : "end", sideways, ctrlKey));
    return ctrlKey || altKey || metaKey ? null : later(() => sentence.moveChoice(sideways));
  }
  if (ctrlKey || metaKey || altKey) return null;
  if (state.view === "sentence" && state.unit && /^[1-9]$/.test(key)) {
    const label = state.run.labels[Number(key) - 1];
    return label ? later(() => sentence.labelChoice(label)) : null;
  }
  if (!state.unit && key !== "f") return null;
  return KEYS[state.view][low] ?? null;
}

// --- views, language, theme -------------------------------------------------------------------

async function showView(view) {
  state.view = view;
  if (view === "alignment") await alignment.openAlignment();
  render();
  if (view === "sentence") $("sheet").focus();
}

function render() {
  $("sentence-view").hidden = state.view !== "sentence";
  $("alignment-view").hidden = state.view !== "alignment";
  $("to-alignment").textContent = t(state.view === "sentence" ? "alignment" : "back");
  if (state.view === "sentence") sentence.showSentence();
  else alignment.showAlignment();
  showProgress();
}

function showProgress() {
  const { reviewed, total } = state.run.progress;
  $("progress").max = total;
  $("progress").value = reviewed;
  $("progress-text").textContent = t("progress", { reviewed, total });
  sentence.showHistory();
}

function showTheme() {
  const theme = localStorage.getItem("derlem-theme") ?? "auto";
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  $("theme").textContent = t(`theme-${theme}`);
}

function nextTheme() {
  const now = THEMES.indexOf(localStorage.getItem("derlem-theme") ?? "auto");
  localStorage.setItem("derlem-theme", THEMES[(now + 1) % THEMES.length]);
  showTheme();
  if (state.run) render();
}

/** Put all texts of the page in its language. */
function speak() {
  translatePage();
  $("language").textContent = language() === "tr" ? "English" : "Türkçe";
  $("language").lang = language() === "tr" ? "en" : "tr";
  $("progress").setAttribute("aria-label", t("reviewed"));
  $("sheet").setAttribute("aria-label", t("sheet"));
  for (const id of ["actions", "bead-actions"]) $(id).setAttribute("aria-label", t("actions"));
  $("help-keys").replaceChildren(
    ...HELP.flatMap(([keys, text]) => [make("dt", {}, ...keys.split("  ").map((key) => make("kbd", {}, key))), make("dd", {}, t(text))]),
  );
  showTheme();
  if (!state.run) return;
  for (const option of $("filters").elements.label.options) if (option.value) option.textContent = t(option.value);
  sentence.showPalette();
  render();
}

// --- start ------------------------------------------------------------------------------------

function wire() {
  const click = (id, task) => $(id).addEventListener("click", later(task));
  click("previous", () => sentence.go(-1));
  click("next", () => sentence.go(1));
  click("accept", sentence.acceptAndGo);
  click("before", () => core.open(state.unit.before.id));
  click("after", () => core.open(state.unit.after.id));
  click("delete", sentence.deleteMark);
  click("reject", sentence.toggleRejected);
  click("split", sentence.splitHere);
  click("merge", sentence.mergeNext);
  click("link", () => alignment.doWithBeads("link"));
  click("unlink", () => alignment.doWithBeads("unlink"));
  click("merge-beads", () => alignment.doWithBeads("merge"));
  click("accept-beads", () => alignment.doWithBeads("accept"));
  click("to-alignment", () => showView(state.view === "sentence" ? "alignment" : "sentence"));
  click("back", () => showView("sentence"));
  for (const end of ["", "-beads"]) {
    click(`undo${end}`, () => core.turn("undo"));
    click(`redo${end}`, () => core.turn("redo"));
  }
  $("note").addEventListener("change", (event) => {
    const note = event.target.value;
    if (note !== state.unit.note) enqueue(() => core.change({ op: "note", note }));
  });
  $("filters").addEventListener("change", later(filter));
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("banner-close").addEventListener("click", core.hideBanner);
  $("help-open").addEventListener("click", () => $("help").showModal());
  $("help-close").addEventListener("click", () => $("help").close());
  $("language").addEventListener("click", () => (switchLanguage(), speak()));
  $("theme").addEventListener("click", nextTheme);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => state.run && render());
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", backToSentence);
  core.on("unit", () => state.view === "sentence" && sentence.showSentence());
  core.on("beads", alignment.showAlignment);
  core.on("queue", render);
  core.on("progress", showProgress);
}

/** After a click with the mouse, the keys are for the sentence again, not for the button. */
function backToSentence({ target, detail }) {
  if (detail && target.closest("#desk button") && !target.closest("#fields")) $("sheet").focus({ preventScroll: true });
}

async function filter() {
  core.rememberFilters();
  await core.loadQueue(core.filtersNow());
  if (state.ids.length && !state.ids.includes(state.unit?.id)) await core.open(state.ids[0]);
  else render();
}

async function start() {
  state.run = await get("run");
  const { run } = state;
  document.title = `${run.name} · derlem`;
  $("run-name").textContent = run.name;
  $("by").textContent = run.by;
  core.fill($("filters").elements.label, run.labels.map((label) => [label, t(label)]));
  core.fill($("filters").elements.article, run.articles.map(({ id, title }) => [id, title]));
  $("article-filter").hidden = run.articles.length < 2;
  core.forgetOldSteps(run.session);
  core.restoreFilters();
  sentence.startSentence();
  await core.loadQueue(core.filtersNow());
  await core.openFirst(core.filtersNow());
  speak();
  $("sheet").focus();
}

takeToken();
speak();
wire();
enqueue(start);

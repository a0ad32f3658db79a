// The state of the page, and how a change is saved: one after the other, undone in the same order.

import { Refused, get, post } from "./api.js";
import { $, announce, make } from "./dom.js";
import { has, t } from "./i18n.js";

export const state = {
  run: null,
  ids: [],
  unit: null,
  beads: null,
  view: "sentence",
};

const listeners = { unit: [], beads: [], queue: [], progress: [] };

/** Call a function whenever a part of the state was replaced. */
export const on = (part, listener) => listeners[part].push(listener);
export const changed = (part) => listeners[part].forEach((listener) => listener());

let last = Promise.resolve();

/** Run a task when those before it are done, so that each sees what they led to. */
export function enqueue(task) {
  last = last.then(task).catch((error) => show(error));
  return last;
}

// --- banner -----------------------------------------------------------------------------------

/** Show why something failed; ``again`` is offered as a button where it can help. */
export function show(error, again = null, label = "again") {
  if (!(error instanceof Refused)) console.error(error);
  const code = error instanceof Refused ? error.code : "server";
  const detail = code === "stale" || code === "offline" || code === "token" ? "" : error.message;
  tell([has(`error-${code}`) ? t(`error-${code}`) : "", detail].filter(Boolean).join(" "), { again, label });
}

/** Show a message at the top of the page until it is closed, or the next thing is saved. */
export function tell(text, { again = null, label = "again", calm = false } = {}) {
  $("banner").classList.toggle("calm", calm);
  $("banner-text").textContent = text;
  const button = $("banner-again");
  button.hidden = !again;
  button.textContent = t(label);
  button.onclick = again && (() => (hideBanner(), enqueue(again)));
  $("banner").hidden = false;
}

export const hideBanner = () => ($("banner").hidden = true);

// --- the sentences ----------------------------------------------------------------------------

const REMEMBERED = "derlem-at";

export const position = () => state.ids.indexOf(state.unit?.id);

/** Show a sentence. */
export async function open(id) {
  if ($("banner").classList.contains("calm")) hideBanner();
  setUnit(await get("unit", { id }));
}

/** Take over a state of the sentence that is shown. */
export function setUnit(unit) {
  state.unit = unit;
  sessionStorage.setItem(REMEMBERED, unit.id);
  changed("unit");
}

/** Fetch which sentences the filters ask for; ``keep`` stays among them, at the place it had. */
export async function loadQueue(filters, keep = null) {
  const place = Math.max(0, position());
  const { ids } = await get("queue", filters);
  if (keep && !ids.includes(keep)) ids.splice(Math.min(place, ids.length), 0, keep);
  state.ids = ids;
  changed("queue");
}

/** Show the sentence where the annotator was, else the first that is not reviewed. */
export async function openFirst(filters) {
  const before = sessionStorage.getItem(REMEMBERED);
  const { ids } = await get("queue", { ...filters, status: "machine" });
  const wanted = state.ids.includes(before) ? before : ids.find((id) => state.ids.includes(id));
  if (state.ids.length) await open(wanted ?? state.ids[0]);
  else changed("unit");
}

// --- saving -----------------------------------------------------------------------------------

const undone = stack("derlem-redo");
const done = stack("derlem-undo");

function stack(name) {
  const read = () => JSON.parse(sessionStorage.getItem(name) || "[]");
  const write = (steps) => sessionStorage.setItem(name, JSON.stringify(steps.slice(-500)));
  return {
    push: (step) => write([...read(), step]),
    pop: () => {
      const steps = read();
      const step = steps.pop();
      write(steps);
      return step;
    },
    clear: () => write([]),
    size: () => read().length,
  };
}

/** Forget the steps of another start of the server: it cannot take them back. */
export function forgetOldSteps(session) {
  if (sessionStorage.getItem("derlem-session") === session) return;
  sessionStorage.setItem("derlem-session", session);
  done.clear();
  undone.clear();
}

export const canUndo = () => done.size() > 0;
export const canRedo = () => undone.size() > 0;

/** Save a change of the sentence shown; return what it led to, null where it was refused. */
export async function change(what, unit = state.unit) {
  try {
    const saved = await post("unit", { id: unit.id, version: unit.version, change: what });
    await take(saved, unit.id);
    return saved;
  } catch (error) {
    if (error.code === "stale" && error.body.unit) {
      setUnit(error.body.unit);
      show(error, () => change(what, error.body.unit));
    } else if (error.code === "offline") show(error, () => change(what, unit), "retry");
    else {
      changed("unit");
      show(error);
    }
    return null;
  }
}

/** Save a change of the alignment shown. */
export async function changeBeads(what, beads = state.beads) {
  try {
    await take(await post("beads", { article: beads.article, version: beads.version, change: what }));
    return true;
  } catch (error) {
    if (error.code === "stale" && error.body.beads) {
      state.beads = error.body.beads;
      changed("beads");
      show(error, () => changeBeads(what, error.body.beads));
    } else show(error, error.code === "offline" ? () => changeBeads(what, beads) : null, "retry");
    return false;
  }
}

async function take(saved, id = null) {
  hideBanner();
  if (saved.step) {
    done.push({ id: saved.step, view: state.view });
    undone.clear();
    announce(t("saved"));
  }
  await takeOver(saved, id);
}

/** Put what the server answered in the place of what the page had. */
async function takeOver(saved, id) {
  state.run.progress = saved.progress;
  state.beads = saved.beads;
  const made = saved.units.map((unit) => unit.id);
  if (saved.units.length && !(made.length === 1 && state.ids.includes(made[0]))) await loadQueue(filtersNow(), made[0]);
  const now = saved.units.find((unit) => unit.id === id) ?? saved.units[0];
  if (now) setUnit(now);
  changed("beads");
  changed("progress");
}

/** Take the last step of this window back, or do it again. */
export async function turn(name) {
  const [from, to] = name === "undo" ? [done, undone] : [undone, done];
  const step = from.pop();
  if (!step) return announce(t("nothing-undo"));
  try {
    const saved = await post(name, { step: step.id });
    to.push(step);
    hideBanner();
    await takeOver(saved, null);
    state.view = step.view;
    changed("queue");
    announce(t(name === "undo" ? "undone" : "redone"));
  } catch (error) {
    if (error.code === "offline") from.push(step);
    show(error);
    if (state.unit) await open(state.unit.id);
  }
  changed("progress");
}

// --- filters ----------------------------------------------------------------------------------

const FILTERS = "derlem-filters";

/** Return the filters as they are set. */
export function filtersNow() {
  return Object.fromEntries([...new FormData($("filters"))].filter(([, value]) => value));
}

export const rememberFilters = () => sessionStorage.setItem(FILTERS, JSON.stringify(filtersNow()));

/** Set the filters as they were before the page was loaded again. */
export function restoreFilters() {
  const before = JSON.parse(sessionStorage.getItem(FILTERS) || "{}");
  for (const [name, value] of Object.entries(before)) {
    const field = $("filters").elements[name];
    if (field && [...field.options].some((option) => option.value === value)) field.value = value;
  }
}

/** Fill a list of choices. */
export function fill(select, options) {
  select.append(...options.map(([value, text]) => make("option", { value }, text)));
}

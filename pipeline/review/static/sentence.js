// The sentence: its text, its marks, the choice of words, and the list of marks beside it.

import { $, announce, make } from "./dom.js";
import { t, has } from "./i18n.js";
import { canRedo, canUndo, change, enqueue, open, position, state, tell } from "./core.js";
import { showFields } from "./fields.js";
import { letterEdges, toPoints, toUnits, trimmed } from "./offsets.js";

let annotator = null;
let range = null; // the choice, in UTF-16 units of the text: {start, end}
let selected = null; // the id of the mark that is chosen
let shown = null; // the id of the sentence that is shown
const paint = "Highlight" in window ? new Highlight() : null;

const text = () => state.unit.text;
const spans = () => state.unit.spans;
const mark = () => spans().find((span) => span.id === selected) ?? null;
const units = (span) => ({ start: toUnits(text(), span.start), end: toUnits(text(), span.end) });

// --- showing ----------------------------------------------------------------------------------

/** Make the text annotator; called once. */
export function startSentence() {
  annotator = window.RecogitoJS.createTextAnnotator($("sheet"), { style, selectionMode: "shortest", user: { id: "me" } });
  $("sheet").setAttribute("tabindex", "0");
  annotator.on("createAnnotation", ({ id, target }) => {
    annotator.removeAnnotation(id);
    const { start, end } = target.selector[0];
    document.getSelection().removeAllRanges();
    choose(trimmed(text(), start, end));
  });
  annotator.on("selectionChanged", ([annotation]) => {
    const span = annotation && spans().find((own) => own.id === annotation.id);
    if (span && span.id !== selected) choose(units(span), span.id);
  });
  if (paint) CSS.highlights.set("choice", paint);
  addEventListener("resize", placeHandles);
  new ResizeObserver(placeHandles).observe($("paper"));
  $("sheet").addEventListener("pointerdown", () => $("handles").classList.add("through"));
  addEventListener("pointerup", () => $("handles").classList.remove("through"));
  for (const edge of ["start", "end"]) dragHandle($(`handle-${edge}`), edge);
}

function style(annotation) {
  const label = annotation.bodies[0]?.value;
  if (!label) return { fill: "#000000", fillOpacity: 0 };
  const colors = getComputedStyle(document.documentElement);
  const color = colors.getPropertyValue(`--${hue(label)}`).trim();
  const chosen = annotation.id === selected;
  return {
    fill: color,
    fillOpacity: (label === "CITATION" ? 0.12 : 0.18) + (chosen ? 0.2 : 0),
    underlineColor: color,
    underlineStyle: { LOCATION: "dashed", ORGANIZATION: "double", CITATION: "solid" }[label] ?? (hue(label) === "date" ? "dotted" : "solid"),
    underlineThickness: label === "ORGANIZATION" ? 3 : label === "CITATION" ? 1 : 2,
  };
}

export const hue = (label) =>
  ({ PERSON: "person", LOCATION: "location", ORGANIZATION: "organization", CITATION: "citation" })[label] ?? "date";

/** Show the sentence of the state. */
export function showSentence() {
  const unit = state.unit;
  const has_one = Boolean(unit) && state.ids.length > 0;
  $("desk").hidden = !has_one;
  $("empty").hidden = has_one;
  if (!has_one) return;
  if (shown !== unit.id) {
    shown = unit.id;
    range = selected = null;
  }
  if (!mark()) selected = null;
  if (!selected && range && range.end > unit.text.length) range = null;
  if (selected) range = units(mark());
  annotator.setAnnotations([]);
  $("text").textContent = unit.text;
  $("text").lang = unit.lang;
  showMarks();
  showPlace();
  showList();
  showFieldsOfMark();
  if (document.activeElement !== $("note")) $("note").value = unit.note;
  showChoice();
}

function showFieldsOfMark() {
  const span = mark();
  showFields(span, hintsOf(span), (attributes) => enqueue(() => change({ op: "set", span: span.id, attributes })));
}

function showMarks() {
  const annotations = spans().map((span) => ({
    id: span.id,
    bodies: [{ id: `${span.id}#label`, annotation: span.id, purpose: "tagging", value: span.label }],
    target: { annotation: span.id, selector: [{ quote: span.text, ...units(span) }] },
  }));
  annotator.setAnnotations(annotations);
}

function showPlace() {
  const unit = state.unit;
  $("place").textContent = unit.section === unit.title ? unit.title : `${unit.title} · ${unit.section}`;
  $("position").textContent = t("position", { at: position() + 1, all: state.ids.length });
  $("kind").textContent = t(`kind-${unit.kind}`);
  $("status").textContent = t(unit.status);
  $("status").dataset.status = unit.status;
  for (const side of ["before", "after"]) {
    $(side).hidden = !unit[side];
    $(side).textContent = unit[side]?.text ?? "";
    $(side).lang = unit[side]?.lang ?? "";
  }
  $("previous").disabled = position() <= 0;
  $("next").disabled = position() >= state.ids.length - 1;
  $("reject").firstElementChild.textContent = t(unit.status === "rejected" ? "reopen" : "reject");
  $("merge").disabled = !(unit.kind === "sentence" && unit.after?.kind === "sentence");
  $("to-alignment").hidden = !unit.has_beads;
  showHistory();
}

/** Enable undo and redo where there is something to do. */
export function showHistory() {
  for (const end of ["", "-beads"]) {
    $(`undo${end}`).disabled = !canUndo();
    $(`redo${end}`).disabled = !canRedo();
  }
}

function showList() {
  $("spans-title").textContent = `${t("spans")} (${spans().length})`;
  $("no-spans").hidden = spans().length > 0;
  $("spans").replaceChildren(
    ...spans().map((span) =>
      make(
        "li",
        {},
        make(
          "button",
          { type: "button", class: `span ${hue(span.label)}`, "aria-pressed": String(span.id === selected), "data-span": span.id, click: () => choose(units(span), span.id, true) },
          make("span", { class: "chip" }, t(span.label)),
          make("span", { class: "quote", lang: state.unit.lang }, span.text),
          make("span", { class: "soft" }, claimOf(span)),
        ),
      ),
    ),
  );
}

function claimOf(span) {
  const [kind, name] = span.by.split(/:(.*)/);
  const who = kind === "annotator" ? name : t(`by-${kind}`);
  const value = span.value ? `${span.value} · ` : "";
  return value + (span.score === null ? who : `${who} ${span.score.toFixed(2)}`) + (hintsOf(span).length ? " ⚠" : "");
}

const hintsOf = (span) =>
  span
    ? state.unit.hints
        .filter((hint) => hint.span === span.id)
        .map((hint) => (has(hint.code) ? t(hint.code) : `${hint.message}; ${hint.remedy}`))
    : [];

/** Make the buttons that label the choice. */
export function showPalette() {
  $("palette").setAttribute("aria-label", t("palette"));
  $("palette").replaceChildren(
    ...state.run.labels.map((label, n) =>
      make(
        "button",
        { type: "button", class: `label ${hue(label)}`, "data-label": label, "aria-keyshortcuts": String(n + 1), click: () => enqueue(() => labelChoice(label)) },
        make("kbd", {}, String(n + 1)),
        t(label),
      ),
    ),
  );
}

// --- choosing ---------------------------------------------------------------------------------

/** Choose a stretch of the text, and a mark where it is one. */
function choose(wanted, id = null, quiet = false) {
  const before = selected;
  range = wanted;
  selected = id;
  if (before !== selected) {
    annotator.setStyle(style);
    for (const button of $("spans").querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.dataset.span === selected));
      if (button.dataset.span === selected) scrollTo(button, $("spans"));
    }
    showFieldsOfMark();
  }
  showChoice();
  if (!quiet && range) announce(selected ? `${t(mark().label)}: ${quoted()}` : quoted());
}

/** Bring an entry of a list into sight, without moving the page. */
function scrollTo(entry, list) {
  const [own, all] = [entry.getBoundingClientRect(), list.getBoundingClientRect()];
  if (own.top < all.top) list.scrollTop -= all.top - own.top;
  if (own.bottom > all.bottom) list.scrollTop += own.bottom - all.bottom;
}

export const letGo = () => (choose(null), annotator.cancelSelected?.());
const quoted = () => text().slice(range.start, range.end);

function showChoice() {
  const node = $("text").firstChild;
  paint?.clear();
  if (range && node && !isMarked()) paint?.add(domRange(node, range));
  $("chosen").textContent = range ? t("chosen", { text: quoted() }) : t("chosen-none");
  $("delete").disabled = !selected;
  $("split").disabled = !range || !trimmed(text(), 0, range.start);
  for (const button of $("palette").children) {
    button.setAttribute("aria-pressed", String(mark()?.label === button.dataset.label));
  }
  placeHandles();
}

function isMarked() {
  const now = mark() && units(mark());
  return Boolean(now) && now.start === range.start && now.end === range.end;
}

function domRange(node, { start, end }) {
  const found = document.createRange();
  found.setStart(node, start);
  found.setEnd(node, end);
  return found;
}

/** Move the choice by words: -1 to the left, 1 to the right. */
export function moveChoice(step) {
  const words = state.unit.tokens.map(([start, end]) => ({ start: toUnits(text(), start), end: toUnits(text(), end) }));
  if (!words.length) return;
  const at = range ? words.findIndex((word) => word.end > range.start) : -1;
  const inside = range && words[at] && step > 0 ? words.findLastIndex((word) => word.start < range.end) : at;
  const next = range ? inside + step : step > 0 ? 0 : words.length - 1;
  choose(words[Math.min(words.length - 1, Math.max(0, next))]);
}

/** Move an edge of the choice by a word, or by a letter; the mark that is chosen stays chosen. */
export function moveEdge(edge, step, byLetter) {
  if (!range) return moveChoice(step);
  const edges = byLetter ? letterEdges(text(), state.unit.lang) : wordEdges(edge);
  const now = range[edge];
  const next = step > 0 ? edges.find((at) => at > now) : edges.findLast((at) => at < now);
  if (next === undefined) return;
  const wanted = { ...range, [edge]: next };
  if (wanted.start < wanted.end) choose(wanted, selected);
}

const wordEdges = (edge) =>
  state.unit.tokens.map(([start, end]) => toUnits(text(), edge === "start" ? start : end));

/** Choose the next mark, or the one before. */
export function moveSpan(step) {
  if (!spans().length) return;
  const at = spans().findIndex((span) => span.id === selected);
  const next = at < 0 ? (step > 0 ? 0 : spans().length - 1) : (at + step + spans().length) % spans().length;
  choose(units(spans()[next]), spans()[next].id);
}

// --- changing ---------------------------------------------------------------------------------

/** Give the choice a label: a new mark, or the one chosen (or one of that layer under it) anew. */
export async function labelChoice(label) {
  if (!range) return announce(t("choose-first"));
  const start = toPoints(text(), range.start);
  const end = toPoints(text(), range.end);
  const place = { start, end, text: quoted() };
  const under = spans().filter((span) => layer(span.label) === layer(label) && span.start < end && start < span.end);
  const anew = mark() ?? (under.length === 1 ? under[0] : null);
  const what = anew ? { op: "set", span: anew.id, label, ...place } : { op: "add", label, ...place };
  const saved = await change(what);
  if (!saved) return;
  const made = spans().find((span) => span.label === label && span.start === start && span.end === end);
  if (made) choose(units(made), made.id);
}

const layer = (label) => ({ date: "timex", citation: "citation" })[hue(label)] ?? "entity";

/** Take the chosen mark out. */
export async function deleteMark() {
  if (!mark()) return announce(t("choose-first"));
  const id = selected;
  choose(null, null, true);
  await change({ op: "delete", span: id });
}

/** Accept the sentence, if that is not done, and go on. */
export async function acceptAndGo() {
  const { status } = state.unit;
  if (status === "machine" && !(await change({ op: "status", status: "accepted" }))) return;
  await go(1);
}

/** Reject the sentence, or take that back. */
export const toggleRejected = () =>
  change({ op: "status", status: state.unit.status === "rejected" ? "machine" : "rejected" });

/** Split the sentence before the choice. */
export const splitHere = () =>
  range ? change({ op: "split", at: toPoints(text(), range.start) }) : announce(t("choose-first"));

export const mergeNext = () => state.unit.after && change({ op: "merge", next: state.unit.after.id });

/** Show the sentence some places on. */
export async function go(step) {
  const id = state.ids[position() + step];
  if (id) await open(id);
  else if (step > 0) tell(t("all-done"), { calm: true });
}

// --- handles ----------------------------------------------------------------------------------

function placeHandles() {
  const node = $("text").firstChild;
  const rects = selected && range && node ? [...domRange(node, range).getClientRects()].filter((rect) => rect.width) : [];
  const paper = $("paper").getBoundingClientRect();
  for (const [edge, rect, x] of [["start", rects[0], "left"], ["end", rects.at(-1), "right"]]) {
    const handle = $(`handle-${edge}`);
    handle.hidden = !rect;
    handle.setAttribute("aria-label", t(`handle-${edge}`));
    if (!rect) continue;
    handle.style.left = `${rect[x] - paper.left}px`;
    handle.style.top = `${rect.top - paper.top}px`;
    handle.style.height = `${rect.height}px`;
  }
}

function dragHandle(handle, edge) {
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
    const label = mark().label;
    const move = (at) => {
      const unit = offsetAt(at.clientX, at.clientY);
      if (unit === null) return;
      const wanted = { ...range, [edge]: unit };
      if (wanted.start < wanted.end) choose(wanted, selected, true);
    };
    const stop = (at) => {
      at.stopPropagation();
      handle.removeEventListener("pointermove", move);
      const wanted = trimmed(text(), range.start, range.end);
      const now = units(mark());
      if (wanted && (wanted.start !== now.start || wanted.end !== now.end)) {
        range = wanted;
        enqueue(() => labelChoice(label));
      } else choose(now, selected, true);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", stop, { once: true });
  });
}

function offsetAt(x, y) {
  const handles = $("handles");
  handles.classList.add("through");
  let node, offset;
  if (document.caretPositionFromPoint) {
    const place = document.caretPositionFromPoint(x, y);
    [node, offset] = [place?.offsetNode, place?.offset];
  } else {
    const place = document.caretRangeFromPoint(x, y);
    [node, offset] = [place?.startContainer, place?.startOffset];
  }
  handles.classList.remove("through");
  return node === $("text").firstChild ? offset : null;
}

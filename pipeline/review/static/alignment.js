// Two abstracts in two columns: choose sentences on both sides, link them, take links apart.

import { get } from "./api.js";
import { $, announce, make } from "./dom.js";
import { t } from "./i18n.js";
import { changeBeads, state } from "./core.js";
import { showHistory } from "./sentence.js";

const KINDS = ["sentence", "title", "keyword"];
const chosen = new Set();

/** Fetch the alignment of the article that is shown. */
export async function openAlignment() {
  if (state.beads?.article !== state.unit.article) chosen.clear();
  state.beads = await get("beads", { article: state.unit.article });
  showAlignment();
}

/** Show the alignment of the state. */
export function showAlignment() {
  if (!state.beads || state.view !== "alignment") return;
  const focus = document.activeElement?.dataset?.id;
  const ids = new Set(Object.keys(state.beads.texts));
  for (const id of chosen) if (!ids.has(id)) chosen.delete(id);
  $("alignment-article").textContent = state.run.articles.find(({ id }) => id === state.beads.article)?.title ?? "";
  $("beads").replaceChildren(...KINDS.flatMap((kind) => section(kind, state.beads.beads.filter((bead) => bead.kind === kind))));
  if (!state.beads.beads.length) $("beads").replaceChildren(make("p", { class: "empty" }, t("no-alignment")));
  showChosen();
  showHistory();
  if (focus) sentenceButton(focus)?.focus();
}

function section(kind, beads) {
  if (!beads.length) return [];
  return [
    make("h2", {}, t(`bead-${kind}`)),
    make("div", { class: "bead-head", "aria-hidden": "true" }, make("span", {}, t("turkish")), make("span", {}), make("span", {}, t("english"))),
    make("ol", { class: "beads", "data-kind": kind }, ...beads.map(row)),
  ];
}

function row(bead) {
  const linked = bead.tr.length && bead.en.length;
  return make(
    "li",
    { class: linked ? "bead" : "bead alone", "data-status": bead.status },
    side(bead, "tr"),
    make(
      "div",
      { class: "tie" },
      make("span", { class: "tie-line", "aria-hidden": "true" }),
      make("span", { class: "soft" }, linked ? bead.score.toFixed(2) : ""),
      make("span", { class: "status", "data-status": bead.status }, bead.status === "machine" ? "" : t(bead.status)),
    ),
    side(bead, "en"),
  );
}

function side(bead, lang) {
  const sentences = bead[lang].map((id) =>
    make("button", { type: "button", class: "sentence", lang, "data-id": id, "data-side": lang, "aria-pressed": "false", click: () => toggle(id) }, state.beads.texts[id]),
  );
  return make("div", { class: "half" }, ...(sentences.length ? sentences : [make("span", { class: "soft none" }, t("alone"))]));
}

const sentenceButton = (id) => $("beads").querySelector(`[data-id="${CSS.escape(id)}"]`);

function toggle(id) {
  if (!chosen.delete(id)) chosen.add(id);
  showChosen();
}

function showChosen() {
  for (const button of $("beads").querySelectorAll(".sentence")) button.setAttribute("aria-pressed", String(chosen.has(button.dataset.id)));
  for (const id of ["link", "unlink", "merge-beads", "accept-beads"]) $(id).disabled = !chosen.size;
}

/** Let all sentences go. */
export function letSentencesGo() {
  chosen.clear();
  showChosen();
}

/** Do something with the beads of the chosen sentences. */
export async function doWithBeads(op) {
  if (!chosen.size) return announce(t("choose-both"));
  const what = op === "accept" ? { op: "status", status: "accepted" } : { op };
  if (await changeBeads({ ...what, ids: [...chosen] })) letSentencesGo();
}

/** Move the focus among the sentences: up and down in a column, left and right between them. */
export function moveFocus(key) {
  const buttons = [...$("beads").querySelectorAll(".sentence")];
  const now = document.activeElement;
  if (!buttons.includes(now)) return buttons[0]?.focus();
  if (key === "ArrowUp" || key === "ArrowDown") {
    const column = buttons.filter((button) => button.dataset.side === now.dataset.side);
    column[column.indexOf(now) + (key === "ArrowDown" ? 1 : -1)]?.focus();
    return;
  }
  const wanted = key === "ArrowLeft" ? "tr" : "en";
  const own = now.closest("li").querySelector(`[data-side="${wanted}"]`);
  const top = now.getBoundingClientRect().top;
  const others = buttons.filter((button) => button.dataset.side === wanted);
  const near = (button) => Math.abs(button.getBoundingClientRect().top - top);
  (own ?? others.sort((a, b) => near(a) - near(b))[0])?.focus();
}

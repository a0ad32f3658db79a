// The fields of the mark that is chosen: of a date its value, of a citation the works it cites.

import { $, make } from "./dom.js";
import { t } from "./i18n.js";
import { state } from "./core.js";

const MODS = ["START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"];
const TIMEX = ["DATE", "TIME", "DURATION", "SET"];
const WORK = ["authors", "year", "date", "pages", "numbers"];

/** Show the fields of a mark, and hints; ``save`` is called with attributes that were changed. */
export function showFields(span, hints, save) {
  const focus = document.activeElement?.dataset?.field;
  const kind = span && (span.label === "CITATION" ? "citation" : TIMEX.includes(span.label) ? "timex" : null);
  $("fields-card").hidden = !span || (!kind && !hints.length);
  if (!span) return;
  $("fields-title").textContent = `${t(span.label)}: ${span.text}`;
  $("hints").replaceChildren(...hints.map((hint) => make("p", { class: "hint" }, hint)));
  const shown = kind === "timex" ? timexFields(span, save) : kind === "citation" ? citationFields(span, save) : [];
  $("fields").replaceChildren(...shown);
  if (focus) $("fields").querySelector(`[data-field="${focus}"]`)?.focus();
}

function timexFields(span, save) {
  return [
    textField("value", span.value, (value) => save({ value })),
    selectField("mod", span.mod, MODS, true, (mod) => save({ mod })),
    textField("resolved", span.resolved, (resolved) => save({ resolved })),
  ];
}

function citationFields(span, save) {
  const works = span.works ?? [];
  const put = (n, work) => save({ works: works.map((own, at) => (at === n ? { ...own, ...work } : own)) });
  return [
    selectField("style", span.style, state.run.styles, false, (style) => save({ style })),
    textField("prefix", span.prefix, (prefix) => save({ prefix })),
    ...(span.style === "repeat" || span.resolved ? [textField("resolved", span.resolved, (resolved) => save({ resolved }))] : []),
    ...works.map((work, n) =>
      make(
        "fieldset",
        {},
        make("legend", {}, `${t("work")} ${n + 1}`),
        ...WORK.map((name) => textField(name, inWords(work[name]), (value) => put(n, { [name]: fromWords(name, value) }), n)),
        checkField("et_al", work.et_al, (et_al) => put(n, { et_al }), n),
        make("button", { type: "button", class: "small", "data-field": `remove-${n}`, click: () => save({ works: works.filter((_, at) => at !== n) }) }, t("remove-work")),
      ),
    ),
    make("button", { type: "button", class: "small", "data-field": "add-work", click: () => save({ works: [...works, { authors: [], et_al: false }] }) }, t("add-work")),
  ];
}

const inWords = (value) => (Array.isArray(value) ? value.join(typeof value[0] === "number" ? ", " : "; ") : value);

function fromWords(name, value) {
  const parts = (mark) => value.split(mark).map((part) => part.trim()).filter(Boolean);
  if (name === "authors") return parts(";");
  if (name === "numbers") return parts(",").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return value;
}

function textField(name, value, save, n = "") {
  const input = make("input", { type: "text", "data-field": `${name}${n}`, maxlength: "1000", spellcheck: "false", autocomplete: "off", change: (event) => save(event.target.value) });
  input.value = value ?? "";
  return make("label", {}, make("span", {}, t(name)), input);
}

function selectField(name, value, options, optional, save) {
  const select = make("select", { "data-field": name, change: (event) => save(event.target.value || null) });
  if (optional || !options.includes(value)) select.append(make("option", { value: "" }, t("none")));
  const all = value && !options.includes(value) ? [value, ...options] : options;
  select.append(...all.map((option) => make("option", { value: option }, option)));
  select.value = value ?? "";
  return make("label", {}, make("span", {}, t(name)), select);
}

function checkField(name, value, save, n) {
  const input = make("input", { type: "checkbox", "data-field": `${name}${n}`, change: (event) => save(event.target.checked) });
  input.checked = Boolean(value);
  return make("label", { class: "check" }, input, make("span", {}, t(name)));
}

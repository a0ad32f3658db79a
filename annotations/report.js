"use strict";
const root = document.documentElement;
const tip = document.getElementById("tip");
const theme = document.getElementById("theme");

// Light and dark: the system decides until the reader does.
const systemDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches);
function tellTheme() {
  theme.textContent = isDark() ? "Light" : "Dark";
  theme.setAttribute("aria-label", isDark() ? "Switch to light colours" : "Switch to dark colours");
}
theme.removeAttribute("aria-pressed");
theme.hidden = false;
theme.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  tellTheme();
});
systemDark.addEventListener("change", tellTheme);
tellTheme();

// Details: the title of a mark, shown for it and for the marks around it.
for (const mark of document.querySelectorAll("mark[title]")) {
  mark.dataset.details = mark.title;
  mark.removeAttribute("title");
}
function list(details) {
  const dl = document.createElement("dl");
  const [label, ...lines] = details.split("\n");
  add(dl, "dt", label).className = "label";
  for (const line of lines) {
    const colon = line.indexOf(": ");
    add(dl, "dt", line.slice(0, colon));
    add(dl, "dd", line.slice(colon + 2));
  }
  return dl;
}
function add(parent, name, text) {
  const child = parent.appendChild(document.createElement(name));
  child.textContent = text;
  return child;
}
const shown = (mark) => getComputedStyle(mark).display !== "none" && getComputedStyle(mark).cursor === "help";
let open = null;
function show(mark) {
  hide();
  const around = [];
  for (let at = mark; at; at = at.parentElement.closest("mark")) if (shown(at)) around.push(at);
  if (!around.length) return;
  open = mark;
  mark.classList.add("open");
  mark.setAttribute("aria-describedby", "tip");
  tip.replaceChildren(...around.map((at) => list(at.dataset.details)));
  tip.hidden = false;
  const box = mark.getClientRects()[0];
  const left = Math.max(8, Math.min(box.left, root.clientWidth - tip.offsetWidth - 8));
  const above = box.bottom + tip.offsetHeight + 12 > innerHeight && box.top > tip.offsetHeight + 12;
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${(above ? box.top - tip.offsetHeight - 6 : box.bottom + 6) + scrollY}px`;
}
function hide() {
  if (open) open.classList.remove("open"), open.removeAttribute("aria-describedby");
  open = null;
  tip.hidden = true;
}
document.addEventListener("mouseover", (event) => {
  const mark = event.target.closest("mark");
  if (mark) show(mark);
  else if (open && open !== document.activeElement) hide();
});
document.addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  if (mark) show(mark);
  else hide();
});
document.addEventListener("focusin", (event) => (event.target.matches("mark") ? show(event.target) : hide()));

// Keys: one tab stop a text; the arrows go from mark to mark, Escape closes.
for (const text of document.querySelectorAll(".prose, .beads")) {
  const first = text.querySelector("mark");
  if (first) first.tabIndex = 0;
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
  const from = document.activeElement;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || !from.matches("mark")) return;
  const marks = [...from.closest(".prose, .beads").querySelectorAll("mark")].filter(shown);
  const next = marks[marks.indexOf(from) + step];
  if (!next) return;
  event.preventDefault();
  from.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
});

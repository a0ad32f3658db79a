"use strict";
const form = document.getElementById("filter");
const errors = [...document.querySelectorAll(".error")];
const listed = [...document.querySelectorAll("#errors .error")];

function chosen(name) {
  return new Set([...form.querySelectorAll(`[name="${name}"]:checked`)].map((box) => box.value));
}

function filter() {
  const layers = chosen("layer");
  const kinds = chosen("kind");
  const onlyNew = chosen("new").size > 0;
  for (const error of errors) {
    const old = onlyNew && error.parentElement.id === "errors" && !("new" in error.dataset);
    error.hidden = old || !layers.has(error.dataset.layer) || !kinds.has(error.dataset.kind);
  }
  const count = listed.filter((error) => !error.hidden).length;
  document.getElementById("shown").textContent = `${count} of ${listed.length}`;
}

form.hidden = errors.length === 0;
form.addEventListener("change", filter);
filter();

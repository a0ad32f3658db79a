// Small helpers. Text is always set as text, never parsed.

export const $ = (id) => document.getElementById(id);

/** Return an element with attributes (handlers as functions) and children, texts as text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

let pending = 0;

/** Tell a screen reader something; the same text twice is told twice. */
export function announce(text) {
  clearTimeout(pending);
  $("live").textContent = "";
  pending = setTimeout(() => ($("live").textContent = text), 60);
}

// Offsets. The server counts code points, the browser UTF-16 units; they meet here and nowhere else.

/** Return the UTF-16 offset of a code point offset into a text. */
export function toUnits(text, points) {
  let at = 0;
  for (let n = 0; n < points && at < text.length; n++) at += text.codePointAt(at) > 0xffff ? 2 : 1;
  return at;
}

/** Return the code point offset of a UTF-16 offset into a text. */
export function toPoints(text, units) {
  return [...text.slice(0, units)].length;
}

/** Return a stretch without spaces at its edges and without half a character; null if nothing is left. */
export function trimmed(text, start, end) {
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  if (isLow(text, start)) start--;
  if (isLow(text, end)) end++;
  return start < end ? { start, end } : null;
}

function isLow(text, at) {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Return where the letters of a text, as a reader sees them, begin; and its end. */
export function letterEdges(text, lang) {
  const letters = new Intl.Segmenter(lang, { granularity: "grapheme" }).segment(text);
  return [...[...letters].map((letter) => letter.index), text.length];
}

// Requests to the server that this page came from, with its start-up token.

const KEY = "derlem-token";

/** Take the token out of the address, where the terminal's link put it, and remember it. */
export function takeToken() {
  const given = /^#token=([\w-]+)$/.exec(location.hash);
  if (given) {
    localStorage.setItem(KEY, given[1]);
    history.replaceState(null, "", location.pathname);
  }
}

/** Why a request failed: ``code`` is what the page translates, ``body`` the whole answer. */
export class Refused extends Error {
  constructor(code, body = {}) {
    super(body.message || code);
    this.code = code;
    this.body = body;
  }
}

export const get = (name, query = {}) => ask(`/api/${name}?${new URLSearchParams(query)}`, {});

export const post = (name, body) =>
  ask(`/api/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

async function ask(address, options) {
  const headers = { ...options.headers, "X-Derlem-Token": localStorage.getItem(KEY) || "" };
  let answer;
  try {
    answer = await fetch(address, { ...options, headers });
  } catch {
    throw new Refused("offline");
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(body.error || "server", body);
  return body;
}

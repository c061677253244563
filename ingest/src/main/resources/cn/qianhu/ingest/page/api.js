/**
 * Questions to the gateway. The key stands in the memory of this module and, if its holder wants
 * that, in the storage of this tab; never in an address.
 */

import { WORDS } from './words.js';

const KEPT = 'qianhu.key';

let key = null;
let session = new AbortController();

/** A refusal, in the words of the gateway. */
export class Refusal extends Error {
  constructor(status, problem, after) {
    super(problem.message_zh ?? String(status));
    this.status = status;
    this.zh = problem.message_zh;
    this.en = problem.message_en;
    this.after = after;
  }
}

/** The key that this tab was asked to keep. */
export function kept() {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** Goes on with a key. */
export function enter(shown, keep) {
  leave();
  key = shown;
  try {
    if (keep) sessionStorage.setItem(KEPT, shown);
  } catch {
    // Storage may be forbidden; then it is typed again.
  }
}

/** Forgets the key, and whatever was asked with it. */
export function leave() {
  session.abort();
  session = new AbortController();
  key = null;
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // Nothing is kept where storage is forbidden.
  }
}

/** @returns {Promise<any>} */
export const get = async (path) => (await ask(path, { headers: {} })).document;

/** Sends a body; answers the document, and the tag of the body where the gateway gave one. */
export const post = (path, body, headers) => ask(path, { method: 'POST', body, headers });

async function ask(path, request) {
  const { signal } = session;
  let response;
  try {
    response = await fetch(path, {
      ...request,
      headers: { ...request.headers, Authorization: `Bearer ${key}` },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal,
    });
  } catch (failure) {
    if (signal.aborted) throw failure;
    throw new Refusal(0, { message_zh: WORDS.away[0], message_en: WORDS.away[1] });
  }
  const document = await response.json().catch(() => ({}));
  signal.throwIfAborted();
  if (response.ok || (response.status === 422 && document.outcome)) {
    return { document, tag: response.headers.get('ETag') };
  }
  throw new Refusal(response.status, document, Number(response.headers.get('Retry-After')) || 0);
}

/** Questions to the desk. Answers are cached and revalidated by the browser itself, by ETag. */

const BASE = '/api/v1';
const KEY = 'qianhu.key';

/** An answer that is not the one hoped for, with sentences in both languages. */
export class Problem extends Error {
  /** @param {number} status 0 where no answer came */
  constructor(status, body = {}) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.zh = body.message_zh ?? body.detail;
    this.en = body.message_en ?? body.detail;
  }
}

/** The access key of this tab, where the desk asks for one: it is forgotten with the tab. */
export const accessKey = {
  get: () => sessionStorage.getItem(KEY),
  set: (key) => (key ? sessionStorage.setItem(KEY, key) : sessionStorage.removeItem(KEY)),
};

/** @returns {Record<string, string>} */
export function credentials() {
  const key = accessKey.get();
  return key ? { Authorization: `Bearer ${key}` } : {};
}

/** Path and query; parameters without a value are left out. */
export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given).toString();
  return BASE + path + (text ? `?${text}` : '');
}

/**
 * @param {string} path below the base
 * @param {Record<string, string|number|undefined>} [query]
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export async function ask(path, query, signal) {
  let answer;
  try {
    answer = await fetch(address(path, query), { headers: credentials(), signal });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new Problem(0);
  }
  if (answer.ok) return answer.json();
  throw new Problem(answer.status, await answer.json().catch(() => ({})));
}

/** The rows of a list, as many as one answer holds. */
export async function rows(path, query, signal) {
  return (await ask(path, { limit: 5000, ...query }, signal)).rows;
}

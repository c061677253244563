/**
 * Where the reader is: `#/region/110100/26?period=2022-03`. Everything that decides what is shown
 * stands in the address, so that a page can be sent to a colleague.
 */

/** Choices that stay when one goes from page to page. */
const LASTING = ['scope', 'period', 'lang', 'wall'];

/** @typedef {{path: string[], query: Record<string, string>}} Route */

/** @returns {Route} */
export function current() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const given = new URLSearchParams(location.search);
  return {
    path: path.split('/').filter(Boolean).map(decodeURIComponent),
    query: { ...Object.fromEntries(given), ...Object.fromEntries(new URLSearchParams(query)) },
  };
}

/** A link to another page, which keeps scope, month and language. */
export function to(path, query = {}) {
  const { query: here } = current();
  const lasting = Object.fromEntries(LASTING.filter((n) => n in here).map((n) => [n, here[n]]));
  return written(path, { ...lasting, ...query });
}

/** A link to this page with something changed. */
export function here(changes) {
  const { path, query } = current();
  return written(path, { ...query, ...changes });
}

function written(path, query) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(given).toString().replaceAll('%2F', '/');
  return `#/${path.map(encodeURIComponent).join('/')}${text ? `?${text}` : ''}`;
}

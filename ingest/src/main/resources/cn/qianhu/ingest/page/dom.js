/**
 * Elements from data. Text is set as text and never read as HTML: names, ids and file names are
 * what strangers wrote.
 */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag
 * @param {Record<string, any>} [attributes] those that begin with `on` are listeners; what is null,
 *     undefined or false is left out
 * @param {...any} children elements, texts, or lists of these
 */
export const h = (tag, attributes, ...children) =>
  furnished(document.createElement(tag), attributes, children);

/** The same for drawings. */
export const svg = (tag, attributes, ...children) =>
  furnished(document.createElementNS(SVG, tag), attributes, children);

function furnished(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...present(children));
  return element;
}

/** Puts children in the place of those that there were. */
export const fill = (element, ...children) => element.replaceChildren(...present(children));

const present = (children) =>
  children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false);

/** A text with its invisible characters written out: some of them turn the line around. */
const seen = (text) =>
  text.replace(
    /[\p{Cc}\p{Cf}]/gu,
    (one) => `<U+${one.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );

/** What somebody else wrote. */
export const foreign = (text) =>
  h('bdi', { lang: /\p{Script=Han}/u.test(text) ? 'zh-CN' : null }, seen(text));

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
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/** What somebody else wrote: its direction is its own, and turns nothing around it. */
export const foreign = (text) => h('bdi', { class: 'foreign' }, text);

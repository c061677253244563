/**
 * Elements from data. Text is always set as text, never read as HTML, and styles are set as
 * properties: the page runs under a policy that allows no markup or style from elsewhere.
 */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag
 * @param {Record<string, any>} [attributes] `vars` are custom properties of CSS; what is null,
 *     undefined or false is left out
 * @param {...any} children elements, text, or lists of these
 */
export const h = (tag, attributes, ...children) =>
  furnished(document.createElement(tag), attributes, children);

/** The same for drawings. */
export const svg = (tag, attributes, ...children) =>
  furnished(document.createElementNS(SVG, tag), attributes, children);

function furnished(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'vars') {
      for (const [property, setting] of Object.entries(value)) {
        element.style.setProperty(property, setting);
      }
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

/** Tables ruled as in a statistical yearbook: three lines, no uprights, figures to the right. */
import { h } from '../dom.js';
import { t } from '../language.js';

/**
 * @typedef {object} Column
 * @property {any} title text or elements
 * @property {(row: any, index: number) => any} cell
 * @property {boolean} [figure] set to the right
 * @property {boolean} [head] names the row
 * @property {string} [hint] title of the heading
 * @property {string} [kind] class of the cells
 */

/**
 * @param {object} given
 * @param {string} given.caption what the table shows; read out, and seen where `shown`
 * @param {boolean} [given.shown]
 * @param {Column[]} given.columns
 * @param {any[]} given.rows
 * @param {(row: any) => string} given.key
 * @param {(row: any) => string} [given.rowClass]
 * @param {string} [given.kind] class of the table
 */
export function table({ caption, shown = false, columns, rows, key, rowClass, kind = '' }) {
  if (rows.length === 0) return h('p', { class: 'quiet' }, t('none'));
  return h(
    'table',
    { class: kind },
    h('caption', { class: shown ? null : 'unseen' }, caption),
    h('thead', null, h('tr', null, columns.map(heading))),
    h(
      'tbody',
      null,
      rows.map((row, index) =>
        h(
          'tr',
          { 'data-key': key(row), class: rowClass?.(row) },
          columns.map((column) => cell(column, row, index)),
        ),
      ),
    ),
  );
}

/** A column's title with the unit of its figures below it. */
export const united = (name, unit) => [name, h('span', { class: 'unit' }, unit)];

const heading = (/** @type {Column} */ { title, figure, hint, kind }) =>
  h('th', { scope: 'col', class: classes(figure && 'number', kind), title: hint }, title);

const cell = (/** @type {Column} */ { cell: content, figure, head, kind }, row, index) =>
  h(
    head ? 'th' : 'td',
    { scope: head ? 'row' : null, class: classes(figure && 'number', kind) },
    content(row, index),
  );

const classes = (...names) => names.filter(Boolean).join(' ') || null;

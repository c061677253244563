/** A figure on the page: a link to how it came about, its exact value in the title. */
import { h } from '../dom.js';
import { t } from '../language.js';
import { NONE, defined, signed, signum } from '../number.js';
import { to } from '../route.js';
import { exactly, inUnit, unitOf } from '../units.js';
import { marked } from './name.js';
import { isSuspect, suspectMark } from './suspect.js';

/** Which figures of an indicator are growth, and which are percentage points. */
const SIGNED = new Set(['growth_pct', 'naive_growth_pct', 'ytd_growth_pct', 'contribution_pp']);

/**
 * A figure of an indicator's row.
 * @param {Record<string, any>} row of /indicators; undefined where there is none
 * @param {'value'|'growth_pct'|'naive_growth_pct'|'ytd'|'ytd_growth_pct'|'contribution_pp'} field
 * @param {'large'|'exact'} [size]
 */
export function figure(row, field, size = 'large') {
  const shown = plainFigure(row, field, size);
  return isSuspect(row, field) ? [shown, suspectMark()] : shown;
}

function plainFigure(row, field, size) {
  const value = row?.[field];
  const key = row && `${cellOf(row)} ${row.measure} ${field}`;
  if (!defined(value)) return blank(key);
  const href = explained('indicator', { cell: cellOf(row), measure: row.measure, figure: field });
  if (SIGNED.has(field)) return growth(value, { key, href });
  const unit = unitOf(row.measure);
  return linked(inUnit(value, unit, size), {
    key,
    href,
    title: `${exactly(value, unit)}${t('explain_hint') && ` · ${t('explain_hint')}`}`,
  });
}

/** scope/region/industry/period, as cells are named everywhere. */
export const cellOf = ({ scope, region, industry, period }) =>
  `${scope}/${region}/${industry}/${period}`;

export const explained = (what, query) => to(['explain', what], query);

/**
 * Signed, and coloured by its sign; the sign itself says the same without colour.
 * @param {string} value
 * @param {{key?: string, href?: string, title?: string, kind?: string, text?: string}} [shown] kind: another
 *     than its sign says, where growth is not what is wanted
 */
export function growth(value, { key, href, title = t('explain_hint'), kind, text = undefined } = {}) {
  if (!defined(value)) return blank(key);
  const direction = { '-1': 'down', 0: 'flat', 1: 'up' }[signum(value)];
  return linked(text ?? signed(value), { key, href, title, kind: kind ?? direction });
}

/**
 * Any text that may move, as a link where it leads somewhere.
 * @param {string} text
 * @param {{key?: string, href?: string, title?: string, kind?: string}} [shown]
 */
export function linked(text, { key, href, title, kind } = {}) {
  const attributes = { class: `figure ${kind ?? ''}`.trim(), 'data-figure': key ?? '', title, lang: marked(title) };
  return href ? h('a', { ...attributes, href }, text) : h('span', attributes, text);
}

export const blank = (key) =>
  h('span', { class: 'figure none', 'data-figure': key ?? '' }, NONE);

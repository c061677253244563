/**
 * Figures that contain a suspect report: a mark at each of them, a word in place of "final", and
 * over the first of a page whose reports they are and what the figure is without them. Which
 * figures those are, the desk says; here is only how it looks.
 */
import { Problem, ask, rows } from '../api.js';
import { word } from '../codes.js';
import { h, svg } from '../dom.js';
import { either, monthText, t } from '../language.js';
import { NONE, defined, grouped, signed } from '../number.js';
import { to } from '../route.js';
import { inUnit, unitName, unitOf } from '../units.js';
import { growth } from './figure.js';
import { enterpriseLink } from './enterprises.js';

export const SIGN = '※';

/** Whether a figure of a row contains one; without a name, whether any does. */
export const isSuspect = (row, field) =>
  field ? (row?.suspect_figures ?? []).includes(field) : (row?.suspect ?? 0) > 0;

/** A mark that is read out too, and takes no room of its own: figures stay below each other. */
export const suspectMark = () =>
  h('span', { class: 'suspect-mark', title: t('suspect_hint') }, h('span', { 'aria-hidden': 'true' }, SIGN), h('span', { class: 'unseen' }, ` (${word('status', 'SUSPECT')})`));

/** What stands behind a text that carries the mark itself, as in drawings. */
export const sign = (suspect) => (suspect ? SIGN : '');

/** The words that go with the sign where nothing can be pointed at. */
export const spoken = (suspect) => (suspect ? ` ${SIGN} ${t('suspect_hint')}` : '');

/** Below what shows marks: what they mean. */
export const suspectLegend = (any) =>
  any ? h('p', { class: 'suspect-legend small' }, `${SIGN} ${t('suspect_hint')}`) : null;

/**
 * Whose reports make a cell suspect, where any do. Who may not know that is told that there are
 * some.
 * @param {Record<string, any>|undefined} coverage row of the cell
 */
export async function doubts(coverage, signal) {
  if (!isSuspect(coverage)) return null;
  const { scope, region, industry, period } = coverage;
  try {
    return await ask('/suspects', { scope, region, industry, period }, signal);
  } catch (failure) {
    if (failure instanceof Problem && [401, 403].includes(failure.status)) return { suspect: coverage.suspect };
    throw failure;
  }
}

/**
 * What cells side by side come to without the suspect reports in them, where any has some. Who may
 * not know that is told nothing.
 * @param {Record<string, any>[]} coverage rows of the cells
 * @param {Record<string, any>} query that names the cells
 * @returns {Promise<Record<string, any>[]>}
 */
export async function withoutSuspects(coverage, query, signal) {
  if (!coverage.some((row) => isSuspect(row))) return [];
  try {
    return await rows('/suspect-cells', { ...query, industries: undefined }, signal);
  } catch (failure) {
    if (failure instanceof Problem && [401, 403].includes(failure.status)) return [];
    throw failure;
  }
}

/** Beside a figure: how many are suspect, and what it would be without. */
export const suspectNote = (row) =>
  row &&
  h(
    'span',
    { class: 'suspect-note small', title: grouped(row.value_without) },
    t('suspect_note', {
      n: row.suspects,
      value: `${inUnit(row.value_without, unitOf('gross_output'), 'large')} ${unitName(unitOf('gross_output'))}`,
      growth: defined(row.growth_pct_without) ? signed(row.growth_pct_without) : NONE,
    }),
  );

/** Over a cell's first figure. */
export function suspectBanner(told) {
  if (!told?.suspect) return null;
  return h(
    'div',
    { class: 'suspect-banner', role: 'note' },
    h('p', null, h('strong', null, `${SIGN} ${either(told.message_zh, told.message_en) || t('suspect_hint')}`)),
    told.enterprises?.length > 0 && h('ul', { class: 'whose' }, told.enterprises.map((one) => h('li', { 'data-key': one.alert_id }, ...whose(one)))),
    told.without && h('p', { class: 'without' }, ...without(told)),
  );
}

const whose = (one) => [
  enterpriseLink(one),
  ` ${monthText(one.period)} `,
  one.gross_output && h('span', { class: 'figure' }, `${inUnit(one.gross_output, unitOf('gross_output'), 'large')} ${unitName(unitOf('gross_output'))}`),
  ' ',
  h('a', { href: to(['alert'], { id: one.alert_id }) }, t('alert_of')),
];

function without({ scope, region, industry, period, without: figures }) {
  const unit = unitOf('gross_output');
  const key = (field) => `${scope}/${region}/${industry}/${period} without ${field}`;
  const amount = (field) =>
    h('span', { class: 'figure', 'data-figure': key(field), title: grouped(figures[field]) }, `${inUnit(figures[field], unit, 'large')} ${unitName(unit)}`);
  const percent = (field) => [growth(figures[field], { key: key(field), title: t('growth_panel_hint') }), h('span', { class: 'unit' }, '%')];
  return [
    h('strong', null, t('suspect_without')),
    ' ',
    t('this_month'), ' ', amount('value'), ' ', percent('growth_pct'),
    ' · ',
    t('ytd'), ' ', amount('ytd'), ' ', percent('ytd_growth_pct'),
  ];
}

/** A point of a curve that contains one. */
export const suspectPoint = (x, y) =>
  svg('path', { class: 'suspect-point', d: `M${(x - 3).toFixed(1)} ${(y - 3).toFixed(1)}l6 6m0-6l-6 6` });

/** 能耗双控: how regions stand to their targets of intensity and coal, and to their budgets. */
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { dayText, t } from '../language.js';
import { compare, defined, difference, signed } from '../number.js';
import { to } from '../route.js';
import { budgetEnd } from '../schedule.js';
import { blank, explained, growth, linked } from './figure.js';
import { finality, light, targetState } from './mark.js';
import { isSuspect, suspectLegend, suspectMark } from './suspect.js';
import { table, united } from './table.js';

const name = (column) => codes.columnName('control', column);

/**
 * A line a region, the worst first: whose figures are farthest above their targets.
 * @param {object} given
 * @param {string} given.caption
 * @param {string} given.title of the first column
 * @param {Record<string, any>[]} given.sheets rows of /control
 * @param {Map<string, Record<string, any>>} given.balances of the month, by region
 * @param {(code: string) => any} [given.link] a region's name
 */
export function controlTable({ caption, title, sheets, balances, link = regionLink }) {
  const byRegion = new Map(sheets.map((row) => [row.region, row]));
  const regions = [...new Set([...byRegion.keys(), ...balances.keys()])];
  const margins = new Map(regions.map((region) => [region, margin(byRegion.get(region))]));
  regions.sort((a, b) => compare(margins.get(a), margins.get(b)) || (a < b ? -1 : 1));
  const of = (region, column) => sheetFigure(byRegion.get(region), column);
  const state = (region, column) => targetState(byRegion.get(region)?.[column]);
  const listed = table({
    caption,
    rows: regions,
    key: (region) => region,
    columns: [
      { title, head: true, cell: link },
      { title: united(name('intensity_change_pct'), '%'), figure: true, cell: (r) => of(r, 'intensity_change_pct') },
      { title: united(name('intensity_target_pct'), '%'), figure: true, cell: (r) => of(r, 'intensity_target_pct') },
      { title: t('state'), kind: 'tight', cell: (r) => state(r, 'intensity_state') },
      { title: united(name('coal_change_pct'), '%'), figure: true, cell: (r) => of(r, 'coal_change_pct') },
      { title: united(name('coal_target_pct'), '%'), figure: true, cell: (r) => of(r, 'coal_target_pct') },
      { title: t('state'), kind: 'tight', cell: (r) => state(r, 'coal_state') },
      { title: name('light'), kind: 'tight', cell: (r) => light(byRegion.get(r)?.light ?? balances.get(r)?.light) },
      { title: united(codes.columnName('balances', 'used_pct'), '%'), figure: true, cell: (r) => used(balances.get(r)) },
      { title: t('budget_ends'), hint: t('budget_ends_hint'), kind: 'tight', cell: (r) => ending(balances.get(r)) },
      { title: name('exempt'), kind: 'tight', cell: (r) => exempt(byRegion.get(r)) },
      { title: t('figures_state'), kind: 'tight', cell: (r) => finality(byRegion.get(r)?.status, isSuspect(byRegion.get(r))) },
    ],
  });
  return [listed, suspectLegend(sheets.some((row) => isSuspect(row)))];
}

const regionLink = (code) => h('a', { href: to(['region', code]) }, codes.regionName(code));

/** How far a region is from the nearer of its two targets; negative where it misses it. */
function margin(row) {
  const margins = [
    difference(row?.intensity_target_pct, row?.intensity_change_pct),
    difference(row?.coal_target_pct, row?.coal_change_pct),
  ].filter(defined);
  return margins.sort(compare)[0];
}

function sheetFigure(row, column) {
  const value = row?.[column];
  const key = row && `${row.region}/${row.period} ${column}`;
  if (!defined(value)) return blank(key);
  const href = explained('control', { key: `${row.region}/${row.period}`, figure: column });
  // Less is better here: the colours of growth would say the opposite.
  const shown = column.endsWith('_target_pct') ? linked(signed(value), { key, href }) : growth(value, { key, href, kind: 'plain' });
  return isSuspect(row, column) ? [shown, suspectMark()] : shown;
}

const used = (row) =>
  defined(row?.used_pct)
    ? linked(row.used_pct, {
        key: `${row.city}/${row.period}/${row.rule} used_pct`,
        href: explained('balance', { city: row.city, period: row.period, rule: row.rule, figure: 'used_pct' }),
      })
    : blank();

const exempt = (row) => (row === undefined ? null : row.exempt ? h('strong', { class: 'exempt' }, name('exempt')) : t('not_exempt'));

function ending(row) {
  const day = budgetEnd(row);
  if (day === undefined) return null;
  return day === null ? t('budget_lasts') : h('strong', { class: 'ends' }, dayText(day));
}

/**
 * The key figures of a cell: output first and large, then how much of it has been reported, then
 * the others, each with the state of what it rests on.
 */
import { measureName, measureShort, phrase } from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import { grouped, defined } from '../number.js';
import { through, plus } from '../period.js';
import { to } from '../route.js';
import { unitName, unitOf } from '../units.js';
import { blank, cellOf, explained, figure, linked } from './figure.js';
import { finality } from './mark.js';
import { sparkline } from './sparkline.js';
import { isSuspect, suspectBanner, suspectMark } from './suspect.js';
import { table, united } from './table.js';

const HEADLINE = 'gross_output';
const OTHERS = [
  'revenue', 'profit', 'sales_ratio_pct', 'export_delivery', 'comprehensive', 'assessed',
  'energy_intensity', 'electricity', 'renewable', 'employees',
];

/** Shown on the overview only where the screen is high enough. */
const SPARE = new Set(['export_delivery', 'assessed', 'renewable', 'employees']);

const ENERGY = new Set(['comprehensive', 'assessed', 'feedstock', 'coal', 'electricity', 'renewable', 'energy_intensity']);

/**
 * @param {object} given
 * @param {Record<string, any>[]} given.rows of /indicators over the months up to the period
 * @param {Record<string, any>} [given.coverage] row of the period
 * @param {Record<string, any>[]} [given.investment] rows of `completed`, scope ALL
 * @param {string} given.period
 * @param {Record<string, any>} [given.suspects] whose reports make the cell suspect
 * @param {boolean} [given.wide] every column, for a page of its own
 */
export function keyFigures({ rows, coverage, investment = [], period, suspects, wide = false }) {
  const all = [...rows, ...investment];
  const at = (measure) => all.find((row) => row.measure === measure && row.period === period);
  const line = (measure) => sparkline(...lastMonths(all, measure, period));
  const measures = [...OTHERS, ...(investment.length ? ['completed'] : [])];
  return h(
    'div',
    { class: `key-figures${wide ? ' wide' : ''}` },
    suspectBanner(suspects),
    headline(at(HEADLINE), coverage, line(HEADLINE)),
    coverage && meters(coverage),
    table({
      caption: t('key_figures'),
      rows: measures,
      key: (measure) => measure,
      rowClass: (measure) => (SPARE.has(measure) ? 'spare' : null),
      columns: columns(at, line, coverage, wide),
    }),
  );
}

function headline(row, coverage, line) {
  return h(
    'div',
    { class: 'headline' },
    h('h3', null, measureName(HEADLINE), finality(coverage?.status, isSuspect(coverage))),
    h('p', { class: 'large' }, figure(row, 'value'), h('span', { class: 'unit' }, unitName(unitOf(HEADLINE))), line),
    h(
      'dl',
      null,
      pair(t('growth_panel'), percent(row, 'growth_pct'), t('growth_panel_hint')),
      pair(t('growth_naive'), percent(row, 'naive_growth_pct'), t('growth_naive_hint')),
      pair(t('ytd'), figure(row, 'ytd')),
      pair(t('ytd_growth'), percent(row, 'ytd_growth_pct'), t('growth_panel_hint')),
    ),
  );
}

const pair = (name, content, hint) => h('div', { title: hint }, h('dt', null, name), h('dd', null, content));

const percent = (row, field) => [figure(row, field), h('span', { class: 'unit' }, '%')];

/** How much has been reported, and how much of it grows: what the sums are worth. */
function meters(coverage) {
  const { scope, region, period } = coverage;
  const missing = to(['missing'], { scope, period, city: region.endsWith('0000') ? undefined : region });
  return h(
    'ul',
    { class: 'meters' },
    // The public is not told who reported: no number is not zero.
    coverage.reported !== undefined &&
      meter(coverage, 'reporting', coverage.reporting_pct, coverage.reported, coverage.expected, missing),
    coverage.paired !== undefined &&
      meter(coverage, 'growth_coverage', coverage.growth_coverage_pct, coverage.growing, coverage.paired),
    coverage.divisions_paired !== undefined &&
      meter(coverage, 'division_coverage', undefined, coverage.divisions_growing, coverage.divisions_paired),
    coverage.energy_reported > 0 &&
      meter(coverage, 'statements', undefined, coverage.energy_reported - coverage.energy_provisional, coverage.energy_reported),
  );
}

const HINTS = { reporting: 'reporting_hint', growth_coverage: 'growing_hint', division_coverage: 'divisions_hint', statements: 'statements_hint' };

function meter(coverage, name, pct, n, all, href) {
  const share = Number(all) > 0 ? Number(n) / Number(all) : 0;
  const key = `${cellOf(coverage)} coverage ${name}`;
  const suspect = isSuspect(coverage, COVERAGE_FIGURES[name]);
  const { expected, reported, paired, growing, divisions_paired: dp, divisions_growing: dg } = coverage;
  const filling = name === 'division_coverage' ? { paired: dp, growing: dg } : { expected, reported, paired, growing, n, all };
  return h(
    'li',
    { title: t(HINTS[name], filling) },
    h('span', { class: 'name' }, t(name)),
    h('span', { class: 'track', 'aria-hidden': 'true', vars: { '--share': share.toFixed(4) } }),
    defined(pct) ? marked(linked(`${pct}%`, { key, href: href ?? explainedCoverage(coverage, name) }), suspect) : share || n === 0 ? marked(linked(`${wholePercent(n, all)}%`, { key, href: explainedCoverage(coverage, name) }), suspect) : blank(key),
    h('span', { class: 'of' }, t('of', { n: grouped(String(n ?? 0)), all: grouped(String(all ?? 0)) })),
  );
}

/** In one place of the grid. */
const marked = (figure, suspect) => (suspect ? h('span', { class: 'marked' }, figure, suspectMark()) : figure);

/** Counts are whole numbers, so this division is exact enough for a percentage of two digits. */
function wholePercent(n, all) {
  if (!Number(all)) return '–';
  const hundredths = (BigInt(n) * 20000n + BigInt(all)) / (2n * BigInt(all));
  const text = hundredths.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

const COVERAGE_FIGURES = { reporting: 'reporting_pct', growth_coverage: 'growth_coverage_pct', division_coverage: 'divisions_growing', statements: 'energy_provisional' };

const explainedCoverage = (coverage, name) =>
  explained('coverage', { cell: cellOf(coverage), figure: COVERAGE_FIGURES[name] });

const provisionalEnergy = ({ energy_provisional: n, energy_reported: all }) =>
  h('span', { class: 'finality PROVISIONAL', title: t('meters_hint', { n, all }) }, t('meters', { n }));

function columns(at, line, coverage, wide) {
  return [
    {
      title: t('indicator'),
      head: true,
      cell: (m) => [m === 'completed' ? phrase('investment_all') : wide ? measureName(m) : measureShort(m), h('span', { class: 'unit' }, unitName(unitOf(m)))],
    },
    { title: t('trend'), cell: line, kind: 'line' },
    { title: t('this_month'), figure: true, cell: (m) => figure(at(m), 'value') },
    { title: united(t('growth'), '%'), hint: t('growth_panel_hint'), figure: true, cell: (m) => figure(at(m), 'growth_pct') },
    wide && { title: united(t('growth_naive'), '%'), hint: t('growth_naive_hint'), figure: true, cell: (m) => figure(at(m), 'naive_growth_pct') },
    wide && { title: t('ytd'), figure: true, cell: (m) => figure(at(m), 'ytd') },
    { title: united(t(wide ? 'ytd_growth' : 'ytd'), '%'), hint: t('growth_panel_hint'), figure: true, cell: (m) => figure(at(m), 'ytd_growth_pct') },
    { title: t('state'), kind: 'state', cell: (m) => stateOf(m, coverage, at(m)) },
  ].filter(Boolean);
}

/** Energy that still rests on meters is provisional, however many have reported their output. */
function stateOf(measure, coverage, row) {
  if (!coverage || measure === 'completed') return null;
  // The head says whether the sum is whole; here is room for one word.
  if (isSuspect(row)) return finality('FINAL', true);
  if (ENERGY.has(measure) && coverage.energy_provisional > 0) return provisionalEnergy(coverage);
  return finality(coverage.status);
}

/** @returns {[string[], boolean[]]} figures by month, and which are suspect */
function lastMonths(rows, measure, period) {
  const months = new Map(rows.filter((r) => r.measure === measure).map((r) => [r.period, r]));
  const shown = through(plus(period, -12), period).map((month) => months.get(month));
  return [shown.map((row) => row?.value), shown.map((row) => isSuspect(row, 'value'))];
}


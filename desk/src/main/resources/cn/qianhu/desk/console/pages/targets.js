/** 目标: the board of a region and its parts, then every target, those that are missed first. */
import { rows } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { NONE, defined, grouped, signed } from '../number.js';
import { choiceOf, filters } from '../parts/filters.js';
import { explained, linked } from '../parts/figure.js';
import { finality, targetState } from '../parts/mark.js';
import { proper } from '../parts/name.js';
import { isSuspect, suspectLegend, suspectMark } from '../parts/suspect.js';
import { table } from '../parts/table.js';
import { trail } from '../parts/trail.js';
import { to } from '../route.js';

/** A board with more columns than this cannot be read across; the list below it can. */
const MOST_COLUMNS = 10;
const WORST = ['MISSED', 'NEAR', 'MET'];

export default function targets({ route, period }) {
  const region = route.path[1] ?? codes.WHOLE.region;
  const { measure, state } = route.query;
  const name = region === codes.WHOLE.region ? t('targets') : `${codes.regionName(region)} ${t('targets')}`;
  return {
    title: name,
    layout: 'plain',
    head: h(
      'div',
      null,
      trail(crumbs(region), name, monthText(period)),
      filters(choiceOf('measure', codes.columnName('targets', 'measure'), 'target_measure', measure), choiceOf('state', codes.columnName('targets', 'state'), 'target_state', state, WORST)),
    ),
    panels: [board(region, period, measure), listing(region, period, measure, state)],
  };
}

function crumbs(region) {
  const province = h('a', { href: to(['overview']) }, codes.regionName(codes.WHOLE.region));
  return region === codes.WHOLE.region
    ? [province]
    : [province, h('a', { href: to(['targets']) }, t('targets')), h('a', { href: to(['region', region]) }, codes.regionName(region))];
}

/** The region's own targets and those of its parts. */
async function load(region, period, query, signal) {
  const [own, parts] = await Promise.all([
    rows('/targets', { region, period, ...query }, signal),
    rows('/targets', { region, regions: 'children', period, ...query }, signal),
  ]);
  return [...own, ...parts];
}

const concerns = (region, period) =>
  news.ofRows('targets', { 0: [region, ...codes.childrenOf(region).map(({ code }) => code)], 5: period });

const board = (region, period, measure) => ({
  id: 'board',
  title: t('target_board'),
  note: h('span', { class: 'small' }, t('target_board_hint')),
  load: (signal) => load(region, period, { measure }, signal),
  view: (list) => [tally(list), matrix(list, measure)],
  moved: concerns(region, period),
});

/** How many there are of each state; those without a figure are said too. */
function tally(list) {
  if (list.length === 0) return null;
  const of = (state) => list.filter((row) => row.state === state).length;
  const unjudged = list.filter((row) => !row.state).length;
  return h(
    'p',
    { class: 'tally' },
    WORST.map((state) => [targetState(state), ` ${of(state)} `]),
    unjudged > 0 && t('unjudged', { n: unjudged }),
  );
}

const columnOf = ({ measure, scope, industry, year }) => `${measure}/${scope}/${industry}/${year}`;

/** None of one measure does not say that there are none. */
function matrix(list, measure) {
  if (list.length === 0) return h('p', { class: 'quiet' }, t(measure ? 'none' : 'no_targets'));
  const byRegion = Map.groupBy(list, (row) => row.region);
  const often = Map.groupBy(list, columnOf);
  const columns = [...often.keys()].sort((a, b) => often.get(b).length - often.get(a).length || (a < b ? -1 : 1));
  const shown = columns.slice(0, MOST_COLUMNS);
  return [
    table({
      caption: t('target_board'),
      kind: 'board',
      rows: [...byRegion.keys()].sort(),
      key: (region) => region,
      columns: [
        { title: t('region'), head: true, cell: (region) => h('a', { href: to(['targets', region]) }, codes.regionName(region)) },
        ...shown.map((column) => ({
          title: headingOf(often.get(column)[0]),
          figure: true,
          cell: (region) => standing(byRegion.get(region).find((row) => columnOf(row) === column)),
        })),
      ],
    }),
    columns.length > shown.length && h('p', { class: 'small' }, t('board_more', { n: columns.length - shown.length })),
    suspectLegend(list.some((row) => isSuspect(row, 'gap'))),
  ];
}

/** What is wanted of whom; the year only where it is not that of the month. */
function headingOf(row) {
  const whose = [codes.scopeName(row.scope), row.industry !== 'T' && codes.industryShort(row.industry), row.year !== row.period.slice(0, 4) && row.year];
  return [codes.word('target_measure', row.measure), h('span', { class: 'unit' }, unitOf(row)), h('br'), h('span', { class: 'small' }, whose.filter(Boolean).join(' '))];
}

const unitOf = ({ measure }) => codes.targetUnit(measure);

/** The gap with its state's mark; grey where too little is reported to say so. */
function standing(row) {
  if (!row) return '';
  const text = defined(row.gap) ? signed(row.gap) : NONE;
  return h(
    'span',
    { class: `standing ${row.status === 'PROVISIONAL' ? 'grey' : ''}` },
    linked(text, { key: `${keyOf(row)} gap`, href: explainedRow(row, 'gap'), title: told(row) }),
    ' ',
    targetState(row.state, true),
    // Behind the sign of the state: it takes no room, and would lie upon it.
    isSuspect(row, 'gap') && suspectMark(),
  );
}

const told = (row) =>
  ['value', 'pace', 'figure']
    .map((column) => `${codes.columnName('targets', column)} ${defined(row[column]) ? grouped(row[column]) : NONE}`)
    .concat(row.source ? `${t('target_source')} ${row.source}` : [])
    .join('\n');

const keyOf = (row) => [row.region, row.scope, row.industry, row.measure, row.year, row.period].join('/');

const explainedRow = (row, figure) => explained('target', { key: keyOf(row), figure });

const listing = (region, period, measure, state) => ({
  id: 'list',
  title: t('target_list'),
  load: (signal) => load(region, period, { measure, state }, signal),
  view: (list) => {
    const rank = (row) => (row.state ? WORST.indexOf(row.state) : WORST.length);
    const sorted = [...list].sort((a, b) => rank(a) - rank(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
    const name = (column) => codes.columnName('targets', column);
    const number = (column) => ({
      title: name(column),
      figure: true,
      cell: (row) => [
        linked(defined(row[column]) ? (column === 'gap' ? signed : grouped)(row[column]) : NONE, { key: `${keyOf(row)} ${column}`, href: explainedRow(row, column) }),
        isSuspect(row, column) && suspectMark(),
      ],
    });
    const listed = table({
      caption: t('target_list'),
      rows: sorted,
      key: keyOf,
      columns: [
        { title: t('region'), head: true, cell: (row) => h('a', { href: to(['region', row.region]) }, codes.regionName(row.region)) },
        { title: name('measure'), cell: (row) => codes.word('target_measure', row.measure) },
        { title: t('scope'), cell: (row) => codes.scopeName(row.scope) },
        { title: t('industry'), cell: (row) => (row.industry === 'T' ? t('all_industry') : codes.industryShort(row.industry)) },
        { title: name('year'), cell: (row) => row.year },
        { title: t('unit'), cell: (row) => unitOf(row) },
        ...['value', 'pace', 'figure', 'gap'].map(number),
        { title: name('state'), kind: 'tight', cell: (row) => targetState(row.state) },
        { title: name('status'), kind: 'tight', cell: (row) => finality(row.status, isSuspect(row)) },
        { title: t('target_source'), cell: (row) => proper(row.source ?? '') },
      ],
    });
    return [listed, suspectLegend(list.some((row) => isSuspect(row)))];
  },
  moved: concerns(region, period),
});

/**
 * 市、县、行业: one cell of the table, a region and an industry, and what it is made of. The same
 * page shows a city, a county, a division of the province, and a division within a city.
 */
import { rows } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { alertTable, counts, openTitle } from '../parts/alert.js';
import { budget } from '../parts/budget.js';
import { MEASURES, cells } from '../parts/cells.js';
import { enterpriseTable } from '../parts/enterprises.js';
import { keyFigures } from '../parts/key-figures.js';
import { ledger } from '../parts/ledger.js';
import { controlTable } from '../parts/control.js';
import { projectQuota } from '../parts/project-quota.js';
import { doubts, withoutSuspects } from '../parts/suspect.js';
import { trail } from '../parts/trail.js';
import { plus, yearOf } from '../period.js';
import { to } from '../route.js';

export default function place(context) {
  const cell = cellOf(context);
  const level = codes.region(cell.region)?.level;
  const whole = cell.industry === 'T';
  const name = titleOf(cell);
  /** @type {import('../parts/panel.js').Panel[]} */
  const panels = [figures(cell)];
  if (level !== 'province' && whole) panels.push(budget(cell.region, cell.period));
  if (whole) panels.push(controlOf(cell));
  if (level !== 'county') panels.push(regionsOf(cell, level));
  if (codes.industry(cell.industry)?.level !== 'division') panels.push(industriesOf(cell));
  else if (level !== 'province') panels.push(enterprisesOf(cell));
  if (level === 'county' && whole) panels.push(enterprisesOf(cell));
  if (level === 'city' && whole) panels.push(ledger(cell.region), projectQuota(cell.region));
  if (level !== 'province' || !whole) panels.push(alertsOf(cell, level, context.known));
  if (level === 'city' && whole) panels.push(missing(cell));
  return { title: name, layout: `place ${level}${whole ? ' whole' : ''}`, head: trail(crumbs(cell), name, monthText(cell.period)), panels };
}

function cellOf({ route, scope, period }) {
  const [page, first, second = 'T'] = route.path;
  return page === 'industry'
    ? { scope, region: codes.WHOLE.region, industry: first ?? 'T', period }
    : { scope, region: first ?? codes.WHOLE.region, industry: second, period };
}

const titleOf = ({ region, industry }) =>
  industry === 'T'
    ? codes.regionName(region)
    : region === codes.WHOLE.region
      ? codes.industryName(industry)
      : `${codes.regionName(region)} ${codes.industryName(industry)}`;

/** Province › city › county, then all of industry › section › division, each a link. */
function crumbs({ region, industry }) {
  const up = [];
  if (industry !== 'T') {
    const { parent, level } = codes.industry(industry) ?? {};
    if (level === 'division' && parent) up.unshift(link(pathOf(region, parent), codes.industryShort(parent)));
    if (region !== codes.WHOLE.region) up.unshift(link(['region', region], codes.regionName(region)));
    else up.unshift(link(['industries'], t('industries')));
  }
  for (let above = codes.region(region)?.parent; above; above = codes.region(above)?.parent) {
    const path = above === codes.WHOLE.region ? ['overview'] : pathOf(above, industry);
    if (above === codes.WHOLE.region && industry === 'T') up.unshift(link(['region', above], t('regions')));
    up.unshift(link(path, codes.regionName(above)));
  }
  if (region === codes.WHOLE.region) up.unshift(link(['overview'], codes.regionName(region)));
  return up;
}

const link = (path, name) => h('a', { href: to(path) }, name);

const pathOf = (region, industry) =>
  region === codes.WHOLE.region
    ? ['industry', industry]
    : ['region', region, ...(industry === 'T' ? [] : [industry])];

function figures({ scope, region, industry, period }) {
  return {
    id: 'cell',
    title: t('key_figures'),
    load: async (signal) => {
      const [indicators, [coverage], investment] = await Promise.all([
        rows('/indicators', { scope, region, industry, period: `${plus(period, -12)}..${period}` }, signal),
        rows('/coverage', { scope, region, industry, period }, signal),
        rows('/indicators', { scope: 'ALL', region, industry, period: `${plus(period, -12)}..${period}`, measure: 'completed' }, signal),
      ]);
      return { indicators, coverage, investment, suspects: await doubts(coverage, signal) };
    },
    view: ({ indicators, coverage, investment, suspects }) =>
      indicators.length === 0 && !coverage
        ? h('div', { class: 'problem' }, h('p', null, h('strong', null, t('no_cell', { period: monthText(period) }))), h('p', null, t('no_cell_hint')))
        : keyFigures({ rows: indicators, coverage, investment, period, suspects, wide: true }),
    moved: news.ofCells({ scope: [scope, 'ALL'], region, industry, from: plus(period, -12) }),
  };
}

function regionsOf({ scope, region, industry, period }, level) {
  const children = codes.childrenOf(region).map(({ code }) => code);
  const query = { scope, region, regions: 'children', industry, period };
  const province = level === 'province';
  return {
    id: 'regions',
    title: t(province ? 'cities' : 'counties'),
    load: async (signal) => {
      const [indicators, coverage, balances] = await Promise.all([
        rows('/indicators', { ...query, measure: MEASURES }, signal),
        rows('/coverage', query, signal),
        industry === 'T' ? rows('/balances', { city: children.join(), period, rule: 'in_force' }, signal) : [],
      ]);
      return [indicators, coverage, balances, await withoutSuspects(coverage, query, signal)];
    },
    view: ([indicators, coverage, balances, without]) =>
      cells({
        without,
        title: t(province ? 'city' : 'county'),
        caption: t(province ? 'cities' : 'counties'),
        indicators,
        coverage,
        part: (row) => row.region,
        name: (code) => link(pathOf(code, industry), codes.regionName(code)),
        balances: industry === 'T' && (province || balances.length > 0) ? new Map(balances.map((row) => [row.city, row])) : undefined,
        contribution: province && industry === 'T',
      }),
    moved: news.ofCells({ scope, region: children, industry, period }),
  };
}

/** How the region, and a city's counties, stand to double control; nothing where there is no target. */
function controlOf({ region, period }) {
  const regions = [region, ...(region === codes.WHOLE.region ? [] : codes.childrenOf(region).map(({ code }) => code))];
  return {
    id: 'control',
    title: t('control'),
    note: h('a', { href: to(['control', region]) }, t('control_page')),
    load: (signal) =>
      Promise.all([
        rows('/control', { region: regions.join(), period }, signal),
        rows('/balances', { city: regions.join(), period, rule: 'in_force' }, signal),
      ]),
    view: ([sheets, balances]) =>
      sheets.length === 0
        ? h('p', { class: 'quiet' }, t('no_control', { year: yearOf(period) }))
        : controlTable({ caption: t('control'), title: t('region'), sheets, balances: new Map(balances.map((row) => [row.city, row])) }),
    moved: news.either(news.ofRows('control', { 0: regions, 1: period }), news.ofBalances(regions)),
  };
}

function industriesOf({ scope, region, industry, period }) {
  const parts = codes.divisions().filter(({ parent }) => industry === 'T' || parent === industry);
  const query = { scope, region, industry: industry === 'T' ? undefined : industry, industries: 'divisions', period };
  return {
    id: 'industries',
    title: t('divisions'),
    load: async (signal) => {
      const [indicators, coverage] = await Promise.all([rows('/indicators', { ...query, measure: MEASURES }, signal), rows('/coverage', query, signal)]);
      return [indicators, coverage, await withoutSuspects(coverage, query, signal)];
    },
    view: ([indicators, coverage, without]) => {
      const within = new Set(parts.map(({ code }) => code));
      return cells({
        title: t('division'),
        caption: t('divisions'),
        indicators: indicators.filter((row) => within.has(row.industry)),
        coverage: coverage.filter((row) => within.has(row.industry)),
        without,
        part: (row) => row.industry,
        name: (code) => h('a', { href: to(pathOf(region, code)), title: codes.industryName(code) }, `${code} ${codes.industryShort(code)}`),
        contribution: region === codes.WHOLE.region,
      });
    },
    moved: news.ofCells({ scope, region, industry: parts.map(({ code }) => code), period }),
  };
}

const enterprisesOf = ({ scope, region, industry, period }) => ({
  id: 'members',
  title: t('enterprises'),
  load: (signal) => rows('/enterprises', { scope, region, industry, period, limit: 500 }, signal),
  view: (list) => enterpriseTable(list, t('enterprises')),
  moved: news.ofAnything,
});

/** Those about the cell itself, and about enterprises and projects in it. */
function alertsOf({ region, industry }, level, known) {
  const query = level === 'province' ? {} : { city: `${region.slice(0, 4)}00` };
  const concerns = ({ region: where, industry: what }) =>
    (level !== 'county' || where === region) &&
    (industry === 'T' || what === industry || (what !== undefined && codes.industry(what)?.parent === industry));
  return {
    id: 'alerts',
    title: openTitle(known),
    load: async (signal) => (await rows('/alerts', query, signal)).filter(concerns),
    view: (list) =>
      list.length === 0
        ? h('p', { class: 'quiet' }, t('alerts_none'))
        : [h('p', { class: 'tally' }, counts(list)), alertTable(list, t('alerts_open'))],
    moved: news.ofAlerts,
  };
}

const missing = ({ scope, region, period }) => ({
  id: 'missing',
  title: t('missing'),
  note: h('span', { class: 'small' }, t('missing_hint', { period: monthText(period) })),
  load: (signal) => rows('/missing', { period, scope, city: region }, signal),
  view: (list) =>
    list.length === 0 ? h('p', { class: 'quiet' }, t('missing_none')) : enterpriseTable(list, t('missing'), { brief: true }),
  moved: news.either(news.ofCells({ scope, region, industry: 'T', period }), news.ofAnything),
});

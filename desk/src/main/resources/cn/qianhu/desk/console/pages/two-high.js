/** 两高: the energy of two-high enterprises, which may only fall, and what made it rise or fall. */
import { rows } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { defined, descending, signed, signum } from '../number.js';
import { explained, linked, blank } from '../parts/figure.js';
import { projectQuota } from '../parts/project-quota.js';
import { table, united } from '../parts/table.js';
import { trail } from '../parts/trail.js';
import { to } from '../route.js';
import { exactly, inUnit, unitName } from '../units.js';

const TCE = '吨标准煤';
const SUMS = ['assessed_ytd', 'assessed_ytd_prior'];
const PARTS = ['change_tce', 'panel_change_tce', 'entered_tce', 'left_tce'];

export default function twoHigh({ route, period }) {
  const region = route.path[1] ?? codes.WHOLE.region;
  const name = region === codes.WHOLE.region ? t('two_high') : `${codes.regionName(region)} ${t('two_high')}`;
  const panels = [
    changes('whole', t('two_high_energy'), period, { region, industry: 'T' }),
    changes('regions', t(codes.region(region)?.level === 'province' ? 'cities' : 'counties'), period, { region, regions: 'children', industry: 'T' }),
    changes('divisions', t('divisions'), period, { region }),
    projectQuota(region, { two_high: true }),
  ];
  return {
    title: name,
    layout: 'plain',
    head: trail(crumbs(region), name, monthText(period)),
    panels: codes.childrenOf(region).length > 0 ? panels : panels.filter(({ id }) => id !== 'regions'),
  };
}

function crumbs(region) {
  const up = [h('a', { href: to(['overview']) }, codes.regionName(codes.WHOLE.region))];
  if (region !== codes.WHOLE.region) {
    up.push(h('a', { href: to(['two-high']) }, t('two_high')), h('a', { href: to(['region', region]) }, codes.regionName(region)));
  }
  return up;
}

const changes = (id, title, period, query) => ({
  id,
  title,
  note: id === 'whole' ? h('span', { class: 'small' }, t('two_high_hint')) : undefined,
  load: async (signal) => {
    const found = await rows('/two-high', { ...query, period }, signal);
    return id === 'divisions' ? found.filter((row) => row.industry !== 'T') : found;
  },
  view: (list) =>
    list.length === 0
      ? h('p', { class: 'quiet' }, t('no_two_high', { period: monthText(period) }))
      : [changeTable(id, title, [...list].sort((a, b) => descending(a.change_tce, b.change_tce))), reclassified(list)],
  moved: news.ofRows('two-high', { 0: query.regions ? codes.childrenOf(query.region).map(({ code }) => code) : query.region, 2: period }),
});

const name = (column) => codes.columnName('two-high', column);

function changeTable(id, title, list) {
  const sum = (column) => ({ title: united(name(column), unitName(TCE)), figure: true, cell: (row) => energy(row, column) });
  return table({
    caption: title,
    rows: list,
    key: (row) => `${row.region}/${row.industry}`,
    columns: [
      { title: t(id === 'divisions' ? 'division' : 'region'), head: true, cell: id === 'divisions' ? division : place },
      ...SUMS.map(sum),
      { ...sum('change_tce'), cell: (row) => energy(row, 'change_tce') },
      { title: united(name('change_pct'), '%'), figure: true, cell: (row) => percent(row, 'change_pct') },
      ...PARTS.slice(1).map(sum),
      { title: united(name('share_pct'), '%'), figure: true, cell: (row) => percent(row, 'share_pct') },
    ],
  });
}

const place = ({ region }) => h('a', { href: to(['two-high', region]) }, codes.regionName(region));

const division = ({ region, industry }) =>
  h(
    'a',
    { href: to(region === codes.WHOLE.region ? ['industry', industry] : ['region', region, industry], { scope: 'TWO_HIGH' }), title: codes.industryName(industry) },
    `${industry} ${codes.industryShort(industry)}`,
  );

/** What rises is what should not: it is said in the colour of decline. */
const KIND = { 1: 'down', 0: 'flat', '-1': 'up' };

function energy(row, column) {
  const value = row[column];
  const change = PARTS.includes(column);
  const text = inUnit(value, TCE);
  return linked(change && signum(value) > 0 ? `+${text}` : text, {
    key: `${keyOf(row)} ${column}`,
    href: href(row, column),
    title: exactly(value, TCE),
    kind: column === 'change_tce' ? KIND[signum(value)] : undefined,
  });
}

function percent(row, column) {
  const value = row[column];
  const key = `${keyOf(row)} ${column}`;
  if (!defined(value)) return blank(key);
  return column === 'change_pct'
    ? linked(signed(value), { key, href: href(row, column), kind: KIND[signum(value)] })
    : linked(value, { key, href: href(row, column) });
}

const keyOf = (row) => `${row.region}/${row.industry}/${row.period}`;

const href = (row, column) => explained('two-high', { key: keyOf(row), figure: column });

/** Enterprises that became two-high in the year make what left smaller: it may fall below zero. */
const reclassified = (list) =>
  list.some((row) => signum(row.left_tce) < 0) && h('p', { class: 'small' }, t('reclassified'));

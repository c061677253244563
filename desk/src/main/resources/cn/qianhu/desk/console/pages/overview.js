/** 总览: the province at a glance. What cannot be seen here in ten seconds is a page away. */
import { rows } from '../api.js';
import { WHOLE, cities } from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { counts, feed, openTitle } from '../parts/alert.js';
import { keyFigures } from '../parts/key-figures.js';
import { map, shapes } from '../parts/map.js';
import { pulls } from '../parts/pulls.js';
import { doubts, isSuspect } from '../parts/suspect.js';
import { plus } from '../period.js';
import { here, to } from '../route.js';

export default function overview({ scope, period, route, known }) {
  const by = route.query.map === 'light' ? 'light' : 'growth';
  return {
    title: t('overview'),
    layout: 'overview',
    head: h('h1', { class: 'unseen' }, `${t('overview')} ${monthText(period)}`),
    panels: [figures(scope, period), ground(scope, period, by), alerts(known), divisions(scope, period)],
  };
}

function figures(scope, period) {
  const cell = { ...WHOLE, period: `${plus(period, -12)}..${period}` };
  return {
    id: 'province',
    title: `${t('province_word')} ${monthText(period)}`,
    load: async (signal) => {
      const [indicators, [coverage], investment] = await Promise.all([
        rows('/indicators', { scope, ...cell }, signal),
        rows('/coverage', { scope, ...WHOLE, period }, signal),
        rows('/indicators', { scope: 'ALL', ...cell, measure: 'completed' }, signal),
      ]);
      return { rows: indicators, coverage, investment, period, suspects: await doubts(coverage, signal) };
    },
    view: keyFigures,
    moved: news.ofCells({ scope: [scope, 'ALL'], ...WHOLE, from: plus(period, -12) }),
  };
}

function ground(scope, period, by) {
  return {
    id: 'ground',
    title: t(by === 'light' ? 'map_light' : 'map'),
    note: h(
      'nav',
      { class: 'switch', 'aria-label': t('map_switch') },
      ['growth', 'light'].map((one) =>
        h('a', { href: here({ map: one === 'growth' ? undefined : one }), 'aria-current': one === by ? 'true' : null }, t(`map_by_${one}`)),
      ),
      h('a', { href: to(['region', WHOLE.region]) }, t('map_as_table')),
    ),
    load: (signal) =>
      Promise.all([
        shapes(),
        rows('/indicators', { scope, region: WHOLE.region, regions: 'children', industry: 'T', period, measure: 'gross_output' }, signal),
        rows('/balances', { period, rule: 'in_force' }, signal),
      ]),
    view: ([shape, growth, balances]) =>
      map(
        shape,
        by,
        new Map(growth.map((row) => [row.region, row.ytd_growth_pct])),
        new Map(balances.map((row) => [row.city, row])),
        new Set(growth.filter((row) => isSuspect(row, 'ytd_growth_pct')).map((row) => row.region)),
      ),
    moved: news.either(
      news.ofCells({ scope, region: cities().map(({ code }) => code), industry: 'T', period }),
      news.ofBalances(),
    ),
  };
}

const alerts = (known) => ({
  id: 'watch',
  title: openTitle(known),
  load: (signal) => rows('/alerts', {}, signal),
  view: (open) =>
    open.length === 0
      ? h('p', { class: 'quiet' }, t('alerts_none'))
      : [h('p', { class: 'tally' }, h('a', { href: to(['alerts']) }, counts(open))), feed(open)],
  moved: news.ofAlerts,
});

const divisions = (scope, period) => ({
  id: 'divisions',
  title: t('pulls'),
  note: h('span', { class: 'small' }, t('pulls_hint')),
  load: (signal) =>
    rows('/indicators', { scope, region: WHOLE.region, industries: 'divisions', period, measure: 'gross_output' }, signal),
  view: (parts) => pulls(parts, WHOLE.region),
  moved: (told) =>
    news.ofCells({ scope, region: WHOLE.region, period })(told),
});

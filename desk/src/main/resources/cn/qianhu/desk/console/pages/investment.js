/** 投资: projects against schedule. */
import { ask, rows } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { figure } from '../parts/figure.js';
import { box, choiceOfCity, filters } from '../parts/filters.js';
import { projectTable } from '../parts/projects.js';
import { sparkline } from '../parts/sparkline.js';
import { table, united } from '../parts/table.js';
import { trail } from '../parts/trail.js';
import { plus, through, yearOf } from '../period.js';
import { to } from '../route.js';
import { unitName, unitOf } from '../units.js';

const SHOWN = 300;
const LEVELS = ['ALL', 'PROVINCIAL_KEY', 'CITY_KEY', 'TECHNICAL'];

export default function investment({ period, route }) {
  const { city, lagging } = route.query;
  return {
    title: t('investment'),
    layout: 'plain',
    head: h(
      'div',
      null,
      trail([h('a', { href: to(['overview']) }, codes.regionName(codes.WHOLE.region))], t('investment'), monthText(period)),
      filters(choiceOfCity(city), box('lagging', t('lagging'), lagging === 'true')),
    ),
    panels: [totals(city ?? codes.WHOLE.region, period), projects(city, lagging, yearOf(period))],
  };
}

const totals = (region, period) => ({
  id: 'totals',
  title: `${codes.regionName(region)} · ${codes.measureName('completed')}`,
  load: (signal) =>
    rows('/indicators', { region, industry: 'T', period: `${plus(period, -12)}..${period}`, measure: 'completed,technical,technical_share_pct' }, signal),
  view: (all) => {
    const at = (scope, measure) => all.find((r) => r.scope === scope && r.measure === measure && r.period === period);
    const money = (word) => united(word, unitName(unitOf('completed')));
    return table({
      caption: codes.measureName('completed'),
      rows: LEVELS,
      key: (scope) => scope,
      columns: [
        { title: t('levels'), head: true, cell: (scope) => (scope === 'ALL' ? t('any') : codes.scopeName(scope)) },
        { title: t('trend'), kind: 'line', cell: (scope) => sparkline(series(all, scope, period)) },
        { title: money(t('this_month')), figure: true, cell: (s) => figure(at(s, 'completed'), 'value') },
        { title: united(t('growth'), '%'), hint: t('growth_total_hint'), figure: true, cell: (s) => figure(at(s, 'completed'), 'growth_pct') },
        { title: money(t('ytd')), figure: true, cell: (s) => figure(at(s, 'completed'), 'ytd') },
        { title: united(t('ytd_growth'), '%'), hint: t('growth_total_hint'), figure: true, cell: (s) => figure(at(s, 'completed'), 'ytd_growth_pct') },
        { title: money(`${codes.measureName('technical')} ${t('ytd')}`), figure: true, cell: (s) => figure(at(s, 'technical'), 'ytd') },
        { title: united(codes.measureName('technical_share_pct'), '%'), figure: true, cell: (s) => figure(at(s, 'technical_share_pct'), 'ytd') },
      ],
    });
  },
  moved: news.ofCells({ scope: LEVELS, region, industry: 'T', from: plus(period, -12) }),
});

function series(all, scope, period) {
  const values = new Map(all.filter((r) => r.scope === scope && r.measure === 'completed').map((r) => [r.period, r.value]));
  return through(plus(period, -12), period).map((month) => values.get(month));
}

const projects = (city, lagging, year) => ({
  id: 'projects',
  title: `${t('projects_title')} ${year}`,
  note: h('span', { class: 'small' }, t('projects_hint')),
  load: (signal) => ask('/projects', { city, lagging, year, limit: SHOWN }, signal),
  view: ({ rows: list, next }) => [
    projectTable(list),
    next !== undefined && h('p', { class: 'small' }, t('more', { n: SHOWN })),
  ],
  moved: news.ofAnything,
});

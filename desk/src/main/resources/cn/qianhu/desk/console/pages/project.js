/** 项目: one project month by month. */
import { ask } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { chart, yearsOption } from '../parts/chart.js';
import { projectTable } from '../parts/projects.js';
import { reference } from '../parts/report.js';
import { table, united } from '../parts/table.js';
import { entitle, proper } from '../parts/name.js';
import { trail } from '../parts/trail.js';
import { grouped, defined } from '../number.js';
import { monthOf, yearOf } from '../period.js';
import { to } from '../route.js';
import { inUnit, unitName, unitOf } from '../units.js';

export default function project({ route }) {
  const code = route.path[1] ?? '';
  const load = (signal) => ask(`/projects/${encodeURIComponent(code)}`, {}, signal);
  const panel = (id, title, view) => ({ id, title, load, view, follows: 'identity', moved: news.ofAnything });
  return {
    title: code,
    layout: 'plain',
    head: null,
    panels: [
      { ...panel('identity', '', identity), heading: code },
      panel('standing', t('projects_title'), (data) => projectTable([data])),
      panel('course', `${codes.measureName('completed')} · ${unitName(unitOf('completed'), 'exact')}`, course),
      panel('months', t('monthly'), months),
    ],
  };
}

function identity(data) {
  entitle(`${data.name} · ${t('product')}`, data.name);
  return trail(
    [
      h('a', { href: to(['investment']) }, t('investment')),
      h('a', { href: to(['investment'], { city: data.city }) }, codes.regionName(data.city)),
      h('a', { href: to(['enterprise', data.uscc]) }, proper(data.enterprise ?? data.uscc)),
    ],
    proper(data.name),
    h('span', null, h('code', null, data.project_code), ` · ${codes.industryName(data.industry)} · ${t('total_investment')} ${inUnit(data.total_investment, '万元') ?? '–'} ${unitName('万元')}`),
  );
}

function course({ months: facts = [] }) {
  const years = {};
  for (const fact of facts) {
    (years[yearOf(fact.period)] ??= Array(12).fill(undefined))[monthOf(fact.period) - 1] = fact.completed;
  }
  return chart('project', `${t('monthly')}, ${Object.keys(years).join(', ')}`, yearsOption(Object.fromEntries(Object.entries(years).sort().slice(-3)), unitName('万元', 'exact'), (v) => inUnit(v, '万元', 'exact')));
}

const money = (field) => ({
  title: united(codes.measureName(field), unitName('万元', 'exact')),
  figure: true,
  cell: (fact) => h('span', { class: 'figure', 'data-figure': `${fact.period} ${field}` }, defined(fact[field]) ? grouped(fact[field]) : '–'),
});

const months = ({ months: facts = [] }) =>
  table({
    caption: t('monthly'),
    rows: [...facts].sort((a, b) => (a.period < b.period ? 1 : -1)),
    key: ({ period }) => period,
    columns: [
      { title: t('month'), head: true, cell: ({ period }) => monthText(period) },
      money('completed'),
      money('technical'),
      money('equipment'),
      { title: t('state'), cell: ({ status }) => (status ? codes.word('project_status', status) : '') },
      { title: t('source'), cell: ({ source }) => reference(source) },
    ],
  });

/** Projects against their schedule, those furthest behind first. */
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import { compare, defined, geometry, grouped, signed, signum } from '../number.js';
import { to } from '../route.js';
import { inUnit, unitName } from '../units.js';
import { severity } from './mark.js';
import { proper } from './name.js';
import { table, united } from './table.js';

const MONEY = '万元';

export const projectTable = (projects, { brief = false } = {}) =>
  table({
    caption: t('projects_title'),
    rows: [...projects].sort((a, b) => compareLag(a, b)),
    key: (p) => `${p.project_code} ${p.plan_year}`,
    columns: [
      { title: t('project'), head: true, cell: (p) => h('a', { href: to(['project', p.project_code]), title: p.project_code }, proper(p.name ?? p.project_code)) },
      !brief && { title: t('enterprise'), cell: (p) => h('a', { class: 'plain', href: to(['enterprise', p.uscc]) }, proper(p.enterprise ?? p.uscc)) },
      !brief && { title: t('city'), cell: (p) => h('a', { class: 'plain', href: to(['region', p.city]) }, codes.regionName(p.city)) },
      { title: t('levels'), cell: (p) => (p.levels ?? []).filter((one) => one && one !== 'ALL').map(codes.scopeName).join(t('list_separator')), kind: 'tight' },
      { title: united(t('plan'), unitName(MONEY)), figure: true, cell: (p) => money(p, 'plan_investment') },
      { title: united(t('completed_ytd'), unitName(MONEY)), figure: true, cell: (p) => money(p, 'completed_ytd') },
      { title: t('done'), cell: progress, kind: 'progress-cell' },
      { title: united(t('lag'), t('points')), figure: true, cell: lag },
      { title: t('state'), cell: (p) => (p.status ? codes.word('project_status', p.status) : ''), kind: 'tight' },
      { title: t('open_alerts'), cell: (p) => alertOf(p), kind: 'tight' },
    ].filter(Boolean),
  });

const compareLag = (a, b) =>
  defined(a.lag_pp) && defined(b.lag_pp) ? compare(a.lag_pp, b.lag_pp) : Number(defined(b.lag_pp)) - Number(defined(a.lag_pp));

const money = (project, field) =>
  h('span', { class: 'figure', 'data-figure': `${project.project_code} ${field}`, title: defined(project[field]) ? `${grouped(project[field])} ${unitName(MONEY, 'exact')}` : null }, inUnit(project[field], MONEY) ?? '–');

/** A track with the schedule as a tick: what lies short of the tick is behind. */
function progress({ project_code: code, done_pct: done, schedule_pct: schedule }) {
  if (!defined(done)) return '–';
  const share = (text) => Math.max(0, Math.min(1, geometry(text) / 100)).toFixed(4);
  return h(
    'span',
    { class: 'progress' },
    h('span', { class: 'track', 'aria-hidden': 'true', vars: { '--share': share(done), '--tick': share(schedule ?? '0') } }),
    h('span', { class: 'figure', 'data-figure': `${code} done` }, `${grouped(done)}%`),
  );
}

const lag = ({ project_code: code, lag_pp: points }) =>
  defined(points)
    ? h('span', { class: `figure ${signum(points) < 0 ? 'down' : 'up'}`, 'data-figure': `${code} lag` }, signed(points))
    : '–';

const alertOf = ({ alert }) => {
  const grave = typeof alert === 'string' ? alert : alert?.severity;
  return grave === 'WARNING' || grave === 'CRITICAL' ? severity(grave) : '';
};

/** 预警: one alert, what it rests on, and how it came to be as it is. */
import { ask, rows } from '../api.js';
import { isMeasure, measureName, ruleName } from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { messageOf, subjectLink } from '../parts/alert.js';
import { explained } from '../parts/figure.js';
import { severity } from '../parts/mark.js';
import { table } from '../parts/table.js';
import { trail } from '../parts/trail.js';
import { defined, grouped } from '../number.js';
import { to } from '../route.js';

export default function alert({ route }) {
  const { id = '' } = route.query;
  const load = async (signal) => {
    const history = await rows('/alerts/history', { id }, signal);
    const open = (await ask('/alerts', { subject: id.split('/').slice(1, -1).join('/'), limit: 200 }, signal)).rows;
    return { history, latest: open.find((one) => one.alert_id === id) ?? history.at(-1) };
  };
  const panel = (name, title, view) => ({ id: name, title, load, view, moved: news.ofAlerts });
  return {
    title: t('alert_page'),
    layout: 'plain',
    head: null,
    panels: [
      panel('identity', '', ({ latest }) => identity(latest)),
      panel('evidence', t('alert_evidence'), ({ latest }) => evidence(latest)),
      panel('history', t('alert_history'), ({ history }) => course(history)),
    ],
  };
}

const identity = (one) =>
  one
    ? h(
        'div',
        { class: 'alert-head' },
        trail([h('a', { href: to(['alerts']) }, t('alerts')), ruleName(one.rule)], messageOf(one), h('span', null, severity(one.severity), ` ${t(one.kind)} · ${monthText(one.period)} · ${t(one.state)} ${one.business_date}`)),
        h('p', { class: 'actions' }, h('a', { href: subjectLink(one) }, one.subject_name || one.subject), ' · ', h('a', { href: explained('alert', { id: one.alert_id }) }, t('explain'))),
      )
    : h('p', { class: 'quiet' }, t('none'));

/** Evidence is named after measures, columns and words of the rules. */
const evidenceName = (name) =>
  isMeasure(name) ? measureName(name) : t(OWN_WORD.has(name) ? `${name}_evidence` : name);

/** Elsewhere these words head a panel. */
const OWN_WORD = new Set(['budget', 'project']);

const evidence = (one) =>
  table({
    caption: t('alert_evidence'),
    kind: 'narrow',
    rows: Object.entries(one?.evidence ?? {}),
    key: ([name]) => name,
    columns: [
      { title: t('evidence_name'), head: true, cell: ([name]) => evidenceName(name) },
      { title: t('evidence_value'), figure: true, cell: ([name, value]) => h('span', { class: 'figure', 'data-figure': `evidence ${name}` }, said(value)) },
    ],
  });

/** Decimals grouped, codes in words, anything else as it is. */
const said = (value) => (defined(value) ? grouped(value) : t(value));

const course = (history) =>
  table({
    caption: t('alert_history'),
    rows: history,
    key: (change) => `${change.seq ?? ''} ${change.state} ${change.business_date}`,
    columns: [
      { title: t('date'), head: true, cell: (c) => c.business_date, kind: 'tight' },
      { title: t('state'), cell: (c) => t(c.state), kind: 'tight' },
      { title: t('severity'), cell: (c) => severity(c.severity), kind: 'tight' },
      { title: t('message'), cell: messageOf, kind: 'wide' },
    ],
  });

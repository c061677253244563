/** 预警: one alert, what it rests on, and how it came to be as it is. */
import { ask, rows } from '../api.js';
import { ruleName, word } from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { messageOf, subjectIn, subjectLink, subjectOf } from '../parts/alert.js';
import { evidence } from '../parts/evidence.js';
import { explained } from '../parts/figure.js';
import { severity } from '../parts/mark.js';
import { table } from '../parts/table.js';
import { trail } from '../parts/trail.js';
import { to } from '../route.js';

export default function alert({ route }) {
  const { id = '' } = route.query;
  const load = async (signal) => {
    const history = await rows('/alerts/history', { id }, signal);
    const open = (await ask('/alerts', { subject: subjectIn(id), limit: 200 }, signal)).rows;
    return { history, latest: open.find((one) => one.alert_id === id) ?? history.at(-1) };
  };
  const panel = (name, title, view) => ({ id: name, title, load, view, follows: 'identity', moved: news.ofAlerts });
  return {
    title: t('alert_page'),
    layout: 'plain',
    head: null,
    panels: [
      { ...panel('identity', '', ({ latest }) => identity(latest)), heading: t('alert_page') },
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
        trail([h('a', { href: to(['alerts']) }, t('alerts')), ruleName(one.rule)], messageOf(one), h('span', null, severity(one.severity), ` ${[word('alert_kind', one.kind), one.period && monthText(one.period), `${word('alert_state', one.state)} ${one.business_date}`].filter(Boolean).join(' · ')}`)),
        h('p', { class: 'actions' }, h('a', { href: subjectLink(one) }, subjectOf(one)), ' · ', h('a', { href: explained('alert', { id: one.alert_id }) }, t('explain'))),
      )
    : h('p', { class: 'quiet' }, t('none'));

const course = (history) =>
  table({
    caption: t('alert_history'),
    rows: history,
    key: (change) => `${change.seq ?? ''} ${change.state} ${change.business_date}`,
    columns: [
      { title: t('date'), head: true, cell: (c) => c.business_date, kind: 'tight' },
      { title: t('state'), cell: (c) => word('alert_state', c.state), kind: 'tight' },
      { title: t('severity'), cell: (c) => severity(c.severity), kind: 'tight' },
      { title: t('message'), cell: messageOf, kind: 'wide' },
    ],
  });

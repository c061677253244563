/** Alerts as a feed and as a table. */
import { ruleName } from '../codes.js';
import { h } from '../dom.js';
import { either, monthText, t } from '../language.js';
import { to } from '../route.js';
import { severity, shape } from './mark.js';
import { table } from './table.js';

/** Critical ones first, then the latest. */
export const byGravity = (a, b) =>
  (b.severity === 'CRITICAL') - (a.severity === 'CRITICAL') || (b.seq ?? 0) - (a.seq ?? 0);

export const messageOf = (alert) => either(alert.message_zh, alert.message_en);

const subjectOf = (alert) => alert.subject_name || alert.subject;

/** The page of whatever the alert is about: region, region and division, enterprise, project. */
export function subjectLink(alert) {
  const [first, second] = alert.subject.split('/');
  if (/^\d{6}$/.test(first)) return to(['region', first, ...(second ? [second] : [])]);
  if (/^\d{4}-\d{6}-/.test(first)) return to(['project', first]);
  if (/^[0-9A-Z]{18}$/.test(first)) return to(['enterprise', first]);
  return to(['alert'], { id: alert.alert_id });
}

export const feed = (alerts) =>
  h(
    'ol',
    { class: 'feed' },
    [...alerts].sort(byGravity).map((alert) =>
      h(
        'li',
        { 'data-key': alert.alert_id, class: alert.severity },
        shape(alert.severity),
        h('span', { class: 'unseen' }, t(alert.severity)),
        h(
          'div',
          null,
          h('a', { href: to(['alert'], { id: alert.alert_id }), class: 'feed-message' }, messageOf(alert)),
          h(
            'p',
            { class: 'small' },
            ruleName(alert.rule),
            ' · ',
            t(alert.kind),
            alert.state === 'ESCALATED' && ` · ${t('ESCALATED')}`,
            ' · ',
            alert.business_date,
          ),
        ),
      ),
    ),
  );

export const counts = (alerts) =>
  t('counts', {
    critical: alerts.filter(({ severity: s }) => s === 'CRITICAL').length,
    warning: alerts.filter(({ severity: s }) => s === 'WARNING').length,
  });

export const alertTable = (alerts, caption, withState = false) =>
  table({
    caption,
    rows: alerts,
    key: (alert) => alert.alert_id,
    columns: [
      { title: t('severity'), cell: (a) => severity(a.severity), kind: 'tight' },
      withState && { title: t('state'), cell: (a) => t(a.state), kind: 'tight' },
      { title: t('indicator'), cell: (a) => ruleName(a.rule), kind: 'tight' },
      { title: t('kind'), cell: (a) => t(a.kind), kind: 'tight' },
      { title: t('subject'), cell: (a) => h('a', { href: subjectLink(a) }, subjectOf(a)), head: true },
      {
        title: t('message'),
        cell: (a) => h('a', { href: to(['alert'], { id: a.alert_id }), class: 'plain' }, messageOf(a)),
        kind: 'wide',
      },
      { title: t('period'), cell: (a) => monthText(a.period), kind: 'tight' },
      { title: t('since'), cell: (a) => a.business_date ?? '', kind: 'tight' },
    ].filter(Boolean),
  });

/** Alerts as a feed, by rule and as a table: everywhere in the same order. */
import { carrierName, industryName, region, regionName, ruleName, scopeName, word } from '../codes.js';
import { h } from '../dom.js';
import { either, monthText, t } from '../language.js';
import { to } from '../route.js';
import { severity, shape } from './mark.js';
import { naming, proper, seen } from './name.js';
import { table } from './table.js';

const isCritical = ({ severity: grave }) => grave === 'CRITICAL';

/**
 * Whether the figures can be believed comes first, then what is critical, then the latest: an alert
 * that rests on a figure in the wrong unit is worth nothing.
 */
const byGravity = (a, b) =>
  Number(b.kind === 'DATA') - Number(a.kind === 'DATA') ||
  Number(isCritical(b)) - Number(isCritical(a)) ||
  (b.seq ?? 0) - (a.seq ?? 0);

/** By rule, each with its alerts; the rules in the order of their gravest alert. */
export function byRule(alerts) {
  return [...Map.groupBy([...alerts].sort(byGravity), ({ rule }) => rule)];
}

export const messageText = (alert) => either(alert.message_zh, alert.message_en);

/** With what is Chinese in an English sentence marked: the source of a target, or whom it is about. */
export function messageOf(alert) {
  const text = messageText(alert);
  const source = alert.evidence?.target_source;
  return naming(text, source && text.includes(source) ? source : alert.subject_name);
}

const isRegion = (code) => region(code) !== undefined;

/** The subject in the id of an alert: between the rule and the period, with whatever slashes it has. */
export const subjectIn = (id) => id.split('/').slice(1, -1).join('/');

/** What stands behind the first slash: a carrier of an enterprise, or the id of a meter of it. */
function partOf(subject) {
  const end = subject.indexOf('/');
  return end < 0 ? '' : seen(carrierName(subject.slice(end + 1)));
}

/** Places and industries by their codes, in the reader's language; anybody else by their own name. */
export function subjectOf(alert) {
  const [place, second, industry, measure] = alert.subject.split('/');
  if (measure && isRegion(place)) return `${regionName(place)} ${targetName(second, industry, measure)}`;
  if (isRegion(place)) return [regionName(place), second && industryName(second)].filter(Boolean).join(' ');
  const part = partOf(alert.subject);
  const name = proper(alert.subject_name || alert.subject.split('/')[0]);
  return part ? h('span', null, name, ' ', proper(part)) : name;
}

/** What a target is set for: of all industry unless an industry is named. */
const targetName = (scope, industry, measure) =>
  [scopeName(scope), industry !== 'T' && industryName(industry), word('target_measure', measure)].filter(Boolean).join(' ');

/** The page of whatever the alert is about: region, region and division, target, enterprise, project. */
export function subjectLink(alert) {
  const [first, second, , measure] = alert.subject.split('/');
  if (measure && isRegion(first)) return to(['targets', first], { measure });
  if (isRegion(first)) return to(['region', first, ...(second ? [second] : [])]);
  if (/^\d{4}-\d{6}-/.test(first)) return to(['project', first]);
  if (/^[0-9A-Z]{18}$/.test(first)) return to(['enterprise', first]); // Also of its carriers and meters.
  return to(['alert'], { id: alert.alert_id });
}

const alertLink = (alert, kind) => h('a', { href: to(['alert'], { id: alert.alert_id }), class: kind }, messageOf(alert));

/** The word at the head of open alerts: they are those of the business date, whatever month is shown. */
export const openTitle = ({ business_date: date }) =>
  date ? t('alerts_open_on', { date }) : t('alerts_open');

/** Whom a rule concerns, as far as a line has room: it unfolds on click, so these are no links. */
const who = (alerts) =>
  h('span', { class: 'small who' }, alerts.flatMap((alert, i) => [i > 0 && t('list_separator'), subjectOf(alert)]));

/** A rule is one entry, however many it concerns. */
export const feed = (alerts) => h('ol', { class: 'feed' }, byRule(alerts).map(([rule, some]) => entry(rule, some)));

const entry = (rule, some) =>
  h(
    'li',
    { 'data-key': rule, class: some[0].severity },
    shape(some[0].severity),
    h('span', { class: 'unseen' }, word('severity', some[0].severity)),
    some.length === 1
      ? h('div', null, alertLink(some[0], 'feed-message'), h('p', { class: 'small' }, [ruleName(rule), word('alert_kind', some[0].kind), some[0].business_date].join(' · ')))
      : h(
          'details',
          null,
          h('summary', { class: 'feed-message' }, `${ruleName(rule)} · ${some.length}`, who(some)),
          h('ul', null, some.map((alert) => h('li', { 'data-key': alert.alert_id }, alertLink(alert, 'feed-message')))),
        ),
  );

export const counts = (alerts) =>
  [['CRITICAL', alerts.filter(isCritical).length], ['WARNING', alerts.filter((one) => !isCritical(one)).length]]
    .map(([grave, n]) => `${word('severity', grave)} ${n}`)
    .join(t('list_separator'));

/** Rules one below the other, each opening on whom it concerns. */
export const alertGroups = (alerts, caption) =>
  alerts.length === 0
    ? h('p', { class: 'quiet' }, t('alerts_none'))
    : byRule(alerts).map(([rule, some]) =>
        h(
          'details',
          { class: 'rule-group', 'data-key': rule, open: some.length === 1 },
          h('summary', null, h('h2', null, severity(some[0].severity), ' ', ruleName(rule)), h('span', { class: 'small' }, [word('alert_kind', some[0].kind), counts(some)].join(' · ')), some.length > 1 && who(some)),
          alertTable(some, `${caption} ${ruleName(rule)}`),
        ),
      );

/** @param {boolean} [course] all that ever were: the latest first, each with its state */
export const alertTable = (alerts, caption, course = false) =>
  table({
    caption,
    rows: [...alerts].sort(course ? (a, b) => (b.seq ?? 0) - (a.seq ?? 0) : byGravity),
    key: (alert) => alert.alert_id,
    columns: [
      { title: t('severity'), cell: (a) => severity(a.severity), kind: 'tight' },
      course && { title: t('state'), cell: (a) => word('alert_state', a.state), kind: 'tight' },
      { title: t('alert_rule'), cell: (a) => ruleName(a.rule), kind: 'tight' },
      { title: t('kind'), cell: (a) => word('alert_kind', a.kind), kind: 'tight' },
      { title: t('subject'), cell: (a) => h('a', { href: subjectLink(a) }, subjectOf(a)), head: true },
      { title: t('message'), cell: (a) => alertLink(a, 'plain'), kind: 'wide' },
      { title: t('period'), cell: (a) => (a.period ? monthText(a.period) : ''), kind: 'tight' },
      { title: t('since'), cell: (a) => a.business_date ?? '', kind: 'tight' },
    ].filter(Boolean),
  });

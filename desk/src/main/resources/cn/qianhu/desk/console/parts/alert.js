/** Alerts as a feed, by rule and as a table: everywhere in the same order. */
import { carrierName, industryName, region, regionName, ruleName, scopeName, word } from '../codes.js';
import { h } from '../dom.js';
import { either, monthText, t } from '../language.js';
import { to } from '../route.js';
import { severity, shape } from './mark.js';
import { naming, proper, seen } from './name.js';
import { table } from './table.js';

const isCritical = ({ severity: grave }) => grave === 'CRITICAL';

/** By rule, each with its alerts; in the desk's order, which puts those about the data first. */
const byRule = (alerts) => [...Map.groupBy(alerts, ({ rule }) => rule)];

/**
 * Alerts of one rule about one enterprise are read as one: a line that fails leaves each of its
 * meters without readings, and a list of hundreds of meters hides everything else.
 */
const folds = (alerts) => [...Map.groupBy(alerts, ({ rule, subject }) => `${rule}/${whole(subject)}`).values()];

const USCC = /^[0-9A-Z]{18}$/;

/** The enterprise, where a subject is a carrier or a meter of one. */
function whole(subject) {
  const [first] = subject.split('/');
  return USCC.test(first) ? first : subject;
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
  if (USCC.test(first)) return to(['enterprise', first]); // Also of its carriers and meters.
  return to(['alert'], { id: alert.alert_id });
}

const alertLink = (alert, kind) => h('a', { href: to(['alert'], { id: alert.alert_id }), class: kind }, messageOf(alert));

/** The word at the head of open alerts: they are those of the business date, whatever month is shown. */
export const openTitle = ({ business_date: date }) =>
  date ? t('alerts_open_on', { date }) : t('alerts_open');

const NAMED = 12;

/** Whom a rule concerns, as far as a line has room: it unfolds on click, so these are no links. */
function who(alerts) {
  const all = folds(alerts);
  const names = all.slice(0, NAMED).flatMap((some, i) => [i > 0 && t('list_separator'), some.length > 1 ? nameOf(some[0]) : subjectOf(some[0])]);
  return h('span', { class: 'small who' }, names, all.length > NAMED && ` ${t('and_others', { n: all.length - NAMED })}`);
}

/** How many there are, and at how many enterprises where that is another number. */
function extent(alerts) {
  const n = folds(alerts).length;
  return n < alerts.length ? t('alerts_at', { alerts: alerts.length, n }) : String(alerts.length);
}

/** The name of the enterprise, whatever of it an alert is about. */
const nameOf = ({ subject, subject_name: name }) => proper(name || whole(subject));

const FOLDED = 50;

/** One alert of a fold as a line, and how many there are besides. */
const folded = (some) =>
  h('li', { 'data-key': some[0].alert_id }, alertLink(some[0], 'feed-message'), some.length > 1 && h('a', { class: 'small', href: subjectLink(some[0]) }, t('alerts_like_it', { n: some.length - 1 })));

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
          h('summary', { class: 'feed-message' }, `${ruleName(rule)} · ${extent(some)}`, who(some)),
          h('ul', null, folds(some).slice(0, FOLDED).map(folded)),
          folds(some).length > FOLDED && h('p', { class: 'small' }, h('a', { href: to(['alerts'], { rule }) }, t('and_others', { n: folds(some).length - FOLDED }))),
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
          h('summary', null, h('h2', null, severity(some[0].severity), ' ', ruleName(rule)), h('span', { class: 'small' }, [word('alert_kind', some[0].kind), counts(some), folds(some).length < some.length && extent(some)].filter(Boolean).join(' · ')), some.length > 1 && who(some)),
          alertTable(some, `${caption} ${ruleName(rule)}`),
        ),
      );

const LISTED = 200;

/** @param {boolean} [course] all that ever were: the latest first, each with its state */
export function alertTable(alerts, caption, course = false) {
  const all = course ? [...alerts].sort((a, b) => (b.seq ?? 0) - (a.seq ?? 0)).map((one) => [one]) : folds(alerts);
  const listed = table({
    caption,
    rows: all.slice(0, LISTED),
    key: ([a]) => a.alert_id,
    columns: [
      { title: t('severity'), cell: ([a]) => severity(a.severity), kind: 'tight' },
      course && { title: t('state'), cell: ([a]) => word('alert_state', a.state), kind: 'tight' },
      { title: t('alert_rule'), cell: ([a]) => ruleName(a.rule), kind: 'tight' },
      { title: t('kind'), cell: ([a]) => word('alert_kind', a.kind), kind: 'tight' },
      { title: t('subject'), cell: ([a, ...others]) => h('a', { href: subjectLink(a) }, others.length > 0 ? nameOf(a) : subjectOf(a)), head: true },
      { title: t('message'), cell: messages, kind: 'wide' },
      { title: t('period'), cell: ([a]) => (a.period ? monthText(a.period) : ''), kind: 'tight' },
      { title: t('since'), cell: ([a]) => a.business_date ?? '', kind: 'tight' },
    ].filter(Boolean),
  });
  return all.length > LISTED ? [listed, h('p', { class: 'small' }, t('and_others', { n: all.length - LISTED }))] : listed;
}

/** What happened; several of one enterprise unfold below the first. */
const messages = ([first, ...others]) =>
  others.length === 0
    ? alertLink(first, 'plain')
    : [
        alertLink(first, 'plain'),
        h('details', { class: 'like-it' }, h('summary', { class: 'small' }, t('alerts_like_it', { n: others.length })), h('ul', null, others.map((one) => h('li', { 'data-key': one.alert_id }, alertLink(one, 'plain'))))),
      ];

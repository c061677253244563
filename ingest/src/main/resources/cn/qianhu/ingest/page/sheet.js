/** What the enterprise is, lacks, has made and is warned of: the sections that are only read. */
import { foreign, h, svg } from './dom.js';
import { dayText, daysBetween, either, grouped, monthText, named, percent, t } from './language.js';

const LATEST = 6;
const WIDE = 240;
const HIGH = 60;

/** Name, code and place. */
export const heading = (own) =>
  h(
    'div',
    {},
    h('h1', {}, foreign(own.name ?? own.uscc)),
    h(
      'p',
      { class: 'sub' },
      [own.uscc, named(own.region), named(own.industry), ...own.scopes.map(named)]
        .filter(Boolean)
        .join(' · '),
    ),
    own.name ? null : h('p', { class: 'fault' }, t('unlisted')),
  );

/** What has to come, the overdue first. */
export function missing(own) {
  const months = new Map();
  for (const one of own.missing) {
    months.set(one.period, [...(months.get(one.period) ?? []), one]);
  }
  return section(
    'missing',
    own.business_date
      ? h('p', { class: 'sub' }, t('asOf', { date: own.business_date }))
      : h('p', {}, t('noDate')),
    own.business_date && months.size === 0 ? h('p', {}, `✓ ${t('nothingMissing')}`) : null,
    [...months.values()].map((reports) => [
      h('h3', { class: reports[0].overdue ? 'mark bad' : '' }, deadline(own, reports[0])),
      h(
        'ul',
        { class: 'cards' },
        [...new Set(reports.map((one) => one.form.code))].map((form) => {
          const of = reports.filter((one) => one.form.code === form);
          const parts = of.map((one) => named(one.carrier) || one.project_name).filter(Boolean);
          return h(
            'li',
            {},
            named(of[0].form),
            parts.map((part, i) => [i ? t('and') : t('of'), foreign(part)]),
          );
        }),
      ),
    ]),
  );
}

function deadline(own, { period, due_on: day, overdue }) {
  const n = daysBetween(own.business_date, day);
  const filling = { month: monthText(period), day: dayText(day), n };
  return t(overdue ? 'overdue' : n === 0 ? 'dueToday' : 'dueIn', filling);
}

/** Two years of its own. */
export function figures(own) {
  const known = own.months.filter((one) => one.gross_output !== undefined || one.comprehensive !== undefined);
  const latest = [...own.months].reverse();
  return section(
    'figures',
    known.length === 0 ? h('p', {}, t('noFigures')) : [
      known.some((one) => one.gross_output !== undefined) ? curve(own) : null,
      h('ul', { class: 'cards figures num' }, latest.slice(0, LATEST).map((one) => month(own, one))),
      h(
        'details',
        {},
        h('summary', {}, t('allMonths')),
        h('ul', { class: 'cards figures num' }, latest.slice(LATEST).map((one) => month(own, one))),
      ),
    ],
  );
}

const measure = (own, code) => named(own.measures.find((one) => one.code === code));

const month = (own, one) =>
  h(
    'li',
    {},
    h(
      'p',
      { class: 'head' },
      monthText(one.period),
      one.suspect ? h('span', { class: 'mark mind' }, ` ※ ${t('suspect')}`) : null,
      one.report_id
        ? h('span', { class: 'sub' }, ' ', foreign(one.report_id), one.revision === undefined ? '' : ` · ${t('revision', { n: one.revision })}`)
        : null,
    ),
    h(
      'dl',
      {},
      pair(measure(own, 'gross_output'), grouped(one.gross_output)),
      pair(t('growth'), percent(one.growth_pct)),
      pair(t('ytd'), grouped(one.ytd)),
      pair(t('ytdGrowth'), percent(one.ytd_growth_pct)),
      pair(measure(own, 'comprehensive'), grouped(one.comprehensive)),
    ),
  );

const pair = (name, text) => h('div', {}, h('dt', {}, name), h('dd', {}, text));

/** Binary fractions decide no more than where the curve runs. */
function curve(own) {
  const { months } = own;
  const values = months.map((one) => (one.gross_output === undefined ? NaN : Number(one.gross_output)));
  const most = Math.max(...values.filter((value) => !Number.isNaN(value)), 1);
  let path = '';
  values.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    const x = (i / Math.max(values.length - 1, 1)) * (WIDE - 4) + 2;
    const y = HIGH - 2 - (Math.max(value, 0) / most) * (HIGH - 4);
    const at = `${x.toFixed(1)} ${y.toFixed(1)}`;
    // A month without neighbours is a dot: a line of no length, with round ends.
    path += i === 0 || Number.isNaN(values[i - 1]) ? `M${at}h0` : `L${at}`;
  });
  const label = t('trend', {
    measure: measure(own, 'gross_output'),
    from: monthText(months[0].period),
    to: monthText(months[months.length - 1].period),
  });
  return svg(
    'svg',
    { class: 'curve', viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': label },
    svg('path', { d: path }),
  );
}

/** Open alerts in the order of the gateway: data first. */
export const alerts = (own) =>
  section(
    'alerts',
    own.alerts.length === 0 ? h('p', {}, `✓ ${t('noAlerts')}`) : null,
    h(
      'ul',
      { class: 'cards' },
      own.alerts.map((one) =>
        h(
          'li',
          {},
          h(
            'div',
            { class: 'line' },
            h('span', { class: `mark ${one.severity === 'CRITICAL' ? 'bad' : 'mind'}` }, `! ${t(one.kind === 'DATA' ? 'DATA' : one.severity)}`),
            h('span', {}, named(one.rule)),
            h('span', {}, monthText(one.period)),
            one.part ? foreign(named(one.part)) : null,
          ),
          h('p', { class: 'sentence' }, foreign(either(one.message_zh, one.message_en))),
        ),
      ),
    ),
  );

/** Projects, where it has any. */
export const projects = (own) =>
  own.projects.length === 0
    ? null
    : section(
        'projects',
        h(
          'ul',
          { class: 'cards' },
          own.projects.map((one) =>
            h(
              'li',
              {},
              h('div', { class: 'line' }, foreign(one.name), h('span', { class: 'sub' }, foreign(one.code))),
              h(
                'p',
                { class: 'sentence num' },
                t('progress', { completed: grouped(one.completed) }),
                one.planned ? t('planned', { planned: grouped(one.planned) }) : null,
                one.latest_period ? ` · ${t('lastReport', { month: monthText(one.latest_period) })}` : null,
              ),
            ),
          ),
        ),
      );

const section = (word, ...content) =>
  h('section', { 'aria-labelledby': `${word}-title` }, h('h2', { id: `${word}-title` }, t(word)), content);

/** 企业: all that one enterprise reported, what became of it, and the figures that count. */
import { ask } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { either, instantText, monthText, t } from '../language.js';
import * as news from '../news.js';
import { alertTable, subjectIn } from '../parts/alert.js';
import { chart, yearsOption } from '../parts/chart.js';
import { reference, reportFate } from '../parts/report.js';
import { projectTable } from '../parts/projects.js';
import { rejectionTable } from '../parts/rejections.js';
import { table, united } from '../parts/table.js';
import { entitle, naming, proper } from '../parts/name.js';
import { SIGN, suspectLegend, suspectMark } from '../parts/suspect.js';
import { trail } from '../parts/trail.js';
import { grouped, defined } from '../number.js';
import { monthOf, yearOf } from '../period.js';
import { to } from '../route.js';
import { inUnit, unitName, unitOf } from '../units.js';

export default function enterprise({ route }) {
  const uscc = route.path[1] ?? '';
  // One answer feeds all panels; each asks, the browser's cache answers all but the first.
  const load = (signal) => ask(`/enterprises/${encodeURIComponent(uscc)}`, {}, signal);
  const panel = (id, title, view) => ({ id, title, load, view, follows: 'identity', moved: news.ofAnything });
  return {
    title: uscc,
    layout: 'enterprise',
    head: null,
    panels: [
      { ...panel('identity', '', identity), heading: uscc },
      panel('output', seriesTitle('gross_output'), (data) => series(data.output, 'gross_output', suspectMonths(data))),
      panel('energy', seriesTitle('comprehensive'), (data) => series(data.energy, 'comprehensive')),
      panel('alerts', t('alerts'), alertsOf),
      panel('directory', t('directory'), directory),
      panel('projects', t('projects_title'), (data) => projectTable(data.projects ?? [], { brief: true })),
      panel('rejections', t('rejections'), (data) => rejectionTable(data.rejections ?? [])),
      panel('reports', t('reports'), reports),
    ],
  };
}

const alertsOf = ({ name, alerts = [] }) =>
  alertTable(alerts.map((one) => ({ subject: subjectIn(one.alert_id), subject_name: name, ...one })), t('alerts'));

const seriesTitle = (measure) => `${codes.measureName(measure)} · ${unitName(unitOf(measure), 'exact')}`;

function identity(data) {
  const entry = [...(data.directory ?? [])].sort(byMonth).at(-1);
  entitle(`${data.name} · ${t('product')}`, data.name);
  const known = [data.uscc, ...listed(entry?.scopes).map(codes.scopeName), isTrue(entry?.two_high) && t('two_high')];
  return [trail(entry ? way(entry) : [], proper(data.name), known.filter(Boolean).join(' · ')), ownBanner(data)];
}

/** Of each suspect report what makes it so; every figure above contains it. */
const ownBanner = ({ name, suspects = [] }) =>
  suspects.length > 0 &&
  h(
    'div',
    { class: 'suspect-banner', role: 'note' },
    suspects.map((one) => h('p', null, `${SIGN} `, h('a', { href: to(['alert'], { id: one.alert_id }) }, naming(either(one.message_zh, one.message_en), name)))),
    h('p', { class: 'small' }, t('suspect_until')),
  );

/** Where it stands now: province, city, county, and its division within the city. */
function way({ region, industry }) {
  const city = `${region.slice(0, 4)}00`;
  return [
    h('a', { href: to(['overview']) }, codes.regionName(codes.WHOLE.region)),
    h('a', { href: to(['region', city]) }, codes.regionName(city)),
    h('a', { href: to(['region', region]) }, codes.regionName(region)),
    h('a', { href: to(['region', city, industry]) }, codes.industryName(industry)),
  ];
}

const byMonth = (a, b) => (a.valid_from < b.valid_from ? -1 : 1);

const isTrue = (value) => String(value) === 'true';

/** What became of a report that makes the month's figure. */
const COUNTING = new Set(['counts', 'accepted']);

const suspectMonths = ({ suspects = [] }) => new Set(suspects.map(({ period }) => period));

function series(facts = [], measure, suspect = new Set()) {
  const years = {};
  for (const fact of facts) {
    (years[yearOf(fact.period)] ??= Array(12).fill(undefined))[monthOf(fact.period) - 1] = fact[measure];
  }
  const shown = Object.fromEntries(Object.entries(years).sort().slice(-3));
  const unit = unitOf(measure);
  const spoken = `${codes.measureName(measure)}, ${Object.keys(shown).join(', ')}`;
  return [
    chart(measure, spoken, yearsOption(shown, unitName(unit, 'exact'), (value) => inUnit(value, unit, 'exact'), suspect)),
    suspectLegend(suspect.size > 0),
    h('details', null, h('summary', null, t('monthly')), facts.length > 0 && facts[0].carriers !== undefined ? energyTable(facts) : outputTable(facts, suspect)),
  ];
}

const OUTPUT = ['gross_output', 'sales_output', 'export_delivery', 'revenue', 'profit', 'employees'];
const ENERGY = ['comprehensive', 'assessed', 'feedstock', 'coal', 'electricity', 'renewable'];

const latestFirst = (facts) => [...facts].sort((a, b) => (a.period < b.period ? 1 : -1));

const figureColumns = (measures) =>
  measures.map((measure) => ({
    title: united(codes.measureName(measure), unitName(unitOf(measure), 'exact')),
    figure: true,
    cell: (fact) => {
      // Employees are counted: the one figure that is no decimal.
      const value = fact[measure] === undefined ? undefined : String(fact[measure]);
      return h('span', { class: 'figure', 'data-figure': `${measure} ${fact.period}` }, defined(value) ? grouped(value) : '–');
    },
  }));

const outputTable = (facts, suspect) =>
  table({
    caption: codes.phrase('output_series'),
    rows: latestFirst(facts),
    key: ({ period }) => period,
    columns: [
      { title: t('month'), head: true, cell: ({ period }) => [monthText(period), suspect.has(period) && suspectMark()] },
      ...figureColumns(OUTPUT),
      { title: t('revision'), figure: true, cell: ({ revision }) => revision },
      { title: t('source'), cell: ({ source, report_id: id }) => reference(source, id) },
    ],
  });

const energyTable = (facts) =>
  table({
    caption: codes.phrase('energy_series'),
    rows: latestFirst(facts),
    key: ({ period }) => period,
    columns: [
      { title: t('month'), head: true, cell: ({ period }) => monthText(period) },
      ...figureColumns(ENERGY),
      { title: t('carrier'), cell: ({ carriers = [] }) => carriers.map((one) => codes.carrierName(one.carrier)).join(', '), kind: 'wide' },
      { title: t('state'), cell: ({ carriers = [] }) => (carriers.some(({ basis }) => basis === 'READINGS') ? h('span', { class: 'finality PROVISIONAL' }, t('provisional')) : ''), kind: 'tight' },
    ],
  });

const directory = ({ directory: entries = [] }) =>
  table({
    caption: t('directory'),
    rows: entries,
    key: ({ valid_from: from }) => from,
    columns: [
      { title: t('valid_from'), head: true, cell: ({ valid_from: from }) => monthText(from) },
      { title: t('name'), cell: ({ name }) => proper(name) },
      { title: t('region'), cell: ({ region }) => codes.regionName(region) },
      { title: t('industry'), cell: ({ industry }) => `${industry} ${codes.industryShort(industry)}` },
      { title: t('scopes'), cell: ({ scopes }) => listed(scopes).map(codes.scopeName).join(t('list_separator')) },
      { title: t('two_high'), cell: ({ two_high: high }) => (isTrue(high) ? t('yes') : '') },
      { title: t('closed_from'), cell: ({ closed_from: from }) => (from ? monthText(from) : '') },
    ],
  });

const listed = (scopes = []) => scopes.filter((one) => one !== 'ALL');

const REPORTS_SHOWN = 400;

function reports({ reports: all = [], suspects }) {
  const suspect = suspectMonths({ suspects });
  const doubted = ({ form, fate, period }) => form === 'output' && suspect.has(period) && COUNTING.has(fate);
  const rows = [...all].sort((a, b) => (String(a.reported_at ?? a.received) < String(b.reported_at ?? b.received) ? 1 : -1)).slice(0, REPORTS_SHOWN);
  return [
    table({
      caption: t('reports'),
      rows,
      key: (report) => `${report.report_id} ${report.revision} ${report.source?.offset}`,
      columns: [
        { title: t('form'), cell: ({ form }) => codes.word('form', form), kind: 'tight' },
        { title: t('period'), head: true, cell: ({ period }) => (period ? monthText(period) : '') },
        { title: `${t('carrier')} / ${t('project')}`, cell: ({ carrier, project }) => (carrier ? codes.carrierName(carrier) : project ? h('a', { href: to(['project', project]) }, project) : '') },
        { title: t('report_id'), cell: ({ report_id: id }) => h('code', null, id) },
        { title: t('revision'), figure: true, cell: ({ revision }) => revision },
        { title: t('reported_at'), cell: ({ reported_at: at }) => instantText(at), kind: 'tight' },
        { title: t('fate'), cell: (report) => [reportFate(report), doubted(report) && suspectMark()], kind: 'tight' },
        { title: t('reason'), cell: ({ reason, message_zh: zh, message_en: en, superseded_by: by }) => h('span', { title: either(zh, en) || null }, reason ? codes.word('reason', reason) : by ? h('code', null, by) : '') },
        { title: t('source'), cell: ({ source }) => reference(source) },
      ],
    }),
    all.length > REPORTS_SHOWN && h('p', { class: 'small' }, t('more', { n: REPORTS_SHOWN })),
  ];
}

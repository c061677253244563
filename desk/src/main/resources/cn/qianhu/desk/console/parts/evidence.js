/** The figures that an alert rests on, each read as the rule declares it: never by how it looks. */
import { carrierName, carrierUnit, exhibit, industryName, regionName, scopeName, word } from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import { defined, grouped, signed } from '../number.js';
import { to } from '../route.js';
import { subjectOf } from './alert.js';
import { proper } from './name.js';
import { table } from './table.js';

const amount = (value) => (defined(value) ? grouped(value) : value);

const change = (value) => (defined(value) ? signed(value) : value);

/** 2022-03, or 2022-01..2022-02. */
const months = (value) => value.split('..').map((month) => monthText(month)).join('–');

const READ = {
  PERIOD: months,
  DATE: (value) => value,
  REGION: (value) => h('a', { href: to(['region', value]) }, regionName(value)),
  DIVISION: (value) => industryName(value),
  SCOPES: (value) => value.split(';').map(scopeName).join(t('list_separator')),
  PROJECT: (value) => h('a', { href: to(['project', value]) }, h('code', null, value)),
  TEXT: proper,
  FLAG: (value) => (value === 'true' ? t('yes') : ''),
  LIGHT: (value) => word('light', value),
  DEDUCTION_RULE: (value) => word('deduction_rule', value),
  PROJECT_STATUS: (value) => word('project_status', value),
  COUNT: amount,
  QUANTITY: amount,
  FACTOR: amount,
  DAYS: amount,
  PERCENT: change,
  POINTS: change,
  MONEY: amount,
  ENERGY: amount,
};

export const evidence = (alert) =>
  table({
    caption: t('alert_evidence'),
    kind: 'narrow',
    rows: Object.entries(alert?.evidence ?? {}),
    key: ([key]) => key,
    columns: [
      { title: t('evidence_name'), head: true, cell: ([key]) => nameOf(key) },
      { title: t('evidence_value'), figure: true, cell: ([key, value]) => h('span', { class: 'figure', 'data-figure': `evidence ${key}` }, key === 'subject_name' ? subjectOf(alert) : READ[exhibit(key).type](value)) },
      { title: t('unit'), cell: ([key]) => unitOf(exhibit(key)) },
    ],
  });

/** What stands after the name is months or a carrier, where it is anything that a reader knows. */
function nameOf(key) {
  const { name, of } = exhibit(key);
  return [name, of && (/^\d{4}-\d{2}/.test(of) ? months(of) : carrierName(of))].filter(Boolean).join(' ');
}

const unitOf = ({ unit, of }) => unit || carrierUnit(of);

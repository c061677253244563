/** 用能预算: a city's assessed energy month by month against the schedule of its budget. */
import { rows } from '../api.js';
import { columnName, phrase, word } from '../codes.js';
import { h } from '../dom.js';
import { language, monthText, shortMonth, t } from '../language.js';
import * as news from '../news.js';
import { defined, portion } from '../number.js';
import { monthOf, yearOf } from '../period.js';
import { exactly, inUnit, unitName } from '../units.js';
import { blank, explained, linked } from './figure.js';
import { budgetOption, chart } from './chart.js';
import { light } from './mark.js';
import { table, united } from './table.js';

const TCE = '吨标准煤';

export const budget = (city, period) => ({
  id: 'budget',
  title: t('budget'),
  load: (signal) => rows('/balances', { city, year: yearOf(period), rule: 'in_force' }, signal),
  view: (balances) => view(city, period, balances.filter((row) => row.period <= period)),
  moved: news.ofBalances(city),
});

function view(city, period, balances) {
  const latest = balances.at(-1);
  if (!latest) return h('p', { class: 'quiet' }, t('no_budget'));
  return [
    h('p', { class: 'small' }, phrase('budget_hint', { rule: word('deduction_rule', latest.rule) }), language === 'zh' ? '：' : ': ', phrase(`${latest.rule}_hint`)),
    summary(latest),
    chart('budget', told(latest), option(balances, latest)),
    h('details', null, h('summary', null, t('monthly')), months(balances)),
  ];
}

const name = (column) => columnName('balances', column);

const told = (row) =>
  `${t('budget')} ${monthText(row.period)}: ${name('used_pct')} ${row.used_pct ?? '–'}%, ${name('schedule_pct')} ${row.schedule_pct ?? '–'}%, ${row.light ? word('light', row.light) : t('no_light')}`;

const summary = (row) =>
  h(
    'dl',
    { class: 'summary' },
    item(name('light'), light(row.light)),
    item(united(name('used_pct'), '%'), balanceFigure(row, 'used_pct')),
    item(united(name('schedule_pct'), '%'), row.schedule_pct),
    item(titled('assessed_ytd'), balanceFigure(row, 'assessed_ytd', TCE)),
    item(titled('budget'), balanceFigure(row, 'budget', TCE)),
    item(titled('projected'), balanceFigure(row, 'projected', TCE)),
    item(titled('remaining'), balanceFigure(row, 'remaining', TCE)),
  );

const item = (title, content) => h('div', null, h('dt', null, title), h('dd', null, content));

const titled = (column) => united(name(column), unitName(TCE));

/** A figure of a balance: a link to how it came about. */
function balanceFigure(row, field, unit) {
  const value = row[field];
  const key = `${row.city}/${row.period}/${row.rule} ${field}`;
  if (!defined(value)) return blank(key);
  return linked(unit ? inUnit(value, unit) : value, {
    key,
    href: explained('balance', { city: row.city, period: row.period, rule: row.rule, figure: field }),
    title: unit && exactly(value, unit),
  });
}

function option(balances, latest) {
  const byMonth = new Map(balances.map((row) => [monthOf(row.period), row]));
  const now = monthOf(latest.period);
  const months = Array.from({ length: 12 }, (_, i) => {
    const row = byMonth.get(i + 1);
    return {
      assessed: row?.assessed_ytd,
      light: row?.light,
      schedule: defined(latest.budget) ? portion(latest.budget, i + 1, 12) : undefined,
      projected: i + 1 >= now && defined(latest.projected) ? portion(latest.projected, i + 1, 12) : undefined,
    };
  });
  const names = { assessed: name('assessed_ytd'), schedule: t('schedule'), projected: name('projected') };
  return budgetOption(months, names, unitName(TCE, 'exact'), (value) => inUnit(value, TCE) + ` ${unitName(TCE)}`);
}

const months = (balances) =>
  table({
    caption: t('budget'),
    rows: balances,
    key: (row) => row.period,
    columns: [
      { title: t('month'), head: true, cell: (row) => shortMonth(monthOf(row.period)) },
      { title: titled('comprehensive_ytd'), figure: true, cell: (row) => balanceFigure(row, 'comprehensive_ytd', TCE) },
      { title: titled('feedstock_ytd'), figure: true, cell: (row) => balanceFigure(row, 'feedstock_ytd', TCE) },
      { title: titled('renewable_exempt_ytd'), figure: true, cell: (row) => balanceFigure(row, 'renewable_exempt_ytd', TCE) },
      { title: titled('assessed_ytd'), figure: true, cell: (row) => balanceFigure(row, 'assessed_ytd', TCE) },
      { title: united(name('used_pct'), '%'), figure: true, cell: (row) => balanceFigure(row, 'used_pct') },
      { title: united(name('schedule_pct'), '%'), figure: true, cell: (row) => row.schedule_pct },
      { title: name('light'), cell: (row) => light(row.light), kind: 'tight' },
    ],
  });

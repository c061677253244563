/** 数字来历: a figure as a tree, down to the reports it rests on. */
import { ask } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { explanation } from '../parts/explanation.js';
import { trail } from '../parts/trail.js';
import { accountName } from '../parts/ledger.js';
import { to } from '../route.js';

const LASTING = new Set(['lang', 'wall', 'scope', 'period']);

export default function explain({ route }) {
  const [, what = ''] = route.path;
  const query = Object.fromEntries(
    Object.entries(route.query).filter(([name]) => !LASTING.has(name) || (what === 'balance' && name === 'period')),
  );
  const [name, crumbs] = (NAMES[what] ?? NAMES.other)(query);
  return {
    title: t('explain'),
    layout: 'plain explain',
    head: trail(crumbs, name, t('explain_title')),
    panels: [
      {
        id: 'tree',
        load: (signal) => ask(`/explain/${encodeURIComponent(what)}`, query, signal),
        view: explanation,
        moved: concerns(what, query),
      },
    ],
  };
}

/** Telling a figure goes through all facts of the province: it is asked again only when the figure itself moved. */
function concerns(what, /** @type {Record<string, any>} */ { cell = '', city, key = '' }) {
  const [scope, region, industry, period] = cell.split('/');
  if (what === 'indicator' || what === 'coverage') return news.ofCells({ scope, region, industry, period });
  if (what === 'balance') return news.ofBalances(city);
  if (what === 'target') return news.ofRows('targets', places(key));
  if (what === 'control' || what === 'two-high') return news.ofRows(what, places(key));
  return what === 'alert' ? news.ofAlerts : news.ofAnything;
}

/** Every part of a row's key, by its place. */
const places = (key) => Object.fromEntries(key.split('/').entries());

/** Growth of totals is over whoever reported: its name says nothing of the same enterprises. */
function figureName(table, figure = '', measure = undefined) {
  const name = codes.columnName(table, figure);
  return measure && codes.measure(measure).family === 'investment' ? name.replace('（同口径）', '') : name;
}

function ofCell({ cell = '', measure, figure }) {
  const [scope, region = '', industry = 'T', period = ''] = cell.split('/');
  const place = region === codes.WHOLE.region && industry !== 'T' ? ['industry', industry] : region === codes.WHOLE.region ? ['overview'] : ['region', region, ...(industry === 'T' ? [] : [industry])];
  return [
    [measure && codes.measureName(measure), figureName(measure ? 'indicators' : 'coverage', figure, measure)].filter(Boolean).join(' · '),
    [
      codes.scopeName(scope),
      h('a', { href: to(place, { scope, period }) }, [codes.regionName(region), industry !== 'T' && codes.industryName(industry)].filter(Boolean).join(' ')),
      period && monthText(period),
    ],
  ];
}

const NAMES = {
  indicator: ofCell,
  coverage: ofCell,
  balance: ({ city = '', period = '', rule = '', figure }) => [
    figureName('balances', figure),
    [h('a', { href: to(['region', city], { period }) }, codes.regionName(city)), t('budget'), period && monthText(period), codes.word('deduction_rule', rule)],
  ],
  target: ({ key = '', figure }) => {
    const [region, scope, industry, measure, year = '', period = ''] = key.split('/');
    return [
      `${codes.word('target_measure', measure)} · ${figureName('targets', figure)}`,
      [h('a', { href: to(['targets', region], { period }) }, codes.regionName(region)), codes.scopeName(scope), industry !== 'T' && codes.industryName(industry), year, period && monthText(period)].filter(Boolean),
    ];
  },
  control: ({ key = '', figure }) => {
    const [region, period = ''] = key.split('/');
    return [figureName('control', figure), [h('a', { href: to(['control', region], { period }) }, codes.regionName(region)), t('control'), period && monthText(period)]];
  },
  'two-high': ({ key = '', figure }) => {
    const [region, industry = 'T', period = ''] = key.split('/');
    return [figureName('two-high', figure), [h('a', { href: to(['two-high', region], { period }) }, codes.regionName(region)), t('two_high'), industry !== 'T' && codes.industryName(industry), period && monthText(period)].filter(Boolean)];
  },
  'quota-project': ({ key = '', figure }) => [figureName('quota-projects', figure), [h('a', { href: to(['project', key]) }, h('code', null, key))]],
  account: ({ account = '' }) => [accountName(account), [h('a', { href: to(['account', account]) }, t('statement'))]],
  alert: ({ id = '' }) => [codes.ruleName(id.split('/')[0]), [h('a', { href: to(['alert'], { id }) }, t('alerts'))]],
  other: () => [t('explain'), []],
};

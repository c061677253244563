/** 账户明细: what came in, what went out, what is left. */
import { ask } from '../api.js';
import { WHOLE, regionName } from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import * as news from '../news.js';
import { explained, linked } from '../parts/figure.js';
import { accountLink, accountName } from '../parts/ledger.js';
import { table } from '../parts/table.js';
import { trail } from '../parts/trail.js';
import { defined, grouped } from '../number.js';
import { to } from '../route.js';
import { unitName } from '../units.js';

export default function account({ route }) {
  const name = route.path[1] ?? '';
  const [holder] = name.split(':');
  const city = `${holder.slice(0, 4)}00`;
  const up = /^\d{6}$/.test(holder) && !holder.endsWith('0000') ? [h('a', { href: to(['region', city]) }, regionName(city))] : [];
  return {
    title: accountName(name),
    layout: 'plain',
    head: trail([h('a', { href: to(['overview']) }, regionName(WHOLE.region)), ...up, t('accounts')], accountName(name), h('span', null, h('code', null, name), ` · ${unitName('吨标准煤', 'exact')}`)),
    panels: [
      {
        id: 'statement',
        title: t('statement'),
        load: (signal) => ask(`/accounts/${encodeURIComponent(name)}/statement`, {}, signal),
        view: statement,
        moved: news.ofAnything,
      },
    ],
  };
}

const amount = (value) => (defined(value) && /[1-9]/.test(value) ? grouped(value) : '');

const statement = ({ account: name, opening, closing, lines = [] }) => [
  h(
    'dl',
    { class: 'summary' },
    h('div', null, h('dt', null, t('opening')), h('dd', null, defined(opening) ? grouped(opening) : '–')),
    h('div', null, h('dt', null, t('closing')), h('dd', null, defined(closing) ? linked(grouped(closing), { key: `account ${name}`, href: explained('account', { account: name }) }) : '–')),
  ),
  table({
    caption: t('statement'),
    rows: lines,
    key: ({ seq }) => String(seq),
    columns: [
      { title: t('date'), head: true, cell: ({ date }) => date, kind: 'tight' },
      { title: t('command'), cell: ({ command_id: id }) => h('code', null, id) },
      { title: t('counter'), cell: ({ counter_account: other }) => accountLink(other) },
      { title: t('in'), figure: true, cell: (line) => amount(line.in) },
      { title: t('out'), figure: true, cell: (line) => amount(line.out) },
      { title: t('balance'), figure: true, cell: ({ balance }) => (defined(balance) ? grouped(balance) : '') },
    ],
  }),
];

/** 能耗指标台账: accounts of a holder, and the statement of each. */
import { rows } from '../api.js';
import { regionName, word } from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import * as news from '../news.js';
import { grouped } from '../number.js';
import { to } from '../route.js';
import { unitName } from '../units.js';
import { explained, linked } from './figure.js';
import { table } from './table.js';

const TCE = '吨标准煤';

/** 110100:INCREMENT in words: the name of the city and 增量指标. A project stays its code. */
export function accountName(account) {
  const [holder, kind] = account.split(':');
  const who = /^\d{6}$/.test(holder) ? regionName(holder) : word('account', holder);
  return `${who} ${word('account', kind)}`;
}

export const accountLink = (account) =>
  h('a', { href: to(['account', account]) }, accountName(account));

export const ledger = (holder) => ({
  id: 'ledger',
  title: t('accounts'),
  note: h('span', { class: 'small' }, unitName(TCE, 'exact')),
  load: (signal) => rows('/accounts', { holder }, signal),
  view: (accounts) =>
    table({
      caption: t('accounts'),
      rows: accounts,
      key: ({ account }) => account,
      columns: [
        { title: t('account'), head: true, cell: ({ account }) => accountLink(account) },
        {
          title: t('balance'),
          figure: true,
          cell: ({ account, balance }) =>
            linked(grouped(balance), { key: `account ${account}`, href: explained('account', { account }) }),
        },
      ],
    }),
  moved: news.ofAnything,
});

/** Enterprises, one a row. */
import { industryName, industryShort, regionName, scopeName } from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import { to } from '../route.js';
import { suspectLegend, suspectMark } from './suspect.js';
import { proper } from './name.js';
import { table } from './table.js';

export const enterpriseLink = ({ uscc, name }) => h('a', { href: to(['enterprise', uscc]) }, proper(name || uscc));

/** Brief: who it is, and nothing more. */
export const enterpriseTable = (list, caption, { brief = false } = {}) => [
  table({
    caption,
    rows: list,
    key: ({ uscc }) => uscc,
    columns: [
      { title: t('name'), head: true, cell: (one) => [enterpriseLink(one), one.suspect && suspectMark()] },
      !brief && { title: t('uscc'), cell: ({ uscc }) => h('code', null, uscc) },
      { title: t('region'), cell: ({ region }) => h('a', { class: 'plain', href: to(['region', region]) }, placeOf(region)) },
      {
        title: t('industry'),
        cell: ({ industry }) => h('a', { class: 'plain', href: to(['industry', industry]), title: industryName(industry) }, `${industry} ${industryShort(industry)}`),
      },
      !brief && { title: t('scopes'), cell: ({ scopes }) => (scopes ?? []).filter((one) => one !== 'ALL').map(scopeName).join(t('list_separator')) },
      !brief && { title: t('two_high'), cell: ({ two_high: high }) => (high ? t('two_high') : ''), kind: 'tight' },
      !brief && { title: t('reporting_state'), cell: reported, kind: 'tight' },
      !brief && { title: t('open_alerts'), figure: true, cell: ({ open_alerts: n }) => (n ? String(n) : '') },
    ].filter(Boolean),
  }),
  suspectLegend(list.some(({ suspect }) => suspect)),
];

const reported = ({ reported: yes }) =>
  yes === undefined ? null : h('span', { class: yes ? 'reported' : 'finality PROVISIONAL' }, t(yes ? 'reported' : 'not_reported'));

/** A county with its city before it: several cities have a 市中区. */
function placeOf(region) {
  const city = `${region.slice(0, 4)}00`;
  return region === city ? regionName(region) : `${regionName(city)} ${regionName(region)}`;
}

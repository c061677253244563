/** 企业: a list to search. */
import { ask } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import * as news from '../news.js';
import { enterpriseTable } from '../parts/enterprises.js';
import { choice, choiceOfCity, filters, searchField } from '../parts/filters.js';
import { trail } from '../parts/trail.js';
import { to } from '../route.js';

const SHOWN = 200;

export default function enterprises({ scope, period, route }) {
  const { q, city, industry } = route.query;
  return {
    title: t('enterprises'),
    layout: 'plain',
    head: h(
      'div',
      null,
      trail([h('a', { href: to(['overview']) }, codes.regionName(codes.WHOLE.region))], t('enterprises')),
      filters(
        searchField('q', t('search'), q),
        choiceOfCity(city),
        choice('industry', t('division'), codes.divisions().map(({ code }) => [code, `${code} ${codes.industryShort(code)}`]), industry),
        h('button', { type: 'submit' }, t('find')),
        h('a', { href: to(['missing'], { city }) }, t('missing')),
      ),
    ),
    panels: [
      {
        id: 'list',
        load: (signal) => ask('/enterprises', { q, region: city, industry, scope, period, limit: SHOWN }, signal),
        view: ({ rows, next }) => [
          enterpriseTable(rows, t('enterprises')),
          next !== undefined && h('p', { class: 'small' }, t('more', { n: SHOWN })),
        ],
        moved: news.ofAnything,
      },
    ],
  };
}

/** 尚未上报: who is in force and has not reported. */
import { rows } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { enterpriseTable } from '../parts/enterprises.js';
import { choiceOfCity, filters } from '../parts/filters.js';
import { trail } from '../parts/trail.js';
import { to } from '../route.js';

export default function missing({ scope, period, route }) {
  const { city } = route.query;
  return {
    title: t('missing'),
    layout: 'plain',
    head: h(
      'div',
      null,
      trail([h('a', { href: to(['overview']) }, codes.regionName(codes.WHOLE.region)), h('a', { href: to(['enterprises']) }, t('enterprises'))], t('missing'), t('missing_hint', { period: monthText(period) })),
      filters(choiceOfCity(city)),
    ),
    panels: [
      {
        id: 'list',
        load: (signal) => rows('/missing', { period, scope, city }, signal),
        view: (list) => (list.length === 0 ? h('p', { class: 'quiet' }, t('missing_none')) : enterpriseTable(list, t('missing'), { brief: true })),
        moved: news.ofAnything,
      },
    ],
  };
}

/** 不合格报表: nothing is lost; what does not count stands here. */
import { ask } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import * as news from '../news.js';
import { box, choiceOf, filters, searchField } from '../parts/filters.js';
import { rejectionTable } from '../parts/rejections.js';
import { trail } from '../parts/trail.js';
import { to } from '../route.js';

const SHOWN = 500;

export default function rejections({ route }) {
  const { kind, reason, uscc, parked } = route.query;
  return {
    title: t('rejections'),
    layout: 'plain',
    head: h(
      'div',
      null,
      trail([h('a', { href: to(['overview']) }, codes.regionName(codes.WHOLE.region))], t('rejections')),
      filters(
        choiceOf('kind', t('form'), 'form', kind),
        choiceOf('reason', t('reason'), 'reason', reason),
        box('parked', t('parked_only'), parked === 'true'),
        searchField('uscc', t('uscc'), uscc),
        h('button', { type: 'submit' }, t('find')),
      ),
    ),
    panels: [
      {
        id: 'list',
        load: (signal) => ask('/rejections', { kind, reason, uscc, parked, limit: SHOWN }, signal),
        view: ({ rows, next }) => [rejectionTable(rows), next !== undefined && h('p', { class: 'small' }, t('more', { n: SHOWN }))],
        moved: news.ofAnything,
      },
    ],
  };
}

/** Records that do not count, and why, and where they stand. */
import { word } from '../codes.js';
import { h } from '../dom.js';
import { either, t } from '../language.js';
import { proper, written } from './name.js';
import { reference } from './report.js';
import { table } from './table.js';

export const rejectionTable = (list) =>
  table({
    caption: t('rejections'),
    rows: list,
    key: ({ kind, key, reason }) => `${kind} ${key} ${reason}`,
    columns: [
      { title: t('form'), cell: ({ kind }) => word('form', kind), kind: 'tight' },
      { title: t('key'), head: true, cell: ({ key }) => h('code', { class: 'long' }, proper(key)) },
      { title: t('reason'), cell: ({ reason, parked }) => [word('reason', reason), ' ', parked && h('span', { class: 'finality PROVISIONAL' }, t('parked'))], kind: 'tight' },
      { title: t('column'), cell: ({ column }) => (column ? h('code', null, column) : '') },
      { title: t('message'), cell: (row) => written(either(row.message_zh, row.message_en)), kind: 'wide' },
      {
        title: t('source'),
        cell: ({ source, origin }) => [reference(source), origin && [h('br'), h('code', { title: t('origin') }, proper(origin))]],
      },
    ],
  });

/** 系统状态: what the desk knows, how fresh it is, and who is asking. */
import { accessKey, ask } from '../api.js';
import { h } from '../dom.js';
import { ageText, instantText, t } from '../language.js';
import * as news from '../news.js';
import { table } from '../parts/table.js';
import { trail } from '../parts/trail.js';
import { grouped } from '../number.js';
import { keyForm } from './gate.js';

export default function status() {
  const load = (signal) => ask('/status', {}, signal);
  const panel = (id, title, view) => ({ id, title, load, view, moved: news.ofAnything });
  return {
    title: t('status'),
    layout: 'status',
    head: trail([], t('status')),
    panels: [
      panel('desk', t('current'), desk),
      panel('views', t('views'), views),
      panel('lag', t('lag_title'), lag),
      { id: 'key', title: t('key_label'), load: async () => accessKey.get(), view: key },
    ],
  };
}

const item = (name, content) => h('div', null, h('dt', null, name), h('dd', null, content));

const desk = (now) =>
  h(
    'dl',
    { class: 'summary' },
    item(t('cluster'), h('span', { class: now.connected ? 'reported' : 'finality PROVISIONAL' }, t(now.connected ? 'connected' : 'cut'))),
    item(t('age'), now.connected ? t('current') : ageText(now.age_seconds ?? 0)),
    item(t('business_date'), now.business_date ?? '–'),
    item(`${t('period')} P*`, now.closed_period ?? '–'),
    item(t('known_at', { time: '' }), instantText(now.known_at)),
    item(t('role'), now.role ? t(now.role.toLowerCase()) : '–'),
    item(t('version'), now.product ?? now.version ?? '–'),
  );

const count = (n) => h('span', { class: 'figure', 'data-figure': '' }, n === undefined ? '–' : grouped(String(n)));

const views = ({ views: all = {} }) =>
  table({
    caption: t('views'),
    rows: Object.entries(all),
    key: ([name]) => name,
    columns: [
      { title: t('view'), head: true, cell: ([name]) => h('code', null, name) },
      { title: t('records'), figure: true, cell: ([, view]) => count(view.records) },
      { title: t('state'), cell: ([, { complete }]) => h('span', { class: complete ? 'reported' : 'finality PROVISIONAL' }, t(complete ? 'complete' : 'catching_up')) },
    ],
  });

const lag = ({ lag: all = {} }) =>
  table({
    caption: t('lag_title'),
    rows: Object.entries(all),
    key: ([topic]) => topic,
    columns: [
      { title: t('topic'), head: true, cell: ([topic]) => h('code', null, topic) },
      { title: t('behind'), figure: true, cell: ([, n]) => count(n) },
    ],
  });

const key = (known) =>
  known ? h('p', null, h('a', { href: '#/status', 'data-forget-key': '' }, t('key_forget'))) : keyForm();

/**
 * A page is made of panels. A panel says what it asks the desk for, how the answer looks, and
 * which news concern it; the stage does the rest.
 *
 * @typedef {Record<string, any>} Panel
 * @property {string} id place on the page, and a key
 * @property {string} [heading] the page's name until the answer is there, and where it never comes
 * @property {string} [follows] the panel that says so where there is no such thing: said once
 * @property {string} title
 * @property {string|Node} [note] beside the title
 * @property {(signal: AbortSignal) => Promise<any>} load
 * @property {(data: any) => any} view
 * @property {(news: import('../news.js').News) => boolean} moved
 */
import { Problem } from '../api.js';
import { h } from '../dom.js';
import { either, t } from '../language.js';
import { to } from '../route.js';
import { written } from './name.js';

const NOT_FOUND = 404;

/** The panel before its first answer: as large as it will be. */
export const shell = (panel) => framed(panel, [heading(panel), h('div', { class: 'skeleton' }, t('loading'))], true);

export const filled = (panel, data) => framed(panel, panel.view(data), false);

export function refused(panel, failure) {
  if (!(failure instanceof Problem)) console.error(failure);
  if (failure.status === NOT_FOUND && panel.follows && panel.follows !== panel.id) return framed({ id: panel.id }, null, false);
  const said = failure instanceof Problem && either(failure.zh, failure.en);
  return framed(
    panel,
    [heading(panel), h(
      'div',
      { class: 'problem', role: 'note' },
      h('p', null, h('strong', null, said ? written(said) : t('failed'))),
      !said && h('p', null, t('failed_hint')),
      [401, 403].includes(failure.status) &&
        h('p', null, h('a', { href: to(['status']) }, t('banner_key'))),
    )],
    false,
  );
}

const heading = (panel) => panel.heading && h('div', { class: 'head' }, h('h1', null, panel.heading));

const framed = (panel, content, busy) =>
  h(
    'section',
    {
      class: `panel panel-${panel.id}`,
      'data-key': panel.id,
      'aria-labelledby': panel.title && `title-${panel.id}`,
      'aria-busy': busy ? 'true' : null,
    },
    panel.title &&
      h(
        'header',
        null,
        h('h2', { id: `title-${panel.id}` }, panel.title),
        panel.note && h('div', { class: 'note' }, panel.note),
      ),
    h('div', { class: 'body' }, content),
  );

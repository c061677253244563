/** The head of a page: the way to it, its name, and the month it is about. */
import { h } from '../dom.js';
import { t } from '../language.js';

export const trail = (crumbs, name, note) =>
  h(
    'div',
    { class: 'head' },
    h('nav', { class: 'trail', 'aria-label': t('trail') }, h('ol', null, crumbs.map((crumb) => h('li', null, crumb)))),
    h('h1', null, name),
    note && h('p', { class: 'when' }, note),
  );

/** Forms whose choices become part of the address. */
import { cities, codesOf, regionName, word } from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';

export const filters = (...fields) =>
  h('form', { class: 'filters', 'data-choices': '', role: 'search' }, fields, h('button', { type: 'submit', class: 'unseen' }, t('apply')));

/**
 * @param {string} name of the parameter
 * @param {string} title
 * @param {[string, string][]} options value and text; the first of all stands for any
 * @param {string} [chosen]
 */
export const choice = (name, title, options, chosen) =>
  h(
    'label',
    null,
    title,
    h(
      'select',
      { name },
      h('option', { value: '' }, t('any')),
      options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
    ),
  );

export const choiceOfCity = (chosen) =>
  choice('city', t('city'), cities().map(({ code }) => [code, regionName(code)]), chosen);

/** A choice among the codes of one of the desk's lists, or some of them. */
export const choiceOf = (name, title, list, chosen, codes = codesOf(list)) =>
  choice(name, title, codes.map((code) => [code, word(list, code)]), chosen);

export const box = (name, title, checked) =>
  h('label', { class: 'box' }, h('input', { type: 'checkbox', name, checked }), title);

export const searchField = (name, title, value) =>
  h(
    'label',
    { class: 'search' },
    h('span', { class: 'unseen' }, title),
    h('input', { type: 'search', name, value, placeholder: title, spellcheck: 'false', autocomplete: 'off' }),
  );

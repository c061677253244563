/** Before the first answer: the desk is away, or asks who is there. */
import { accessKey } from '../api.js';
import { h } from '../dom.js';
import { either, t } from '../language.js';

const RETRY_MS = 2_000;

/** Ends when it is worth trying again. */
export function gate(main, failure) {
  const refused = failure.status === 401 || failure.status === 403;
  const head = h(
    'div',
    { class: 'head gate' },
    h('h1', null, either(failure.zh, failure.en) || t(refused ? 'banner_key' : 'failed')),
    refused ? null : h('p', null, t('failed_hint')),
  );
  main.className = 'page plain';
  if (!refused) {
    main.replaceChildren(head);
    return new Promise((again) => setTimeout(again, RETRY_MS));
  }
  const form = keyForm();
  main.replaceChildren(head, form);
  return new Promise((again) =>
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      accessKey.set(form.elements.key.value.trim());
      again();
    }),
  );
}

export const keyForm = () =>
  h(
    'form',
    { class: 'filters', 'data-key-form': '' },
    h('label', null, t('key_label'), ' ', h('input', { name: 'key', type: 'password', autocomplete: 'off', required: true })),
    h('button', { type: 'submit' }, t('key_enter')),
  );

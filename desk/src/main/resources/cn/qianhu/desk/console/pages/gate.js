/** Before the first answer: the desk is away, or asks who is there. */
import { h } from '../dom.js';
import { either, t } from '../language.js';

const RETRY_MS = 2_000;

/** Ends when it is worth trying again. Whoever is refused may show a key. */
export function gate(main, failure) {
  const refused = failure.status === 401 || failure.status === 403;
  const reading = failure.status === 503;
  const head = h(
    'div',
    { class: 'head gate' },
    h('h1', null, either(failure.zh, failure.en) || t(refused ? 'banner_key' : reading ? 'reading' : 'failed')),
    refused || reading ? null : h('p', null, t('failed_hint')),
  );
  main.className = 'page plain';
  if (!refused) {
    main.replaceChildren(head);
    return new Promise((again) => setTimeout(again, RETRY_MS));
  }
  main.replaceChildren(head, keyForm());
  // Using a key begins the page anew.
  return new Promise(() => {});
}

export const keyForm = () =>
  h(
    'form',
    { class: 'filters', 'data-key-form': '' },
    h('label', null, t('key_label'), ' ', h('input', { name: 'key', type: 'password', autocomplete: 'off', required: true })),
    h('button', { type: 'submit' }, t('key_enter')),
  );

/** The receipts of the past, the newest first; what is in work changes by itself. */
import { get } from './api.js';
import { fill, foreign, h } from './dom.js';
import { either, instantText, monthText, named, t } from './language.js';
import { faultOf, notice } from './parts.js';

const SOON = 2_000;
const LATER = 30_000;
const SOON_FOR = 60_000;
const FATES = {
  RECEIVED: ['mind', '…'],
  ACCEPTED: ['good', '✓'],
  SUPERSEDED: ['mind', '↷'],
  PARKED: ['mind', '…'],
  REJECTED: ['bad', '✗'],
};

/**
 * @param {any} own the sheet of the enterprise: it names forms and carriers
 * @param {() => void} onChange what became of reports has changed
 */
export function receipts(own, onChange) {
  const box = h('section', { 'aria-labelledby': 'receipts-title' });
  let newest = null;
  let older = [];
  let next = null;
  let fault = null;
  let timer;
  let soonUntil = 0;

  async function look() {
    clearTimeout(timer);
    try {
      const page = await get('v1/own/receipts');
      if (!box.isConnected) return;
      const changed = JSON.stringify(page) !== JSON.stringify(newest);
      const first = newest === null;
      if (older.length === 0) next = page.next ?? null;
      newest = page;
      if (changed || fault) {
        fault = null;
        draw();
      }
      if (changed && !first) onChange();
    } catch (failure) {
      if (failure.name === 'AbortError' || !box.isConnected) return;
      fault = faultOf(failure);
      draw();
    }
    const open = newest?.receipts.some((one) => one.fate === 'RECEIVED');
    timer = setTimeout(look, open || Date.now() < soonUntil ? SOON : LATER);
  }

  async function more() {
    try {
      const page = await get(`v1/own/receipts?after=${encodeURIComponent(next)}`);
      older = [...older, ...page.receipts];
      next = page.next ?? null;
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      fault = faultOf(failure);
    }
    draw();
    box.querySelector('#older')?.focus();
  }

  function draw() {
    const seen = new Set(newest?.receipts.map((one) => one.place));
    const all = [...(newest?.receipts ?? []), ...older.filter((one) => !seen.has(one.place))];
    const held = document.activeElement?.id;
    fill(
      box,
      h('h2', { id: 'receipts-title' }, t('receipts')),
      h('p', { class: 'fault', role: 'alert' }, fault ?? ''),
      newest === null && !fault ? h('p', {}, t('loading')) : null,
      newest && all.length === 0 ? h('p', {}, t('noReceipts')) : null,
      h('ul', { class: 'cards', 'aria-live': 'polite', 'aria-relevant': 'additions text' }, all.map(card)),
      next ? h('button', { type: 'button', id: 'older', onclick: more }, t('older')) : null,
    );
    if (held === 'older') box.querySelector('#older')?.focus();
  }

  function card(one) {
    const [look, sign] = FATES[one.fate] ?? ['mind', '?'];
    const form = own.forms.find((known) => known.code === one.form);
    const carrier = own.carriers.find((known) => known.code === one.carrier);
    return h(
      'li',
      {},
      h(
        'div',
        { class: 'line' },
        h('span', { class: `mark ${look}` }, `${sign} ${t(one.fate)}`),
        h('span', {}, form ? named(form) : one.form),
        h('span', {}, monthText(one.period)),
        carrier ? foreign(named(carrier)) : null,
        one.project ? foreign(one.project) : null,
        foreign(one.report_id),
        one.revision === undefined ? null : h('span', {}, t('revision', { n: one.revision })),
        one.withdrawn ? h('span', {}, t('withdrawal')) : null,
        one.file ? foreign(t('ofFile', { file: one.file, n: one.row })) : null,
        h('time', { class: 'sub num', datetime: one.received_at }, instantText(one.received_at)),
      ),
      one.fate === 'SUPERSEDED'
        ? h('p', { class: 'sentence' }, foreign(one.superseded_by ? t('supersededBy', { id: one.superseded_by }) : t('supersededByOther')))
        : null,
      one.heading ? h('p', { class: 'sentence' }, foreign(t('ofColumn', { heading: one.heading, column: one.column }))) : null,
      one.message_zh
        ? h('p', { class: 'sentence' }, foreign(either(one.message_zh, one.message_en)))
        : null,
    );
  }

  draw();
  notice(box, draw);
  return {
    box,
    look,
    /** Looks often for a while: something was sent. */
    soon() {
      soonUntil = Date.now() + SOON_FOR;
      look();
    },
    stop() {
      clearTimeout(timer);
    },
  };
}

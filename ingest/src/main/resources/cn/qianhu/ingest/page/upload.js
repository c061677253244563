/**
 * From a file to its receipts: chosen, tried row by row, sent. What is sent are the very bytes that
 * were tried, whatever has become of the file meanwhile, and the gateway is told which they were.
 */
import { post } from './api.js';
import { fill, foreign, h } from './dom.js';
import { either, named, t } from './language.js';
import { faultOf, notice } from './parts.js';

const LARGEST = 8 << 20;
const ROWS = 200;
const LONGEST_NAME = 64;
const READINGS = 'readings';
const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};
const UNREAD = ['xls', 'et', 'wps', 'numbers', 'ods'];
const OUTCOMES = {
  SOUND: ['good', '✓', 'counts'],
  ACCEPTED_FOR_PROCESSING: ['good', '✓', 'received'],
  WAITS_FOR_DIRECTORY: ['mind', '…', 'waits'],
  WRONG: ['bad', '✗', 'wrong'],
};

/** @param {string} name of a file */
const endingOf = (name) => /\.([A-Za-z0-9]+)$/.exec(name.normalize('NFKC'))?.[1].toLowerCase() ?? '';

/** The one form that the name of a file begins with; null where it is none, or several. */
export function formOf(name, forms) {
  const folded = name.normalize('NFKC').trim().toLowerCase();
  const first = folded.split(/[-_. (]/)[0];
  const begun = forms.filter(
    ({ code, zh }) => first === code || folded.startsWith(zh.slice(0, 2).toLowerCase()),
  );
  return begun.length === 1 ? begun[0].code : null;
}

/**
 * @param {any[]} forms that an enterprise reports
 * @param {(form: string) => void} onSent
 */
export function upload(forms, onSent) {
  const box = h('section', { 'aria-labelledby': 'send-title' });
  const title = h('h2', { id: 'send-title' });
  const beside = [h('div'), h('div'), h('div')];
  // What is said here is heard only where it comes into an element that was there before.
  const live = h('div', { 'aria-live': 'polite' });
  fill(box, title, beside[0], live, beside[1], beside[2]);
  const beginning = () => ({ phase: 'choose', file: null, bytes: null, form: null, answer: null, tag: null, fault: null, shown: ROWS, agreed: false });
  let state = beginning();

  const go = (changes) => {
    state = { ...state, ...changes };
    draw();
  };

  async function choose(file) {
    if (!file) return;
    state = beginning();
    const ending = endingOf(file.name);
    const unfit =
      UNREAD.includes(ending) ? t('oldFormat', { kind: ending })
      : !TYPES[ending] ? t('otherFormat')
      : file.size > LARGEST ? t('tooLarge')
      : file.size === 0 ? t('empty')
      : null;
    if (unfit) {
      go({ file, fault: unfit });
      return;
    }
    try {
      const bytes = await file.arrayBuffer();
      const form = formOf(file.name, forms);
      state = { ...state, file, bytes, form };
      if (form) await attempt();
      else go({ fault: t('formUnknown') });
    } catch {
      go({ file, bytes: null, fault: t('changedFile') });
    }
  }

  /** Receipts name the file, as far as the gateway keeps its name. */
  const query = (dryRun) =>
    new URLSearchParams({
      ...(dryRun ? { 'dry-run': 'true' } : {}),
      file: [...state.file.name].slice(0, LONGEST_NAME).join(''),
    });

  const submit = (dryRun) =>
    post(`v1/reports/${state.form}?${query(dryRun)}`, state.bytes, {
      'Content-Type': TYPES[endingOf(state.file.name)],
      ...(!dryRun && state.tag ? { 'If-Match': state.tag } : {}),
    });

  async function attempt() {
    go({ phase: 'trying', fault: null, answer: null, tag: null, shown: ROWS, agreed: false });
    try {
      const { document, tag } = await submit(true);
      go({ phase: 'tried', answer: document, tag });
      focusOn('.sum');
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      go({ phase: 'unreadable', fault: faultOf(failure) });
      focusOn('.fault');
    }
  }

  async function send() {
    go({ phase: 'sending', fault: null });
    try {
      const { document } = await submit(false);
      go({ phase: 'sent', answer: document });
      focusOn('.sum');
      onSent(state.form);
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      go({ phase: 'tried', fault: faultOf(failure) });
      focusOn('.fault');
    }
  }

  function focusOn(selector) {
    const found = box.querySelector(selector);
    found?.setAttribute('tabindex', '-1');
    found?.focus();
  }

  /** Whoever goes by the keyboard goes on where he was. */
  function draw() {
    const held = box.contains(document.activeElement) ? document.activeElement.id : '';
    fill(title, t('send'));
    fill(beside[0], chooser());
    fill(live, busy(), state.fault ? refusal() : null);
    fill(beside[1], state.answer ? outcome() : null);
    fill(beside[2], state.answer ? bar() : null);
    if (held) box.querySelector(`#${held}`)?.focus();
  }

  function chooser() {
    const input = h('input', {
      type: 'file',
      id: 'file',
      accept: '.csv,.xlsx,.xlsm,.xls,.et',
      onchange: (event) => choose(event.target.files[0]),
    });
    const drop = h(
      'div',
      {
        class: 'drop',
        ondragover: (event) => {
          event.preventDefault();
          drop.classList.add('over');
        },
        ondragleave: () => drop.classList.remove('over'),
        ondrop: (event) => {
          event.preventDefault();
          drop.classList.remove('over');
          choose(event.dataTransfer.files[0]);
        },
      },
      step(1, 'stepFile'),
      input,
      h('label', { class: `button${state.answer ? '' : ' main'}`, for: 'file' }, t('choose')),
      h('p', { class: 'hint' }, t('drop')),
      state.file ? h('p', {}, foreign(state.file.name)) : null,
      state.bytes ? select() : null,
    );
    return h('div', {}, drop, templates());
  }

  const select = () => [
    h('label', { for: 'form' }, t('form')),
    h(
      'select',
      {
        id: 'form',
        disabled: state.phase === 'sending' || state.phase === 'sent',
        onchange: (event) => {
          state.form = event.target.value || null;
          if (state.form) attempt();
        },
      },
      h('option', { value: '', selected: !state.form }, '–'),
      forms.map((form) =>
        h('option', { value: form.code, selected: form.code === state.form }, named(form)),
      ),
    ),
  ];

  const templates = () =>
    h(
      'p',
      { class: 'hint' },
      t('templates'),
      forms.map((form, i) => [
        i ? ' · ' : '',
        h('a', { href: `page/template-${form.code}.xlsx`, download: '' }, named(form)),
      ]),
    );

  const step = (n, word) =>
    h('p', {}, h('span', { class: 'step' }, '①②③④'[n - 1]), t(word));

  const busy = () =>
    state.phase === 'trying' ? h('p', {}, t('trying'))
    : state.phase === 'sending' ? h('p', {}, t('sending'))
    : null;

  const refusal = () => [
    state.phase === 'unreadable' ? h('p', { class: 'sum' }, t('unreadable')) : null,
    h('p', { class: 'fault', role: 'alert' }, state.fault),
  ];

  /** Both an answer to several reports and one to a single report. */
  const reports = () => state.answer.reports ?? [state.answer];

  const counted = (...outcomes) =>
    reports()
      .filter((one) => outcomes.includes(one.outcome))
      .reduce((sum, one) => sum + (one.intervals ?? 1), 0);

  /** Whether another row of the file counts in place of one that is right. */
  const loses = (one) =>
    one.outcome !== 'WRONG' &&
    (state.answer.warnings ?? []).some((warning) => warning.index === one.index && warning.superseded);

  function summary() {
    if (state.phase === 'sent') {
      const n = counted(...Object.keys(OUTCOMES));
      return t(state.form === READINGS ? 'sentReadings' : 'sent', { n });
    }
    const waiting = counted('WAITS_FOR_DIRECTORY');
    const losing = reports().filter(loses).length;
    return (
      t('tried', { good: counted('SOUND') - losing, bad: counted('WRONG') }) +
      (losing ? t('losingToo', { n: losing }) : '') +
      (waiting ? t('waitingToo', { n: waiting }) : '')
    );
  }

  function outcome() {
    const warnings = state.answer.warnings ?? [];
    const rows = [...reports()].sort(
      (one, other) => Number(other.outcome === 'WRONG') - Number(one.outcome === 'WRONG'),
    );
    const left = rows.length - state.shown;
    return h(
      'div',
      {},
      step(state.phase === 'sent' ? 4 : 2, state.phase === 'sent' ? 'stepReceipts' : 'stepTry'),
      h('p', { class: 'sum' }, summary()),
      listed('warnings', warnings.filter((one) => one.index === undefined).map(noted)),
      listed('conversions', (state.answer.conversions ?? []).map((one) => either(one.message_zh, one.message_en))),
      h(
        'ul',
        { class: 'cards', id: 'rows' },
        rows.slice(0, state.shown).map((one) => card(one, warnings.filter((w) => w.index === one.index))),
      ),
      left > 0
        ? h('button', { type: 'button', onclick: () => go({ shown: state.shown + ROWS }) }, t('moreRows', { n: Math.min(left, ROWS), left }))
        : null,
    );
  }

  /** With the row, where it is about one: of totals left aside it is the only thing that tells them apart. */
  const noted = (one) =>
    [one.sheet && t('ofSheet', { sheet: one.sheet }), one.line && t('row', { n: one.line }), either(one.message_zh, one.message_en)]
      .filter(Boolean)
      .join(' ');

  const listed = (title, sentences) =>
    sentences.length
      ? [h('h3', {}, t(title)), h('ul', { class: 'cards' }, sentences.map((one) => h('li', {}, foreign(one))))]
      : null;

  function card(one, warnings) {
    const [look, sign, word] = loses(one)
      ? ['mind', '↷', 'loses']
      : (OUTCOMES[one.outcome] ?? ['mind', '?', one.outcome]);
    return h(
      'li',
      {},
      h(
        'div',
        { class: 'line' },
        h('span', { class: `mark ${look}` }, `${sign} ${t(word)}`),
        h('span', { class: 'num' }, t('row', { n: one.row ?? one.line })),
        one.sheet ? foreign(t('ofSheet', { sheet: one.sheet })) : null,
        foreign(one.report_id),
        one.intervals ? h('span', {}, t('intervals', { n: one.intervals })) : null,
      ),
      one.message_zh
        ? h('p', { class: 'sentence' }, foreign(either(one.message_zh, one.message_en)))
        : null,
      warnings.map((warning) =>
        h('p', { class: 'sentence' }, h('span', { class: 'mark mind' }, `! ${t('rivals')} `), foreign(either(warning.message_zh, warning.message_en))),
      ),
    );
  }

  function bar() {
    if (state.phase === 'sent') {
      return h('div', { class: 'bar' }, h('button', { type: 'button', id: 'another', onclick: () => { state = beginning(); draw(); box.querySelector('#file').focus(); } }, t('another')));
    }
    const wrong = counted('WRONG');
    const n = counted(...Object.keys(OUTCOMES));
    return h(
      'div',
      { class: 'bar' },
      step(3, 'stepSend'),
      wrong
        ? h(
            'p',
            { class: 'choice' },
            h('input', { type: 'checkbox', id: 'agreed', checked: state.agreed, onchange: (event) => { state.agreed = event.target.checked; box.querySelector('#send').disabled = !mayBeSent(wrong); } }),
            h('label', { for: 'agreed' }, t('sendRest')),
          )
        : null,
      h('button', { type: 'button', class: 'main', id: 'send', disabled: !mayBeSent(wrong), onclick: send }, t('sendNow', { n })),
    );
  }

  const mayBeSent = (wrong) => state.phase === 'tried' && (wrong === 0 || state.agreed);

  draw();
  notice(box, draw);
  return box;
}

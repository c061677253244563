/** The page of an enterprise: the gate, and behind it what is its own. */
import { enter, get, kept, leave } from './api.js';
import { fill, h } from './dom.js';
import { language, settle, t, turn } from './language.js';
import { faultOf, forget, notice, redraw } from './parts.js';
import { receipts } from './receipts.js';
import { alerts, figures, heading, missing, projects } from './sheet.js';
import { upload } from './upload.js';

const main = document.getElementById('main');
const gate = document.getElementById('gate');
const home = document.getElementById('home');
const fault = document.getElementById('gate-fault');
const field = /** @type {HTMLInputElement} */ (document.getElementById('key'));
const keep = /** @type {HTMLInputElement} */ (document.getElementById('keep'));
const signOut = document.getElementById('leave');

const LOOK_AGAIN = 60_000;

let papers = null;
let timer;

function words() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = `${t('title')} · ${language === 'zh' ? '千户' : 'Qianhu'}`;
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = t(/** @type {HTMLElement} */ (element).dataset.word);
  }
  const other = document.getElementById('language');
  other.textContent = t('language');
  other.lang = language === 'zh' ? 'en' : 'zh-CN';
}

/** Behind the gate nothing is left of whom it was opened for before. */
function close(sentence) {
  clearTimeout(timer);
  papers?.stop();
  papers = null;
  leave();
  forget();
  home.replaceChildren();
  home.hidden = true;
  main.prepend(gate);
  words();
  signOut.hidden = true;
  field.value = '';
  fault.textContent = sentence ?? '';
  field.focus();
}

async function open(key, stay) {
  enter(key, stay);
  fault.textContent = t('loading');
  try {
    show(await get('v1/own'));
  } catch (failure) {
    if (failure.name !== 'AbortError') close(faultOf(failure));
  }
}

function show(own) {
  field.value = '';
  fault.textContent = '';
  gate.remove();
  signOut.hidden = false;
  home.hidden = false;
  let now = own;
  const parts = [heading, missing, figures, alerts, projects].map((part) => {
    const place = h('div');
    const draw = () => fill(place, part(now));
    draw();
    notice(place, draw);
    return { place, draw };
  });
  const [head, due, numbers, warned, built] = parts.map((one) => one.place);
  const refresh = async () => {
    clearTimeout(timer);
    try {
      const next = await get('v1/own');
      if (JSON.stringify(next) !== JSON.stringify(now)) {
        now = next;
        parts.forEach((one) => one.draw());
      }
    } catch (failure) {
      if (failure.name === 'AbortError') return;
      if (failure.status === 401 || failure.status === 403) {
        close(faultOf(failure));
        return;
      }
    }
    timer = setTimeout(refresh, LOOK_AGAIN);
  };
  papers = receipts(own, refresh);
  fill(
    home,
    head,
    h(
      'div',
      { class: 'columns' },
      h('div', {}, due, upload(own.forms, () => papers.soon()), papers.box),
      h('div', {}, warned, numbers, built),
    ),
  );
  papers.look();
  timer = setTimeout(refresh, LOOK_AGAIN);
  main.focus({ preventScroll: true });
}

document.getElementById('key-form').addEventListener('submit', (event) => {
  event.preventDefault();
  open(field.value.trim(), keep.checked);
});
document.getElementById('language').addEventListener('click', () => {
  turn();
  words();
  redraw();
});
signOut.addEventListener('click', () => close());
// A file that misses the field would be opened in place of the page.
for (const kind of ['dragover', 'drop']) {
  document.addEventListener(kind, (event) => event.preventDefault());
}

settle();
words();
const remembered = kept();
if (remembered) open(remembered, true);
else field.focus();

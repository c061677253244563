/** The console: where the reader is decides the page, news keep it up to date. */
import { Problem, accessKey, ask } from './api.js';
import * as codes from './codes.js';
import { h } from './dom.js';
import { banner, frame } from './frame.js';
import { language, remember, settle, t } from './language.js';
import { Live } from './live.js';
import { morph } from './morph.js';
import { messageOf } from './parts/alert.js';
import { entitle } from './parts/name.js';
import { imprint, onPaper } from './paper.js';
import { isPeriod } from './period.js';
import { current, here } from './route.js';
import { Stage } from './stage.js';

/** Pages are fetched when they are first shown; the overview is there from the beginning. */
const PAGES = {
  overview: () => import('./pages/overview.js'),
  region: () => import('./pages/place.js'),
  industry: () => import('./pages/place.js'),
  industries: () => import('./pages/industries.js'),
  missing: () => import('./pages/missing.js'),
  enterprises: () => import('./pages/enterprises.js'),
  enterprise: () => import('./pages/enterprise.js'),
  investment: () => import('./pages/investment.js'),
  control: () => import('./pages/control.js'),
  targets: () => import('./pages/targets.js'),
  'two-high': () => import('./pages/two-high.js'),
  project: () => import('./pages/project.js'),
  alerts: () => import('./pages/alerts.js'),
  alert: () => import('./pages/alert.js'),
  rejections: () => import('./pages/rejections.js'),
  account: () => import('./pages/account.js'),
  status: () => import('./pages/status.js'),
  explain: () => import('./pages/explain.js'),
};

const DEFAULT_SCOPE = 'KEY_1000';
const NOT_READY = 503;

const stage = new Stage(document.getElementById('main'));
const live = new Live();

let known = {};
let heardAt = performance.now();
let connection = 'live';
let shown = '';
let turn = 0;

function context() {
  const route = current();
  if (route.path.length === 0) route.path.push('overview');
  return {
    route,
    scope: route.query.scope ?? DEFAULT_SCOPE,
    period: isPeriod(route.query.period) ? route.query.period : (known.closed_period ?? ''),
    known,
    connection,
  };
}

/** Shows the page of the address; one that is up already is only redrawn where it differs. */
async function open() {
  const mine = ++turn;
  const main = document.getElementById('main');
  delete main.dataset.shown;
  settle();
  const now = context();
  drawFrame(now);
  const name = now.route.path[0];
  let page;
  try {
    page = PAGES[name] ? (await PAGES[name]()).default(now) : notFound();
  } catch (failure) {
    // The page's module could not be fetched: it is opened when the desk is back.
    console.error(failure);
    return;
  }
  if (mine !== turn) return;
  const place = `${language} ${now.route.path.join('/')}`;
  const again = place === shown;
  const moved = shown !== '' && !again;
  shown = place;
  entitle(`${page.title} · ${t('product')} ${t('title')}`);
  if (moved) window.scrollTo(0, 0);
  await (again ? stage.replay(page) : stage.show(page));
  if (mine !== turn) return;
  // Whoever came by keyboard or hears the page goes on from its beginning.
  if (moved) main.focus({ preventScroll: true });
  main.dataset.shown = location.hash;
  performance.mark('qianhu-shown');
}

function drawFrame(now) {
  document.documentElement.classList.toggle('wall', 'wall' in now.route.query);
  document.getElementById('skip').textContent = t('skip');
  morph(document.getElementById('frame'), frame(now));
  imprint(now);
  drawBanner();
}

const drawBanner = () =>
  banner(context(), (known.age_seconds ?? 0) + (performance.now() - heardAt) / 1000);

const notFound = () => ({
  title: t('not_found'),
  layout: 'plain',
  head: h('div', { class: 'head' }, h('h1', null, t('not_found')), h('p', null, t('not_found_hint'), ' ', h('a', { href: '#/overview' }, t('back_overview')))),
  panels: [],
});

function hear({ event, data }) {
  if (event === 'known') {
    const before = known;
    known = data;
    heardAt = performance.now();
    drawFrame(context());
    if (before.closed_period !== data.closed_period) open();
    else if (before.version !== data.version) stage.tell({ event: 'version', data });
  } else if (event === 'reload') {
    stage.refresh();
  } else {
    if (event === 'alert' && ['RAISED', 'ESCALATED'].includes(data.state)) announce(data);
    stage.tell({ event, data });
  }
}

/** Read out by screen readers, one at a time. */
function announce(alert) {
  document.getElementById('told').replaceChildren(`${t('news')} `, ...[messageOf(alert)].flat());
}

function connected(yes) {
  const next = yes ? 'live' : 'lost';
  if (next === connection) return;
  connection = next;
  drawFrame(context());
  // What happened meanwhile is not known; ask for everything that is shown.
  if (yes) open();
}

function listen() {
  window.addEventListener('hashchange', open);
  document.addEventListener('change', choose);
  document.addEventListener('submit', submit);
  document.addEventListener('click', click);
  onPaper(context);
  live.addEventListener('news', (/** @type {CustomEvent} */ { detail }) => hear(detail));
  live.addEventListener('found', () => connected(true));
  live.addEventListener('lost', () => connected(false));
  setInterval(() => (connection === 'lost' || known.connected === false) && drawBanner(), 1000);
}

/** Selects and boxes in a form of choices change the address as soon as they change. */
function choose({ target }) {
  if (target.form?.dataset.choices !== undefined && target.type !== 'search') go(target.form);
}

function submit(event) {
  const form = event.target;
  if (form.dataset.choices !== undefined) {
    event.preventDefault();
    go(form);
  } else if (form.dataset.keyForm !== undefined && form.isConnected) {
    event.preventDefault();
    useKey(form.elements.key.value.trim());
  }
}

/** Everything shown and heard so far was for somebody else: begin anew. */
function useKey(key) {
  accessKey.set(key);
  location.reload();
}

function go(form) {
  const changes = {};
  for (const { name, type, value, checked } of form.elements) {
    if (!name) continue;
    changes[name] = type === 'checkbox' ? (checked ? 'true' : undefined) : value || undefined;
  }
  // The latest month stays the latest as months pass, unless another is asked for.
  if (changes.period === known.closed_period) changes.period = undefined;
  location.hash = here(changes);
}

function click(event) {
  const link = event.target.closest('a');
  if (link?.id === 'skip') {
    event.preventDefault();
    document.getElementById('main').focus();
  } else if (link?.dataset.forgetKey !== undefined) {
    event.preventDefault();
    useKey('');
  } else if (link?.dataset.language) {
    remember(link.dataset.language);
  }
}

async function start() {
  settle();
  listen();
  for (;;) {
    try {
      const [status] = await Promise.all([ask('/status'), codes.load()]);
      if (status.complete === false) throw new Problem(NOT_READY);
      known = status;
      break;
    } catch (failure) {
      await explainFailure(failure);
    }
  }
  heardAt = performance.now();
  live.follow();
  await open();
}

/** The desk does not answer, or wants a key: say so, and try again. */
async function explainFailure(failure) {
  const { gate } = await import('./pages/gate.js');
  await gate(document.getElementById('main'), failure);
}

start();

/** What stands around every page: the seal, the way, scope and month, and how fresh it all is. */
import { WHOLE, scopesOf, scopeName } from './codes.js';
import { h } from './dom.js';
import { ageText, instantText, language, monthText, t } from './language.js';
import { morph } from './morph.js';
import { plus, isPeriod } from './period.js';
import { here, to } from './route.js';

const PAGES = ['overview', 'regions', 'industries', 'enterprises', 'investment', 'targets', 'control', 'two_high', 'alerts', 'rejections', 'status'];

/** Months offered before the latest closed one, and the open one after it. */
const YEARS_BACK = 3;

/** The pages that a choice of the frame changes; on the others it is not offered. */
export const WITH_SCOPE = new Set(['overview', 'region', 'industry', 'industries', 'enterprises', 'missing']);
export const WITH_PERIOD = new Set([...WITH_SCOPE, 'investment', 'targets', 'control', 'two-high']);

/** Where an entry of the menu leads, where that is not the page of its name. */
const LEADS = { regions: () => ['region', WHOLE.region], two_high: () => ['two-high'] };

/** @param {{route: Record<string, any>, scope: string, period: string, known: Record<string, any>, connection: string}} context */
export function frame(context) {
  const { route } = context;
  const page = PART_OF[route.path[0]] ?? route.path[0];
  return h(
    'header',
    { id: 'frame' },
    h('a', { class: 'seal', href: to(['overview']), 'aria-label': t('seal') }, h('span', { 'aria-hidden': 'true', lang: 'zh-CN' }, '千户')),
    h('p', { class: 'institution' }, t('title')),
    h(
      'nav',
      { 'aria-label': t('nav') },
      PAGES.map((name) =>
        h('a', { href: to(LEADS[name]?.() ?? [name]), 'aria-current': name === page ? 'page' : null }, t(name)),
      ),
    ),
    h(
      'form',
      { class: 'choices', 'data-choices': '' },
      WITH_SCOPE.has(route.path[0]) && scopeChoice(context.scope),
      WITH_PERIOD.has(route.path[0]) && periodChoice(context),
    ),
    h('a', { class: 'language', href: here({ lang: language === 'zh' ? 'en' : 'zh' }), lang: language === 'zh' ? 'en' : 'zh-CN', 'data-language': language === 'zh' ? 'en' : 'zh' }, t('switch_language')),
    pulse(context),
  );
}

const PART_OF = { 'two-high': 'two_high', region: 'regions', missing: 'enterprises', enterprise: 'enterprises', project: 'investment', alert: 'alerts', industry: 'industries', account: 'regions', explain: 'overview' };

const scopeChoice = (chosen) =>
  h(
    'label',
    null,
    h('span', { class: 'unseen' }, t('scope')),
    h('select', { name: 'scope' }, scopesOf('output').map(({ code }) => h('option', { value: code, selected: code === chosen }, scopeName(code)))),
  );

function periodChoice({ period, known }) {
  if (!isPeriod(known.closed_period)) return null;
  const newest = plus(known.closed_period, 1);
  const months = Array.from({ length: 12 * YEARS_BACK + 2 }, (_, i) => plus(newest, -i));
  if (!months.includes(period)) months.push(period);
  return h(
    'span',
    { class: 'months' },
    h('a', { href: here({ period: plus(period, -1) }), 'aria-label': monthText(plus(period, -1)) }, '‹'),
    h(
      'label',
      null,
      h('span', { class: 'unseen' }, t('period')),
      h(
        'select',
        { name: 'period' },
        months.map((month) =>
          h('option', { value: month, selected: month === period }, monthText(month) + (month === known.closed_period ? ` · ${t('latest')}` : '')),
        ),
      ),
    ),
    h('a', { href: here({ period: plus(period, 1) }), 'aria-label': monthText(plus(period, 1)) }, '›'),
  );
}

/** A lamp with its word: live, stale, lost. */
function pulse({ known, connection }) {
  const state = connection === 'lost' ? 'lost' : known.connected === false ? 'stale' : 'live';
  return h(
    'p',
    { class: `pulse ${state}`, title: known.known_at ? t('known_at', { time: instantText(known.known_at) }) : null },
    h('span', { class: 'lamp', 'aria-hidden': 'true' }),
    h('span', { class: 'word' }, t(state)),
    h('span', { class: 'date', title: t('business_date') }, known.business_date ?? ''),
  );
}

/** A sentence across the page when what it shows may be old. */
export function banner(context, seconds) {
  const { known, connection } = context;
  const age = ageText(seconds);
  const text =
    connection === 'lost'
      ? t('banner_lost', { age })
      : known.connected === false
        ? t('banner_cut', { age, time: instantText(known.known_at) })
        : '';
  const drawn = h('div', { id: 'banner', role: 'status', 'aria-live': 'polite', class: text ? 'shown' : null }, text && h('p', null, text));
  morph(document.getElementById('banner'), drawn);
}

/** Pages on paper: everything is unfolded, charts fit the sheet, and each sheet says what it is of. */
import { scopeName } from './codes.js';
import { h } from './dom.js';
import { WITH_PERIOD, WITH_SCOPE } from './frame.js';
import { instantText, monthText, t } from './language.js';
import { morph } from './morph.js';

/** Derivations go on for hundreds of sheets: they are printed as far as they are open. */
const FOLDED = 'main details:not([open], .tree details)';

/** @param {() => any} context where the reader is, and what is known */
export function onPaper(context) {
  const folded = [];
  window.addEventListener('beforeprint', () => {
    imprint(context());
    for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(FOLDED))) {
      details.open = true;
      folded.push(details);
    }
  });
  window.addEventListener('afterprint', () => folded.splice(0).forEach((details) => (details.open = false)));
}

/** The foot of each sheet: institution, scope, month, and as of when it is known. */
export function imprint({ route, scope, period, known }) {
  const page = route.path[0];
  const of = [
    `${t('product')} ${t('title')}`,
    WITH_SCOPE.has(page) && scopeName(scope),
    WITH_PERIOD.has(page) && period && monthText(period),
  ];
  morph(
    document.getElementById('imprint'),
    h(
      'footer',
      { id: 'imprint' },
      h('p', null, h('span', null, of.filter(Boolean).join(' · ')), h('span', null, known.known_at ? t('known_at', { time: instantText(known.known_at) }) : '')),
    ),
  );
}

/**
 * The tree of an explanation. Whoever tells it may know more or less than is asked here: what is
 * missing is left out. Parts are shown largest first, and as many at a time as can be read.
 */
import { h } from '../dom.js';
import { either, t } from '../language.js';
import { compare, defined, geometry, grouped } from '../number.js';
import { unitName } from '../units.js';
import { reference } from './report.js';

const SHOWN = 100;
const OPEN_LEVELS = 2;

/** @param {object} answer the root itself, or something that holds it as `tree` or `root` */
export function explanation(answer) {
  const root = answer.tree ?? answer.root ?? answer.explanation ?? answer;
  const agrees = answer.agrees ?? root.agrees;
  return h(
    'div',
    { class: 'explanation' },
    agrees !== undefined && h('p', { class: agrees ? 'agrees' : 'disagrees' }, t(agrees ? 'agrees' : 'disagrees')),
    h('ul', { class: 'tree' }, node(root, 0, magnitude(root))),
  );
}

const magnitude = ({ amount }) => Math.abs(geometry(amount)) || 0;

const absolute = ({ amount }) => (defined(amount) ? amount.replace('-', '') : undefined);

function node(part, level, whole) {
  const children = [...(part.children ?? [])].sort((a, b) => compare(absolute(b), absolute(a)));
  const sources = part.sources ?? (part.source ? [part.source] : []);
  const line = [label(part), formula(part), amount(part, whole, level)];
  if (children.length === 0 && sources.length === 0) return h('li', { class: 'leaf' }, h('div', { class: 'line' }, line));
  const inside = magnitude(part) || whole;
  return h(
    'li',
    null,
    h(
      'details',
      { open: level < OPEN_LEVELS },
      h('summary', null, h('div', { class: 'line' }, line)),
      sources.length > 0 && h('ul', { class: 'sources' }, sources.map((source) => h('li', null, report(source)))),
      children.length > 0 && h('ul', null, children.slice(0, SHOWN).map((child) => node(child, level + 1, inside))),
      children.length > SHOWN &&
        h('details', { class: 'rest' }, h('summary', null, t('others', { n: children.length - SHOWN })), h('ul', null, children.slice(SHOWN).map((child) => node(child, level + 1, inside)))),
    ),
  );
}

function label(part) {
  const name = either(part.label_zh ?? part.zh, part.label_en ?? part.en) || part.label || '';
  return h('span', { class: 'label' }, part.href ? h('a', { href: part.href }, name) : name);
}

const formula = (part) => {
  const text = either(part.formula_zh, part.formula_en) || part.formula;
  return text ? h('span', { class: 'formula' }, text) : null;
};

/** The amount with a bar of its share in what it is a part of. */
function amount(part, whole, level) {
  if (part.amount === undefined) return null;
  const share = whole && level > 0 ? Math.min(1, magnitude(part) / whole) : 0;
  const text = defined(part.amount) ? grouped(part.amount) : part.amount;
  return [
    h('span', { class: 'share', 'aria-hidden': 'true', vars: { '--share': share.toFixed(4) } }),
    h('span', { class: 'figure', 'data-figure': '' }, text),
    h('span', { class: 'unit' }, part.unit ? unitName(part.unit, 'exact') : ''),
  ];
}

const report = (source) => [
  source.report_id && h('code', { class: 'report-id' }, source.report_id),
  source.revision !== undefined && ` ${t('revision')} ${source.revision} `,
  reference(source),
];

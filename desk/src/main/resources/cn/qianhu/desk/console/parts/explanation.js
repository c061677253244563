/**
 * The tree of an explanation, down to the raw records. Whoever tells it may know more or less than
 * is asked here: what is missing is left out. Parts of a sum are shown largest first, and as many
 * at a time as can be read.
 */
import { anyWord, digitsOf } from '../codes.js';
import { h } from '../dom.js';
import { either, instantText, language, monthText, t } from '../language.js';
import { defined, descending, geometry, grouped, scaled } from '../number.js';
import { to } from '../route.js';
import { enterpriseLink } from './enterprises.js';
import { naming, proper } from './name.js';
import { reference } from './report.js';
import { SIGN, suspectMark, suspectNote } from './suspect.js';

const SHOWN = 100;
const OPEN_LEVELS = 2;

/** @param {any} answer the figure's node, or what holds it */
export function explanation(answer) {
  const root = answer.figure?.label ? answer.figure : (answer.tree ?? answer);
  const { agrees, differences = [] } = answer;
  return h(
    'div',
    { class: 'explanation' },
    agrees !== undefined && verdict(answer),
    differences.map((one) => h('p', { class: 'disagrees' }, proper(`${words(one.label)}: ${one.worked_out} ≠ ${one.stated}`))),
    h('ul', { class: 'tree' }, node(root, 0, magnitude(root))),
  );
}

/** That a figure was rightly added up does not make a suspect report right. */
function verdict({ agrees, checks = '', suspects = [], suspect_zh: zh, suspect_en: en, without }) {
  if (!agrees || suspects.length === 0) {
    return h('p', { class: agrees ? 'agrees' : 'disagrees' }, t(agrees ? 'agrees' : 'disagrees', { n: checks }));
  }
  return h(
    'div',
    { class: 'agrees suspect-banner', role: 'note' },
    h('p', null, h('strong', null, `${SIGN} ${t('agrees_suspect', { n: checks })}${either(zh, en)}`)),
    h('ul', { class: 'whose' }, suspects.map((one) => h('li', null, enterpriseLink(one), ` ${monthText(one.period)}`))),
    suspectNote(without),
  );
}

/** Words in both languages, or the same in both. */
const words = (label) => (typeof label === 'string' ? label : either(label?.zh, label?.en));

const magnitude = ({ amount }) => Math.abs(geometry(amount)) || 0;

const absolute = ({ amount }) => (defined(amount) ? amount.replace('-', '') : undefined);

/** Terms of a formula stay in its order; addends are sorted. */
const sorted = ({ relation, children = [] }) =>
  relation === 'formula' ? children : [...children].sort((a, b) => descending(absolute(a), absolute(b)));

function node(part, level, whole) {
  const children = sorted(part);
  const origins = part.origins ?? part.sources ?? [];
  const line = h('div', { class: 'line' }, label(part), formula(part), amount(part, whole, level));
  if (children.length === 0 && origins.length === 0) return h('li', { class: 'leaf' }, line);
  const inside = part.relation === 'formula' ? 0 : magnitude(part);
  const listed = (some) => h('ul', null, some.map((child) => node(child, level + 1, inside)));
  const surplus = children.length - SHOWN;
  return h(
    'li',
    null,
    line,
    h(
      'details',
      { open: level < OPEN_LEVELS },
      h('summary', null, counted(children.length || origins.length)),
      origins.length > 0 && h('ul', { class: 'sources' }, origins.map((origin) => h('li', null, record(origin)))),
      children.length > 0 && listed(children.slice(0, SHOWN)),
      surplus > 0 && h('details', { class: 'rest' }, h('summary', null, t('others', { n: surplus })), listed(children.slice(SHOWN))),
    ),
  );
}

const counted = (n) => t(n === 1 ? 'part_of' : 'parts_of', { n });

function label(part) {
  const name = words(part.label) || either(part.label_zh, part.label_en);
  const symbol = part.symbol && h('var', null, part.symbol);
  return h('span', { class: 'label' }, symbol, symbol && ' ', subjectLink(part.subject, name), containsSuspect(part) && suspectMark());
}

/** A sum is as doubtful as what it adds up. */
const containsSuspect = ({ suspect, children = [] }) => suspect || children.some(containsSuspect);

/** A document is cited by its own name, in brackets at the end, be it of a sentence. */
const CITED = /\([^()]*\)(?=\.?$)/;

function subjectLink(subject, name) {
  if (!subject?.id) return naming(name, CITED.exec(name)?.[0]);
  const page = subject.form === 'investment' ? 'project' : 'enterprise';
  return h('a', { href: to([page, subject.id]) }, naming(name, subject.name));
}

const formula = (part) =>
  h('span', { class: 'formula' }, either(part.formula, part.formula_en) || (part.relation === 'sum' && part.children?.length ? `Σ ${part.children.length}` : ''));

/** The amount with a bar of its share in what it is a part of. */
function amount(part, whole, level) {
  const share = whole > 0 && level > 0 ? Math.min(1, magnitude(part) / whole) : 0;
  return [
    h('span', { class: 'share', 'aria-hidden': 'true', vars: { '--share': share.toFixed(4) } }),
    h('span', { class: 'figure', 'data-figure': '', title: part.amount }, said(part)),
    h('span', { class: 'unit' }, part.unit && words(part.unit)),
  ];
}

/** Amounts with as many digits as their unit is published with, verdicts in words, codes as codes. */
function said({ amount: exact, text, unit }) {
  if (defined(exact)) {
    const digits = digitsOf(unit?.zh);
    const surplus = (exact.split('.')[1]?.length ?? 0) > digits;
    return grouped(surplus ? scaled(exact, 0, digits) : exact);
  }
  if (!text) return '–';
  if (defined(text)) return grouped(text);
  const word = anyWord(text);
  return word === text && CODE.test(text) ? h('code', null, text) : proper(word);
}

const CODE = /^[\w:;.-]+$/;

/** A raw record: what it is, its id and revision, where it stands, when it came. */
const record = (origin) => [
  (origin.id ?? origin.report_id) && h('code', { class: 'report-id' }, origin.id ?? origin.report_id),
  origin.revision !== undefined && `${language === 'zh' ? `第 ${origin.revision} 次` : `revision ${origin.revision}`} · `,
  reference(origin),
  origin.last_offset !== undefined && `–${origin.last_offset}`,
  origin.received && ` · ${t('received')} ${instantText(origin.received)}`,
];

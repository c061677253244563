/** The code tables of the desk, asked for once. */
import { ask } from './api.js';
import { either, language, t } from './language.js';

/** The code of the site's province, known once the tables are, and that of all its industry. */
export const WHOLE = { region: '', industry: 'T' };

const tables = { regions: new Map(), industries: new Map(), measures: new Map(), rules: new Map(), exhibits: new Map() };
let words = new Map();
let scopes = [];
let carriers = new Map();
let targetMeasures = new Map();

export async function load(signal) {
  const codes = await ask('/codes', {}, signal);
  WHOLE.region = codes.site.region;
  tables.regions = byCode(codes.regions);
  tables.industries = byCode(codes.industries);
  tables.measures = byCode(codes.measures);
  tables.rules = new Map(codes.alert_rules.map((rule) => [rule.rule, rule]));
  tables.exhibits = byCode(codes.evidence);
  words = Map.groupBy(codes.words, ({ list }) => list);
  carriers = byCode(codes.carriers);
  targetMeasures = byCode(codes.target_measures);
  scopes = codes.scopes;
}

const byCode = (rows) => new Map(rows.map((row) => [row.code, row]));

/**
 * What the desk calls a code of one of its closed lists: severity, light, status, reason … The words
 * stand in its vocabulary and nowhere else, so that the console says what terminal and bulletin say.
 */
export function word(list, code) {
  const known = words.get(list)?.find((one) => one.code === code);
  return known ? sentence(either(known.zh, known.en)) : (code ?? '');
}

/** What the figures of a column of a table of results are called. */
export const columnName = (table, column) => word(table, column);

/** The codes of a list, in the desk's order. */
export const codesOf = (list) => (words.get(list) ?? []).map(({ code }) => code);

/** A code that says nothing of its list, as verdicts of explanations are; else the text itself. */
export function anyWord(text) {
  const list = ['severity', 'light', 'status', 'project_status', 'deduction_rule'].find((one) =>
    codesOf(one).includes(text),
  );
  return list ? word(list, text) : text;
}

/**
 * A piece of evidence: its name, how it is to be read, and what stands after the name.
 * @returns {{name: string, type: string, unit: string, of: string}}
 */
export function exhibit(key) {
  const [code, ...rest] = key.split(' ');
  const known = tables.exhibits.get(code);
  if (!known) return { name: key, type: 'TEXT', unit: '', of: '' };
  return {
    name: sentence(either(known.zh, known.en)),
    type: known.type,
    unit: either(known.unit_zh, known.unit_en),
    of: rest.join(' '),
  };
}

/** @returns {{code: string, name: string, name_en?: string, level: string, parent?: string}|undefined} */
export const region = (code) => tables.regions.get(code);

export const industry = (code) => tables.industries.get(code);

export const measure = (code) => tables.measures.get(code) ?? { code, zh: code, en: code };

export const rules = () => [...tables.rules.values()];

export const scopesOf = (family) =>
  scopes.filter(({ code }) => PROJECT_SCOPES.has(code) === (family === 'investment') || code === 'ALL');

const PROJECT_SCOPES = new Set(['PROVINCIAL_KEY', 'CITY_KEY', 'TECHNICAL']);

export const cities = () => childrenOf(WHOLE.region);

export const childrenOf = (code) => [...tables.regions.values()].filter((r) => r.parent === code);

export const divisions = () =>
  [...tables.industries.values()].filter(({ level }) => level === 'division');

export const sections = () =>
  [...tables.industries.values()].filter(({ level }) => level === 'section');

/** In the reader's language, in Chinese with 市 or 县. */
export function regionName(code) {
  return either(region(code)?.name, region(code)?.name_en) || code;
}

/** Without 市: as a map has room for. */
export const cityName = (code) => regionName(code).replace(/(?<=..)市$/, '');

export function industryName(code) {
  const entry = industry(code);
  return either(entry?.name_zh, entry?.name_en) || code;
}

export const industryShort = (code) =>
  (language === 'zh' && industry(code)?.short_zh) || industryName(code);

export const measureName = (code) => sentence(either(measure(code).zh, measure(code).en));

/** The sentence of that name; a measure's code in braces stands for what the desk calls it. */
export const phrase = (name, filling = {}) =>
  t(name, { ...Object.fromEntries([...tables.measures.keys()].map((code) => [code, measureName(code)])), ...filling });

/** A name for narrow places, where the dictionary has one. */
function short(code, name) {
  const word = t(`${code}_short`);
  return word === `${code}_short` ? name : word;
}

export const measureShort = (code) => short(code, measureName(code));

/** English names of the tables begin small, as within a sentence; here they stand alone. */
const sentence = (name) => name.charAt(0).toUpperCase() + name.slice(1);

export function scopeName(code) {
  const scope = scopes.find((one) => one.code === code);
  return short(code, scope ? sentence(either(scope.zh, scope.en)) : code);
}

export function ruleName(code) {
  const rule = tables.rules.get(code);
  return rule ? sentence(either(rule.zh, rule.en)) : word('alert_rule', code);
}

export function carrierName(code) {
  const carrier = carriers.get(code);
  return either(carrier?.zh, carrier?.en) || code;
}

/** The unit of a target's measure. */
export function targetUnit(code) {
  const known = targetMeasures.get(code);
  return known ? either(known.unit_zh, known.unit_en) : '';
}

export const carrierUnit = (code) => carriers.get(code)?.unit ?? '';

/** Digits that figures of a unit are published with; more would say nothing. */
export const digitsOf = (unit) =>
  Math.max(2, ...[...tables.measures.values()].filter((one) => one.unit_zh === unit).map(({ digits }) => digits));

/** A unit of the tables in the reader's language. */
export function unitWord(chinese) {
  if (language === 'zh') return chinese;
  const of = [...tables.measures.values(), ...tables.exhibits.values()].find((one) => one.unit_zh === chinese);
  return of?.unit_en ?? chinese;
}

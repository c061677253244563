/** The code tables of the desk, asked for once. */
import { ask } from './api.js';
import { either, language, t } from './language.js';
import PLACES from './words/places-en.js';
import INDUSTRIES from './words/industries.js';

/** The province's code, and that of all its industry. */
export const WHOLE = { region: '370000', industry: 'T' };

const tables = { regions: new Map(), industries: new Map(), measures: new Map(), rules: new Map() };
let scopes = [];
let carriers = new Map();

export async function load(signal) {
  const codes = await ask('/codes', {}, signal);
  tables.regions = byCode(codes.regions);
  tables.industries = byCode(codes.industries);
  tables.measures = byCode(codes.measures);
  tables.rules = new Map(codes.alert_rules.map((rule) => [rule.rule, rule]));
  carriers = byCode(codes.carriers);
  scopes = codes.scopes;
}

const byCode = (rows) => new Map(rows.map((row) => [row.code, row]));

/** @returns {{code: string, name: string, level: string, parent?: string}|undefined} */
export const region = (code) => tables.regions.get(code);

export const industry = (code) => tables.industries.get(code);

export const isMeasure = (code) => tables.measures.has(code);

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

/** 济南市, Jinan. */
export function regionName(code) {
  const chinese = region(code)?.name ?? code;
  return either(chinese, PLACES[code]);
}

/** 济南: as a map has room for. */
export const cityName = (code) => regionName(code).replace(/(?<=..)市$/, '');

/** The full name of the table; in English the short one where the table has none. */
export function industryName(code) {
  const entry = industry(code);
  return either(entry?.name_zh ?? code, entry?.name_en ?? INDUSTRIES[code]?.[1]);
}

export const industryShort = (code) =>
  INDUSTRIES[code] ? either(...INDUSTRIES[code]) : industryName(code);

export const measureName = (code) => sentence(either(measure(code).zh, measure(code).en));

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
  return rule ? sentence(either(rule.zh, rule.en)) : code;
}

export function carrierName(code) {
  const carrier = carriers.get(code);
  return language === 'zh' && carrier?.zh ? carrier.zh : code.toLowerCase().replaceAll('_', ' ');
}

export const carrierUnit = (code) => carriers.get(code)?.unit ?? '';

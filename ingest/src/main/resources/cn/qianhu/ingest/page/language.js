/** Chinese first, English by a switch that is remembered. */
import { WORDS } from './words.js';

const REMEMBERED = 'qianhu.lang';
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** @type {'zh'|'en'} */
export let language = 'zh';

/** Takes the language chosen last. */
export function settle() {
  try {
    language = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh';
  } catch {
    language = 'zh';
  }
}

/** Goes over to the other language. */
export function turn() {
  language = language === 'zh' ? 'en' : 'zh';
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // Storage may be forbidden; then the choice ends with the page.
  }
}

/** The sentence of that name. */
export function t(name, filling = {}) {
  const sentence = WORDS[name]?.[language === 'zh' ? 0 : 1] ?? name;
  return sentence.replace(/\{(\w+)\}/g, (_, key) => filling[key] ?? '');
}

/** One of a pair of texts that the gateway sent, or the other where one is missing. */
export const either = (zh, en) => (language === 'zh' ? zh || en : en || zh) ?? '';

/** What a code is called. */
export const named = (term) => (term ? either(term.zh, term.en) : '');

/** 2022年3月, Mar 2022. */
export function monthText(period) {
  if (!period) return '';
  const [year, month] = period.split('-');
  return language === 'zh' ? `${year}年${Number(month)}月` : `${MONTHS[Number(month) - 1]} ${year}`;
}

/** 5月10日, 10 May. */
export function dayText(day) {
  const [, month, date] = day.split('-').map(Number);
  return language === 'zh' ? `${month}月${date}日` : `${date} ${MONTHS[month - 1]}`;
}

/** An instant in the time of the province, whatever zone the reader sits in. */
export const instantText = (instant) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));

/** Whole days from one day to another. */
export const daysBetween = (from, to) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Groups of three before the point; a figure stays the text that it is. */
export function grouped(text) {
  if (text === null || text === undefined) return '–';
  const [whole, fraction] = text.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '−');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** Growth with its sign. */
export const percent = (text) =>
  text === null || text === undefined
    ? '–'
    : `${/^-/.test(text) || !/[1-9]/.test(text) ? '' : '+'}${grouped(text)} %`;

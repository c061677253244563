/** Chinese first, English by a switch: in the address, and remembered. */
import zh from './words/zh.js';
import en from './words/en.js';
import { current } from './route.js';

const DICTIONARIES = { zh, en };
const REMEMBERED = 'qianhu.lang';

/** @type {'zh'|'en'} */
export let language = 'zh';

/** Takes the language of the address, or the one chosen last. */
export function settle() {
  const asked = current().query.lang ?? remembered();
  language = asked === 'en' ? 'en' : 'zh';
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

export function remember(chosen) {
  try {
    localStorage.setItem(REMEMBERED, chosen);
  } catch {
    // Storage may be forbidden; then the address alone carries the language.
  }
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

/** The sentence of that name. A name without one is shown as it is: codes that grew since. */
export function t(name, filling = {}) {
  const sentence = DICTIONARIES[language][name] ?? name;
  return sentence.replace(/\{(\w+)\}/g, (_, key) => filling[key] ?? '');
}

/** One of a pair of texts that the desk sent, or the other where one is missing. */
export const either = (chinese, english) =>
  (language === 'zh' ? chinese || english : english || chinese) ?? '';

const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** 2022年3月, Mar 2022. */
export function monthText(period) {
  const [year, month] = period.split('-');
  return language === 'zh'
    ? `${year}年${Number(month)}月`
    : `${ENGLISH_MONTHS[Number(month) - 1]} ${year}`;
}

/** 8月5日, 5 Aug. */
export function dayText(day) {
  const [, month, date] = day.split('-').map(Number);
  return language === 'zh' ? `${month}月${date}日` : `${date} ${ENGLISH_MONTHS[month - 1]}`;
}

/** 3月, Mar. */
export const shortMonth = (month) =>
  language === 'zh' ? `${month}月` : ENGLISH_MONTHS[month - 1];

/** An instant in the time of the province, whatever zone the reader sits in. */
export function instantText(instant) {
  if (!instant) return '';
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
}

export function ageText(seconds) {
  const whole = Math.floor(seconds);
  if (whole < 60) return t('seconds', { n: whole });
  if (whole < 3600) return t('minutes', { n: Math.floor(whole / 60) });
  return t('hours', { n: Math.floor(whole / 3600) });
}

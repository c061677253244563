/**
 * Names as their owners write them: enterprises and projects have Chinese names only, and keep them
 * on English pages, where they are marked as Chinese for whoever hears the page or searches in it.
 */
import { region, regionName } from '../codes.js';
import { h } from '../dom.js';
import { language } from '../language.js';

const CHINESE = /\p{Script=Han}/u;

/** The language of what has Chinese in it on an English page, and none of anything else. */
export const marked = (text) => (language === 'en' && CHINESE.test(text ?? '') ? 'zh-CN' : null);

export const proper = (name) => (marked(name) ? h('span', { lang: marked(name) }, name) : name);

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![ \u3000])\p{Zs}/gu;

/** What others wrote, such as the id of a meter: what has no shape of its own is written as `<U+200B>`. */
export const seen = (text) =>
  text.replace(UNSEEN, (one) => `<U+${one.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);

/** What the window is called: with a name in it, it is marked as the name is. */
export function entitle(text, name = '') {
  document.title = text;
  const title = document.querySelector('title');
  if (language === 'en' && CHINESE.test(name)) title.lang = 'zh-CN';
  else title.removeAttribute('lang');
}

/**
 * A sentence about a record, in which columns and values stand as they were written: what looks
 * like a code stands as code, what is Chinese is marked, and a region has its name.
 */
export function written(sentence) {
  return sentence
    .split(CODED)
    .map((part, i) => (i % 2 === 0 ? proper(part) : region(part) ? regionName(part) : h('code', { class: 'inline' }, proper(part))));
}

/** A value in quotation marks, a column, a code. */
const CODED = /("[^"]*"|\b[a-z]+(?:_[a-z]+)+\b|\b[A-Z]+(?:_[A-Z]+)+\b|\b\d{6}\b)/;

/** A sentence in which a name may stand. */
export function naming(sentence, name) {
  if (language === 'zh' || !name || !sentence.includes(name)) return sentence;
  const parts = sentence.split(name);
  return parts.flatMap((part, i) => (i === 0 ? [part] : [proper(name), part]));
}

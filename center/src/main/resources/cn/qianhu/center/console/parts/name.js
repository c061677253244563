/**
 * Names as their owners write them: enterprises and projects have Chinese names only, and keep them
 * on English pages, where they are marked as Chinese for whoever hears the page or searches in it.
 */
import { h } from '../dom.js';
import { language } from '../language.js';

const CHINESE = /\p{Script=Han}/u;

export const proper = (name) =>
  language === 'en' && CHINESE.test(name ?? '') ? h('span', { lang: 'zh-CN' }, name) : name;

/** A sentence in which a name may stand. */
export function naming(sentence, name) {
  if (language === 'zh' || !name || !sentence.includes(name)) return sentence;
  const parts = sentence.split(name);
  return parts.flatMap((part, i) => (i === 0 ? [part] : [proper(name), part]));
}

/**
 * Units as people read them: 亿元 of 万元, 万吨标准煤 of 吨. The exact value stays in the title.
 */
import { measure, unitWord } from './codes.js';
import { language } from './language.js';
import { defined, grouped, scaled } from './number.js';

/** By the unit of the tables: how far the point moves, digits, and what the unit is called then. */
const LARGE = {
  万元: { zh: [4, 2, '亿元'], en: [5, 3, 'CNY bn'] },
  吨标准煤: { zh: [4, 2, '万吨标准煤'], en: [3, 1, 'ktce'] },
  万千瓦时: { zh: [4, 2, '亿千瓦时'], en: [2, 1, 'GWh'] },
};

/**
 * @param {string} unit of the tables, in Chinese
 * @param {'large'|'exact'} size
 */
function shown(unit, size) {
  const large = size === 'large' && LARGE[unit]?.[language];
  if (large) return { places: large[0], digits: large[1], name: large[2] };
  return { places: 0, digits: null, name: unitWord(unit) };
}

/** The unit's name beside the figure, or below it in a narrow place. */
export const unitName = (unit, /** @type {'large'|'exact'} */ size = 'large') => shown(unit, size).name;

export const unitOf = (code) => measure(code).unit_zh ?? '';

/** The figure in that unit, or undefined. */
export function inUnit(value, unit, /** @type {'large'|'exact'} */ size = 'large') {
  if (!defined(value)) return undefined;
  const { places, digits } = shown(unit, size);
  return digits === null ? grouped(value) : grouped(scaled(value, places, digits));
}

/** The figure exactly, with its unit, for the title. */
export const exactly = (value, unit) => `${grouped(value)} ${shown(unit, 'exact').name}`;

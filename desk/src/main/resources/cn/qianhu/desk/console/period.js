/** Months written YYYY-MM. */

const PERIOD = /^(\d{4})-(0[1-9]|1[0-2])$/;

export const isPeriod = (text) => PERIOD.test(text ?? '');

export const yearOf = (period) => period.slice(0, 4);

export const monthOf = (period) => Number(period.slice(5));

/** @param {string} period @param {number} months may be negative */
export function plus(period, months) {
  const count = Number(yearOf(period)) * 12 + monthOf(period) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  return `${year}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** All months from one to the other, both included. */
export function through(from, to) {
  const months = [];
  for (let period = from; period <= to; period = plus(period, 1)) months.push(period);
  return months;
}

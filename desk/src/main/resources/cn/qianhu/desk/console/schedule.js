/** 序时进度: how far a budget reaches, by the twelfths of a year by which its light judges it. */
import { defined, whole } from './number.js';
import { monthOf, yearOf } from './period.js';

/**
 * The day on which a budget is used up if a month of the rest of the year takes what a month up to
 * the row's took: YYYY-MM-DD, null where it lasts the year, undefined where there is nothing to go
 * by. As the light has it a month is a twelfth: by days February would be less than one, and a
 * budget that is kept to the schedule would end before its year.
 * @param {Record<string, any>} [row] of /balances
 */
export function budgetEnd(row) {
  if (!defined(row?.budget) || !defined(row?.assessed_ytd)) return undefined;
  const [budget, assessed] = [whole(row.budget), whole(row.assessed_ytd)];
  if (assessed <= 0n) return undefined;
  const year = yearOf(row.period);
  if (budget <= 0n) return `${year}-01-01`;
  const lasting = budget * BigInt(monthOf(row.period));
  if (lasting >= 12n * assessed) return null;
  const month = ceiling(lasting, assessed);
  const days = BigInt(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  const day = ceiling((lasting - (month - 1n) * assessed) * days, assessed);
  return [year, padded(month), padded(day)].join('-');
}

const ceiling = (numerator, denominator) => (numerator + denominator - 1n) / denominator;

const padded = (number) => number.toString().padStart(2, '0');

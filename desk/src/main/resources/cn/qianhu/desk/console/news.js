/**
 * Which news concern what is shown. Cells are named scope/region/industry/period, balances
 * city/period/rule.
 *
 * @typedef {{event: string, data: any}} News
 */

/**
 * News of cells that fit: each part equal, one of a list, or anything where it is left out.
 * @param {{scope?: string|string[], region?: string|string[], industry?: string|string[],
 *     from?: string, period?: string}} wanted
 */
export const ofCells =
  ({ scope, region, industry, period, from }) =>
  (news) =>
    (news.event === 'indicators' || news.event === 'coverage') &&
    news.data.keys.some((key) => {
      const cell = key.split('/');
      return (
        fits(scope, cell[0]) &&
        fits(region, cell[1]) &&
        fits(industry, cell[2]) &&
        fits(period, cell[3]) &&
        (!from || cell[3] >= from)
      );
    });

/** @param {string|string[]} [city] */
export const ofBalances = (city) => (news) =>
  news.event === 'balances' && news.data.keys.some((key) => fits(city, key.split('/')[0]));

/**
 * News of rows of a table by what stands in the places of their keys; anything in those left out.
 * @param {string} table
 * @param {Record<number, string|string[]>} wanted
 */
export const ofRows = (table, wanted) => (news) =>
  news.event === table &&
  news.data.keys.some((key) => {
    const parts = key.split('/');
    return Object.entries(wanted).every(([place, value]) => fits(value, parts[place]));
  });

export const ofAlerts = (news) => news.event === 'alert';

/** Anything at all: for what has no news of its own. The desk says so at most every second. */
export const ofAnything = (news) => news.event === 'version';

export const either =
  (...some) =>
  (news) =>
    some.some((one) => one(news));

function fits(wanted, given) {
  if (wanted === undefined) return true;
  return Array.isArray(wanted) ? wanted.includes(given) : wanted === given;
}

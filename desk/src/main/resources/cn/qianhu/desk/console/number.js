/**
 * Decimals as the desk publishes them: text, exact. They are moved, rounded and grouped here as
 * text and whole numbers, because a binary fraction cannot hold most of them. Only the length of
 * a bar or the height of a curve may be a Number: {@link geometry}.
 */

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const MINUS = '−';

/** What stands where a figure is undefined. */
export const NONE = '–';

/** @param {string} [text] whether there is a figure at all */
export const defined = (text) => typeof text === 'string' && DECIMAL.test(text);

/**
 * The figure divided by 10^places and rounded HALF_UP, as the tables round.
 * @param {string} text
 * @param {number} places how far the point moves to the left
 * @param {number} digits after the point
 */
export function scaled(text, places, digits) {
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text);
  const surplus = fraction.length + places - digits;
  let units = BigInt(whole + fraction);
  if (surplus > 0) {
    const divisor = 10n ** BigInt(surplus);
    units = (units + divisor / 2n) / divisor;
  } else {
    units *= 10n ** BigInt(-surplus);
  }
  const padded = units.toString().padStart(digits + 1, '0');
  const point = padded.length - digits;
  const magnitude = digits > 0 ? `${padded.slice(0, point)}.${padded.slice(point)}` : padded;
  return units === 0n ? magnitude : sign + magnitude;
}

/** Groups of three before the point, and a minus that is as wide as a plus. */
export function grouped(text) {
  const [, sign, whole, fraction] = DECIMAL.exec(text);
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (sign ? MINUS : '') + groups + (fraction ? `.${fraction}` : '');
}

/** −1, 0 or 1. */
export function signum(text) {
  if (!defined(text) || !/[1-9]/.test(text)) return 0;
  return text.startsWith('-') ? -1 : 1;
}

/** With a plus before what grew: for growth and for points. Zero has no sign. */
export const signed = (text) => (signum(text) > 0 ? '+' : '') + grouped(text);

/** Compares exactly; the undefined comes last whichever way one sorts. */
export function compare(a, b) {
  if (!defined(a) || !defined(b)) return Number(defined(b)) - Number(defined(a));
  const digits = Math.max(fractionOf(a), fractionOf(b));
  const difference = unscaled(a, digits) - unscaled(b, digits);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** The largest first; where there is no figure, last. */
export const descending = (a, b) => (defined(a) && defined(b) ? compare(b, a) : compare(a, b));

/** For drawing only: a Number, or NaN where there is no figure. */
export const geometry = (text) => (defined(text) ? Number(text) : NaN);

/** The first less the second, exactly; undefined unless both are figures. */
export function difference(a, b) {
  if (!defined(a) || !defined(b)) return undefined;
  const digits = Math.max(fractionOf(a), fractionOf(b));
  return scaled((unscaled(a, digits) - unscaled(b, digits)).toString(), digits, digits);
}

/** The figure in ten-thousandths, which no published figure is finer than. */
export const whole = (text) => unscaled(text, 4);

const fractionOf = (text) => DECIMAL.exec(text)[3]?.length ?? 0;

function unscaled(text, digits) {
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text);
  const units = BigInt(whole + fraction.padEnd(digits, '0'));
  return sign ? -units : units;
}

/** The figure × numerator ÷ denominator, rounded HALF_UP to the figure's own digits. */
export function portion(text, numerator, denominator) {
  const digits = fractionOf(text);
  const divisor = BigInt(denominator);
  const product = unscaled(text, digits) * BigInt(numerator);
  const magnitude = ((product < 0n ? -product : product) + divisor / 2n) / divisor;
  return scaled(`${product < 0n ? '-' : ''}${magnitude}`, digits, digits);
}

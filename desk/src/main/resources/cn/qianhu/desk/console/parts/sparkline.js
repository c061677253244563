/** A line as high as a word: the last thirteen months of a figure, the latest marked. */
import { svg } from '../dom.js';
import { geometry } from '../number.js';
import { suspectPoint } from './suspect.js';

const WIDTH = 84;
const HEIGHT = 20;
const EDGE = 3;

/**
 * @param {(string|undefined)[]} values by month; a month without a figure is a gap
 * @param {boolean[]} [suspect] by month: which contain a suspect report
 */
export function sparkline(values, suspect = []) {
  const heights = values.map(geometry);
  const known = heights.filter(Number.isFinite);
  const frame = { class: 'sparkline', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' };
  if (known.length < 2) return svg('svg', frame);
  const low = Math.min(...known);
  const range = Math.max(...known) - low || 1;
  const x = (i) => EDGE + (i * (WIDTH - 2 * EDGE)) / (values.length - 1);
  const y = (value) => HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / range;
  let path = '';
  heights.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    const pen = Number.isFinite(heights[i - 1]) ? 'L' : 'M';
    path += `${pen}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  const last = heights.findLastIndex(Number.isFinite);
  return svg(
    'svg',
    frame,
    svg('path', { d: path }),
    heights.map((height, i) => suspect[i] && Number.isFinite(height) && suspectPoint(x(i), y(height))),
    svg('circle', { cx: x(last).toFixed(1), cy: y(heights[last]).toFixed(1), r: 2 }),
  );
}

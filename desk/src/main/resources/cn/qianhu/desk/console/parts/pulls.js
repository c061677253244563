/** Bars that stand up or hang down by what each part contributes; each is a link. */
import { WHOLE, industryName, industryShort } from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import { compare, defined, geometry, signed, signum } from '../number.js';
import { to } from '../route.js';
import { isSuspect, sign, spoken, suspectLegend } from './suspect.js';

/**
 * @param {Record<string, any>[]} rows of /indicators, one per division
 * @param {string} region whose page of the division a bar leads to
 */
export function pulls(rows, region) {
  const known = rows
    .filter((row) => defined(row.contribution_pp))
    .sort((a, b) => compare(b.contribution_pp, a.contribution_pp));
  const heights = known.map((row) => geometry(row.contribution_pp));
  const top = Math.max(0, ...heights);
  const bottom = Math.min(0, ...heights);
  // One scale for both directions; what hangs always has some room.
  const above = Math.min(0.93, top / (top - bottom || 1));
  const bars = h(
    'ol',
    { class: 'pulls', vars: { '--above': above.toFixed(3) } },
    known.map((row, i) => bar(row, region, Math.abs(heights[i]) * scaleOf(top, bottom, above))),
  );
  return [bars, suspectLegend(known.some((row) => isSuspect(row, 'contribution_pp')))];
}

/** How much of the whole height one point takes. */
const scaleOf = (top, bottom, above) =>
  Math.min(top > 0 ? above / top : Infinity, bottom < 0 ? (1 - above) / -bottom : Infinity);

function bar(row, region, share) {
  const name = industryName(row.industry);
  const suspect = isSuspect(row, 'contribution_pp');
  return h(
    'li',
    { 'data-key': row.industry, class: `${signum(row.contribution_pp) < 0 ? 'down' : 'up'}${suspect ? ' suspect' : ''}`, vars: { '--share': share.toFixed(4) } },
    h(
      'a',
      {
        href: to(region === WHOLE.region ? ['industry', row.industry] : ['region', region, row.industry]),
        title: `${row.industry} ${name} ${signed(row.contribution_pp)} ${t('points')}${spoken(suspect)}`,
      },
      h('span', { class: 'value', 'data-figure': `pull ${row.industry}` }, signed(row.contribution_pp) + sign(suspect)),
      h('span', { class: 'bar', 'aria-hidden': 'true' }),
      h('span', { class: 'label' }, industryShort(row.industry)),
    ),
  );
}

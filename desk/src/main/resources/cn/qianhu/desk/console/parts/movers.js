/** What moves a region's energy: its divisions by how much more, or less, they use than a year ago. */
import { rows } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import * as news from '../news.js';
import { descending, difference, signed } from '../number.js';
import { plus } from '../period.js';
import { to } from '../route.js';
import { inUnit, unitName, unitOf } from '../units.js';
import { blank, figure, growth } from './figure.js';
import { table, united } from './table.js';

const MEASURES = ['assessed', 'coal'];
const SHOWN = 12;

export const movers = (region, period) => ({
  id: 'movers',
  title: t('movers'),
  note: h('span', { class: 'small' }, t('movers_hint')),
  load: (signal) => {
    const query = { scope: 'ALL', region, industries: 'divisions', measure: MEASURES.join() };
    return Promise.all([
      rows('/indicators', { ...query, period }, signal),
      rows('/indicators', { ...query, period: plus(period, -12) }, signal),
    ]);
  },
  view: ([now, before]) => view(region, now, before),
  moved: news.ofCells({ scope: 'ALL', region, from: plus(period, -12) }),
});

function view(region, now, before) {
  const at = (list, division, measure) => list.find((row) => row.industry === division && row.measure === measure);
  const change = (division, measure) =>
    difference(at(now, division, measure)?.ytd, at(before, division, measure)?.ytd);
  const divisions = [...new Set(now.map((row) => row.industry))];
  divisions.sort((a, b) => descending(change(a, 'assessed'), change(b, 'assessed')) || (a < b ? -1 : 1));
  return table({
    caption: t('movers'),
    rows: divisions.slice(0, SHOWN),
    key: (division) => division,
    columns: [
      { title: t('division'), head: true, cell: (division) => link(region, division) },
      ...MEASURES.flatMap((measure) => [
        { title: united(codes.measureName(measure), unitName(unitOf(measure))), figure: true, cell: (division) => figure(at(now, division, measure), 'ytd') },
        { title: united(t('change'), unitName(unitOf(measure))), figure: true, cell: (division) => moved(change(division, measure), unitOf(measure)) },
        { title: united(t('ytd_growth'), '%'), hint: t('growth_panel_hint'), figure: true, cell: (division) => figure(at(now, division, measure), 'ytd_growth_pct') },
      ]),
    ],
  });
}

const link = (region, division) =>
  h(
    'a',
    { href: to(region === codes.WHOLE.region ? ['industry', division] : ['region', region, division]), title: codes.industryName(division) },
    `${division} ${codes.industryShort(division)}`,
  );

const moved = (change, unit) =>
  change === undefined ? blank() : growth(change, { text: `${signed(change).startsWith('+') ? '+' : ''}${inUnit(change, unit)}`, title: signed(change), kind: 'plain' });

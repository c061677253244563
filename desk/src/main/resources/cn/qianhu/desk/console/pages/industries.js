/** 行业: the divisions of the province, by section. */
import { rows } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { MEASURES, cells } from '../parts/cells.js';
import { withoutSuspects } from '../parts/suspect.js';
import { trail } from '../parts/trail.js';
import { to } from '../route.js';

export default function industries({ scope, period }) {
  return {
    title: t('industries'),
    layout: 'plain',
    head: trail([h('a', { href: to(['overview']) }, codes.regionName(codes.WHOLE.region))], t('industries'), monthText(period)),
    panels: [
      listing('sections', scope, period, codes.sections()),
      listing('divisions', scope, period, codes.divisions()),
    ],
  };
}

function listing(level, scope, period, parts) {
  const query = { scope, region: codes.WHOLE.region, industries: level, period };
  return {
    id: level,
    title: t(level),
    load: async (signal) => {
      const [indicators, coverage] = await Promise.all([rows('/indicators', { ...query, measure: MEASURES }, signal), rows('/coverage', query, signal)]);
      return [indicators, coverage, await withoutSuspects(coverage, query, signal)];
    },
    view: ([indicators, coverage, without]) =>
      cells({
        without,
        title: t(level === 'sections' ? 'section' : 'division'),
        caption: t(level),
        indicators,
        coverage,
        part: (row) => row.industry,
        name: (code) => h('a', { href: to(['industry', code]), title: codes.industryName(code) }, `${code} ${level === 'sections' ? codes.industryName(code) : codes.industryShort(code)}`),
        contribution: level === 'divisions',
      }),
    moved: news.ofCells({ scope, region: codes.WHOLE.region, industry: parts.map(({ code }) => code), period }),
  };
}

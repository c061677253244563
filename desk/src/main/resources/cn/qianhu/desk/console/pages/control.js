/** 双控: one line a city, or a county of one city, the worst first, and what moves its energy. */
import { rows } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { monthText, t } from '../language.js';
import * as news from '../news.js';
import { controlTable } from '../parts/control.js';
import { movers } from '../parts/movers.js';
import { trail } from '../parts/trail.js';
import { to } from '../route.js';

export default function control({ route, period }) {
  const region = route.path[1] ?? codes.WHOLE.region;
  const name = region === codes.WHOLE.region ? t('control') : `${codes.regionName(region)} ${t('control')}`;
  return {
    title: name,
    layout: 'plain',
    head: trail(crumbs(region), name, monthText(period)),
    panels: [
      sheet('whole', t('whole_region', { region: codes.regionName(region) }), region, { region }, period),
      sheet('parts', t(region === codes.WHOLE.region ? 'cities' : 'counties'), region, { region, regions: 'children' }, period),
      movers(region, period),
    ],
  };
}

function crumbs(region) {
  const province = h('a', { href: to(['overview']) }, codes.regionName(codes.WHOLE.region));
  if (region === codes.WHOLE.region) return [province];
  return [province, h('a', { href: to(['control']) }, t('control')), h('a', { href: to(['region', region]) }, codes.regionName(region))];
}

function sheet(id, title, region, query, period) {
  const parts = query.regions ? codes.childrenOf(region).map(({ code }) => code) : [region];
  const province = region === codes.WHOLE.region && !query.regions;
  return {
    id,
    title,
    note: id === 'parts' ? h('span', { class: 'small' }, t('control_hint')) : undefined,
    load: (signal) =>
      Promise.all([
        rows('/control', { ...query, period }, signal),
        province ? [] : rows('/balances', { city: parts.join(), period, rule: 'in_force' }, signal),
      ]),
    view: ([sheets, balances]) =>
      sheets.length + balances.length === 0
        ? h('p', { class: 'quiet' }, t('no_control', { year: period.slice(0, 4) }))
        : controlTable({
            caption: title,
            title: t('region'),
            sheets,
            balances: new Map(balances.map((row) => [row.city, row])),
            link: region === codes.WHOLE.region && query.regions ? cityLink : undefined,
          }),
    moved: news.either(news.ofRows('control', { 0: parts, 1: period }), news.ofBalances(parts)),
  };
}

/** To the city's counties: which of them makes it. */
const cityLink = (code) => h('a', { href: to(['control', code]) }, codes.regionName(code));

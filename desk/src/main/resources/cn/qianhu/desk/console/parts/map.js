/**
 * The province as a drawing of links: each city a shape that leads to its page, with its name and
 * figure on it. A canvas could be looked at only; this can be tabbed through and read out.
 */
import { cityName, regionName, word } from '../codes.js';
import { h, svg } from '../dom.js';
import { t } from '../language.js';
import { geometry, signed, defined } from '../number.js';
import { to } from '../route.js';
import { shape } from './mark.js';
import { sign, spoken, suspectLegend } from './suspect.js';

const WIDTH = 1000;

/** Upper bounds of the classes of growth in percent; the scale is blue to brown, safe for all eyes. */
const STEPS = [-5, 0, 3, 6, 9, 12];

let drawn;

/** The shapes, fetched and projected once. */
export async function shapes(signal) {
  drawn ??= project(await (await fetch('/map/province.geojson', { signal })).json());
  return drawn;
}

/** Plane enough for one province: longitudes shortened by the cosine of the middle latitude. */
function project({ features }) {
  const points = features.flatMap(({ geometry: g }) => rings(g).flat());
  const [west, east] = bounds(points.map(([lon]) => lon));
  const [south, north] = bounds(points.map(([, lat]) => lat));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((east - west) * squeeze);
  /** @returns {[number, number]} */
  const place = ([lon, lat]) => [(lon - west) * squeeze * scale, (north - lat) * scale];
  return {
    height: Math.ceil((north - south) * scale),
    cities: features.map(({ properties, geometry: g }) => ({
      code: properties.code,
      label: moved(place(properties.centre), properties.label),
      path: rings(g).map((ring) => outline(ring.map(place))).join(''),
    })),
  };
}

/** Seats of cities that lie at the edge of theirs: the name goes to where the map says there is room. */
const moved = ([x, y], [dx, dy] = [0, 0]) => [x + dx, y + dy];

const rings = ({ type, coordinates }) => (type === 'Polygon' ? coordinates : coordinates.flat());

const bounds = (values) =>
  values.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)], [Infinity, -Infinity]);

/** Points that fall onto their neighbour are left out: most of them, at this scale. */
function outline(points) {
  let path = '';
  let last = [NaN, NaN];
  for (const [x, y] of points) {
    if (Math.abs(x - last[0]) + Math.abs(y - last[1]) < 1.5) continue;
    path += `${path ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    last = [x, y];
  }
  return `${path}Z`;
}

/**
 * @param {Awaited<ReturnType<typeof shapes>>} ground
 * @param {'growth'|'light'} by
 * @param {Map<string, string>} growth percent by city
 * @param {Map<string, Record<string, any>>} balances by city
 * @param {Set<string>} [suspect] cities whose growth contains a suspect report
 */
export function map(ground, by, growth, balances, suspect = new Set()) {
  const marked = (code) => by !== 'light' && suspect.has(code);
  const kind = by === 'light' ? (code) => balances.get(code)?.light ?? 'none' : (code) => step(growth.get(code));
  return h(
    'div',
    { class: 'map' },
    svg(
      'svg',
      { viewBox: `-8 -8 ${WIDTH + 16} ${ground.height + 16}`, role: 'group', 'aria-label': t(by === 'light' ? 'map_light' : 'map') },
      hatches(),
      ground.cities.map(({ code, path }) => city(code, path, kind(code), by, growth, balances, marked(code))),
      svg('g', { class: 'labels', 'aria-hidden': 'true' }, ground.cities.map(({ code, label: seat }) => label(code, seat, by, growth, balances, marked(code)))),
    ),
    by === 'light' ? lightLegend() : growthLegend(),
    suspectLegend(by !== 'light' && suspect.size > 0),
  );
}

function city(code, path, kind, by, growth, balances, suspect) {
  const words = told(code, by, growth, balances) + spoken(suspect);
  return svg(
    'a',
    { href: to(['region', code]), 'data-key': code, class: `city ${by}-${kind}`, 'aria-label': words },
    svg('title', null, words),
    svg('path', { d: path, class: 'ground' }),
    by === 'light' && (kind === 'RED' || kind === 'YELLOW') && svg('path', { d: path, class: `hatch hatch-${kind}`, fill: `url(#hatch-${kind})` }),
  );
}

function told(code, by, growth, balances) {
  if (by === 'light') {
    const balance = balances.get(code);
    return `${regionName(code)} ${balance?.light ? word('light', balance.light) : t('no_light')}${balance?.used_pct ? ` ${balance.used_pct}%` : ''}`;
  }
  const value = growth.get(code);
  return `${regionName(code)} ${defined(value) ? `${signed(value)}%` : '–'}`;
}

function label(code, [x, y], by, growth, balances, suspect) {
  const value = by === 'light' ? lit(balances.get(code)) : defined(growth.get(code)) ? signed(growth.get(code)) : '–';
  return svg(
    'g',
    { 'data-key': code, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    svg('text', { class: 'name' }, cityName(code)),
    svg('text', { class: 'value', y: 27, 'data-figure': `map ${code}` }, value + sign(suspect)),
  );
}

const SIGNS = { GREEN: '●', YELLOW: '▲', RED: '■' };

const lit = (balance) =>
  balance?.light ? `${SIGNS[balance.light] ?? ''} ${balance.used_pct ?? ''}%` : '–';

/** Red and yellow are told apart by their hatching too. */
const hatches = () =>
  svg(
    'defs',
    null,
    svg('pattern', { id: 'hatch-YELLOW', width: 12, height: 12, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, svg('path', { d: 'M0 0V12' })),
    svg('pattern', { id: 'hatch-RED', width: 10, height: 10, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, svg('path', { d: 'M0 0V10M0 0H10' })),
  );

function step(value) {
  const height = geometry(value);
  if (!Number.isFinite(height)) return 'none';
  const index = STEPS.findIndex((bound) => height < bound);
  return index < 0 ? STEPS.length : index;
}

const growthLegend = () =>
  h(
    'div',
    { class: 'legend', 'aria-hidden': 'true' },
    h('div', { class: 'scale' }, [...STEPS, null].map((bound, i) => h('span', { class: `growth-${i}` }, bound === null ? '%' : String(bound).replace('-', '−')))),
  );

const lightLegend = () =>
  h(
    'div',
    { class: 'legend', 'aria-hidden': 'true' },
    ['GREEN', 'YELLOW', 'RED'].map((name) => h('span', { class: `light ${name}` }, shape(name), word('light', name))),
  );

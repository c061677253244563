/**
 * Curves and bars over the months, drawn by ECharts on a canvas. The library is fetched when the
 * first chart is shown, so that figures need not wait for it. What a chart shows stands in a table
 * beside or below it, for those who cannot see it.
 */
import { h } from '../dom.js';
import { language, shortMonth } from '../language.js';
import { geometry } from '../number.js';
import { SIGN } from './suspect.js';

let library;

/** Pixels of a chart on A4. */
const SHEET = { width: 700, height: 260 };

// @ts-expect-error: the path of the desk, where the build puts the library
const charts = () => (library ??= import('/lib/echarts.esm.min.js'));

/**
 * @param {string} key the same for the same chart
 * @param {string} told what it shows, in a sentence
 * @param {(ink: Ink) => object} option of ECharts, drawn anew when the colours change
 */
export function chart(key, told, option) {
  const element = h('div', { class: `chart chart-${key}`, 'data-island': key, role: 'img', 'aria-label': told });
  element.island = { mount, data: option };
  return element;
}

/** @typedef {(name: string) => string} Ink a colour of the style sheet by its name */

function mount(element, first) {
  let option = first;
  let instance;
  let over = false;
  const ink = (name) => getComputedStyle(element).getPropertyValue(`--${name}`).trim();
  const draw = () => instance?.setOption(dressed(option(ink), ink, element), true);
  const resized = new ResizeObserver(() => {
    instance?.resize();
    draw();
  });
  const shades = matchMedia('(prefers-color-scheme: dark)');
  // As wide as a sheet of paper: the page is only laid out for it once it is too late to draw.
  const paper = () => {
    instance?.resize({ width: SHEET.width, height: SHEET.height });
    draw();
  };
  const screen = () => {
    instance?.resize({ width: 'auto', height: 'auto' });
    draw();
  };
  charts().then((echarts) => {
    if (over) return;
    instance = echarts.init(element, null, { renderer: 'canvas' });
    draw();
    resized.observe(element);
    shades.addEventListener('change', draw);
    window.addEventListener('beforeprint', paper);
    window.addEventListener('afterprint', screen);
  });
  return {
    update(next) {
      option = next;
      draw();
    },
    end() {
      over = true;
      resized.disconnect();
      shades.removeEventListener('change', draw);
      window.removeEventListener('beforeprint', paper);
      window.removeEventListener('afterprint', screen);
      instance?.dispose();
    },
  };
}

/** What all charts have in common: the page's type and ink, no animation, tips drawn in canvas. */
function dressed(option, ink, element) {
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize) * 0.86;
  return {
    animation: false,
    textStyle: { fontFamily: style.fontFamily, fontSize: size, color: ink('ink-2') },
    grid: { left: size * 4.6, right: size * 1.4, top: size * 2.4, bottom: size * 2.2 },
    legend: { type: 'scroll', top: 0, right: 0, itemWidth: size * 1.6, itemHeight: size * 0.7, textStyle: { color: ink('ink-2'), fontSize: size } },
    // Markup in tips would need styles that the page's policy forbids.
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: ink('sheet'),
      borderColor: ink('rule'),
      textStyle: { color: ink('ink'), fontSize: size },
    },
    ...option,
    xAxis: onto({ ...axis(ink, size), axisTick: { show: false } }, option.xAxis),
    yAxis: onto({ ...axis(ink, size), splitLine: { lineStyle: { color: ink('rule-soft') } }, axisLine: { show: false } }, option.yAxis),
  };
}

/** Settings of one chart laid onto those of all, member by member: a formatter alone takes no size away. */
function onto(common, own) {
  const merged = { ...common };
  for (const [name, value] of Object.entries(own)) {
    merged[name] = isPlain(value) && isPlain(common[name]) ? onto(common[name], value) : value;
  }
  return merged;
}

const isPlain = (value) => value?.constructor === Object;

const axis = (ink, size) => ({
  axisLabel: { color: ink('ink-2'), fontSize: size, hideOverlap: true },
  axisLine: { lineStyle: { color: ink('rule-strong') } },
  nameTextStyle: { color: ink('ink-2'), fontSize: size, align: 'left' },
});

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

const monthAxis = () => ({ type: 'category', data: MONTHS.map(shortMonth), boundaryGap: true });

/** Large numbers along an axis, in the language's own steps. */
const axisNumber = (value) =>
  new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { notation: 'compact' }).format(value);

/**
 * Two years of a measure, one over the other.
 * @param {Record<string, (string|undefined)[]>} years values of January to December by year
 * @param {Set<string>} [suspect] months whose report is suspect
 */
export const yearsOption = (years, unit, shown, suspect = new Set()) => (ink) => {
  const names = Object.keys(years).sort();
  return {
    xAxis: monthAxis(),
    yAxis: { type: 'value', name: unit, axisLabel: { formatter: axisNumber } },
    tooltip: tips(ink, shown),
    series: names.map((year, i) => {
      const latest = i === names.length - 1;
      const faded = names.length - 2 === i ? ink('ink-3') : ink('rule-strong');
      return {
        name: year,
        type: 'line',
        data: years[year].map((value, month) => ({ value: drawable(value), text: value, ...suspectDatum(suspect.has(`${year}-${String(month + 1).padStart(2, '0')}`), ink) })),
        symbol: latest ? 'circle' : 'emptyCircle',
        symbolSize: latest ? 6 : 4,
        lineStyle: { width: latest ? 2.4 : 1.4, type: latest ? 'solid' : names.length - 2 === i ? 'dashed' : 'dotted', color: latest ? ink('up') : faded },
        itemStyle: { color: latest ? ink('up') : faded },
        z: latest ? 3 : 2,
      };
    }),
  };
};

/** A point of another shape with the sign over it, and the sign in its tip. */
const suspectDatum = (suspect, ink) =>
  suspect
    ? { sign: SIGN, symbol: 'diamond', symbolSize: 12, itemStyle: { color: ink('seal') }, label: { show: true, formatter: SIGN, position: 'top', color: ink('seal') } }
    : {};

/** Assessed energy month by month against the straight line of the budget. */
export const budgetOption = (months, names, unit, shown) => (ink) => ({
  xAxis: monthAxis(),
  yAxis: { type: 'value', name: unit, axisLabel: { formatter: axisNumber } },
  tooltip: tips(ink, shown),
  series: [
    {
      name: names.assessed,
      type: 'bar',
      barWidth: '52%',
      data: months.map(({ assessed, light }) => ({
        value: drawable(assessed),
        text: assessed,
        itemStyle: {
          color: ink(light?.toLowerCase() ?? 'ink-3'),
          decal: light === 'RED' ? { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4, color: 'rgba(255,255,255,.55)' } : light === 'YELLOW' ? { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4, color: 'rgba(255,255,255,.55)' } : undefined,
        },
      })),
      itemStyle: { color: ink('ink-3') },
    },
    {
      name: names.schedule,
      type: 'line',
      data: months.map(({ schedule }) => ({ value: drawable(schedule), text: schedule })),
      symbol: 'none',
      lineStyle: { color: ink('ink'), width: 1.6 },
      itemStyle: { color: ink('ink') },
    },
    {
      name: names.projected,
      type: 'line',
      data: months.map(({ projected }) => ({ value: drawable(projected), text: projected })),
      symbol: 'none',
      lineStyle: { color: ink('down'), width: 1.6, type: 'dashed' },
      itemStyle: { color: ink('down') },
    },
  ],
});

/** Heights are drawn from Numbers; a tip shows the figure's own text. */
function tips(ink, shown) {
  return {
    trigger: 'axis',
    renderMode: 'richText',
    confine: true,
    backgroundColor: ink('sheet'),
    borderColor: ink('rule-strong'),
    textStyle: { color: ink('ink') },
    formatter: (parts) =>
      [parts[0].name, ...parts.filter(({ data }) => data?.text !== undefined).map(({ seriesName, data }) => `${seriesName}  ${shown(data.text)}${data.sign ?? ''}`)].join('\n'),
  };
}

const drawable = (value) => {
  const number = geometry(value);
  return Number.isFinite(number) ? number : null;
};

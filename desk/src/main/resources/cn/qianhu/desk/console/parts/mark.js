/** Marks that are told apart by shape and word, and by colour only besides. */
import { h, svg } from '../dom.js';
import { word } from '../codes.js';
import { t } from '../language.js';

const SHAPES = {
  GREEN: () => svg('circle', { cx: 8, cy: 8, r: 5.5 }),
  YELLOW: () => svg('path', { d: 'M8 2 L14.5 13.5 H1.5 Z' }),
  RED: () => svg('path', { d: 'M2.5 2.5 H13.5 V13.5 H2.5 Z' }),
  WARNING: () => svg('path', { d: 'M8 2 L14.5 13.5 H1.5 Z' }),
  CRITICAL: () => svg('path', { d: 'M8 1 L15 8 L8 15 L1 8 Z' }),
  OVER: () => svg('path', { d: 'M8 1.5 L10 6 L15 6.4 L11.2 9.6 L12.4 14.5 L8 11.9 L3.6 14.5 L4.8 9.6 L1 6.4 L6 6 Z' }),
  MET: () => svg('circle', { cx: 8, cy: 8, r: 5.5 }),
  NEAR: () => svg('path', { d: 'M8 2 L14.5 13.5 H1.5 Z' }),
  MISSED: () => svg('path', { d: 'M2.5 2.5 H13.5 V13.5 H2.5 Z' }),
  CLEARED: () => svg('circle', { cx: 8, cy: 8, r: 4.5, class: 'hollow' }),
};

export const shape = (name) =>
  svg('svg', { class: `shape ${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, SHAPES[name]?.());

/** The light of a budget: circle, triangle, square. */
export const light = (name) =>
  name ? h('span', { class: `light ${name}` }, shape(name), word('light', name)) : null;

/** How a figure stands to its target: star, circle, triangle, square. */
export const targetState = (name, brief = false) =>
  name
    ? h(
        'span',
        { class: `light ${name}`, title: brief ? word('target_state', name) : null },
        shape(name),
        brief ? h('span', { class: 'unseen' }, word('target_state', name)) : word('target_state', name),
      )
    : null;

/** How grave an alert is: triangle or diamond. */
export const severity = (name) => h('span', { class: `severity ${name}` }, shape(name), word('severity', name));

/**
 * Whether a sum is whole: FINAL or PROVISIONAL, as published with the coverage. One that contains
 * a suspect report is not final, however many have reported.
 */
export function finality(status, suspect) {
  if (!status) return null;
  const said = (name) => h('span', { class: `finality ${name}`, title: t(`${name}_hint`) }, word('status', name));
  if (!suspect) return said(status);
  return status === 'FINAL' ? said('SUSPECT') : [said(status), ' ', said('SUSPECT')];
}

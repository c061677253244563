/** 预警: those that are open, or all that ever were. */
import { ask } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import * as news from '../news.js';
import { alertGroups, alertTable, counts, openTitle } from '../parts/alert.js';
import { choice, choiceOf, choiceOfCity, filters } from '../parts/filters.js';
import { trail } from '../parts/trail.js';
import { to } from '../route.js';

/** Open ones are folded, so that all can be shown; of the past as many as can be read. */
const SHOWN = { open: 5000, all: 500 };

export default function alerts({ route, known }) {
  const { state, rule, kind, severity, city } = route.query;
  const all = state === 'all';
  const shown = all ? SHOWN.all : SHOWN.open;
  return {
    title: t('alerts'),
    layout: 'plain',
    head: h(
      'div',
      null,
      trail([h('a', { href: to(['overview']) }, codes.regionName(codes.WHOLE.region))], t('alerts'), all ? null : openTitle(known)),
      filters(
        h('label', null, t('state'), h('select', { name: 'state' }, h('option', { value: '', selected: !all }, t('state_open')), h('option', { value: 'all', selected: all }, t('state_all')))),
        choiceOf('severity', t('severity'), 'severity', severity),
        choiceOf('kind', t('kind'), 'alert_kind', kind),
        choice('rule', t('alert_rule'), codes.rules().map((one) => [one.rule, codes.ruleName(one.rule)]), rule),
        choiceOfCity(city),
      ),
    ),
    panels: [
      {
        id: 'list',
        load: (signal) => ask('/alerts', { state, rule, kind, severity, city, limit: shown }, signal),
        view: ({ rows, next }) => [
          h('p', { class: 'tally' }, counts(rows)),
          all ? alertTable(rows, t('alerts'), true) : alertGroups(rows, t('alerts')),
          next !== undefined && h('p', { class: 'small' }, t('more', { n: shown })),
        ],
        moved: news.ofAlerts,
      },
    ],
  };
}

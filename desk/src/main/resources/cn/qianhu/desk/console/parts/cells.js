/** Cells side by side: cities, counties or divisions, one a row. */
import { columnName } from '../codes.js';
import { monthText, t } from '../language.js';
import { descending } from '../number.js';
import { unitName, unitOf } from '../units.js';
import { blank, cellOf, figure, linked } from './figure.js';
import { finality, light } from './mark.js';
import { isSuspect, suspectLegend, suspectMark, suspectNote } from './suspect.js';
import { table, united } from './table.js';

/** What a row of the table shows; the rest of a cell stands on its own page. */
export const MEASURES = 'gross_output,revenue,profit,comprehensive,energy_intensity';

/**
 * @param {object} given
 * @param {string} given.title of the first column
 * @param {string} given.caption
 * @param {Record<string, any>[]} given.indicators rows of the parts, measures {@link MEASURES}
 * @param {Record<string, any>[]} given.coverage rows of the parts
 * @param {(row: any) => string} given.part the code of a row's part
 * @param {(code: string) => Node} given.name the part's name, as a link
 * @param {Map<string, Record<string, any>>} [given.balances] by part, where parts are cities
 * @param {boolean} [given.contribution]
 * @param {Record<string, any>[]} [given.without] rows of the parts that are suspect
 */
export function cells({ title, caption, indicators, coverage, part, name, balances, contribution = false, without = [] }) {
  const byPart = new Map();
  for (const row of indicators) {
    if (!byPart.has(part(row))) byPart.set(part(row), {});
    byPart.get(part(row))[row.measure] = row;
  }
  const covered = new Map(coverage.map((row) => [part(row), row]));
  for (const code of covered.keys()) if (!byPart.has(code)) byPart.set(code, {});
  const others = new Map(without.map((row) => [part(row), row]));
  const growth = (code) => byPart.get(code).gross_output?.ytd_growth_pct;
  const codes = [...byPart.keys()].sort((a, b) => descending(growth(a), growth(b)) || (a < b ? -1 : 1));
  const of = (code, measure, field) => figure(byPart.get(code)[measure], field);
  const listed = table({
    caption,
    rows: codes,
    key: (code) => code,
    columns: [
      { title, head: true, cell: (c) => [name(c), isSuspect(covered.get(c)) && suspectMark(), suspectNote(others.get(c))] },
      { title: titled('output_column', 'gross_output'), figure: true, cell: (c) => of(c, 'gross_output', 'value') },
      { title: united(t('growth'), '%'), hint: t('growth_panel_hint'), figure: true, cell: (c) => of(c, 'gross_output', 'growth_pct') },
      { title: titled('ytd', 'gross_output'), figure: true, cell: (c) => of(c, 'gross_output', 'ytd') },
      { title: united(t('ytd_growth'), '%'), hint: t('growth_panel_hint'), figure: true, cell: (c) => of(c, 'gross_output', 'ytd_growth_pct') },
      contribution && { title: united(t('pull'), t('points')), figure: true, cell: (c) => of(c, 'gross_output', 'contribution_pp') },
      { title: titled('profit_column', 'profit'), figure: true, cell: (c) => of(c, 'profit', 'value') },
      { title: titled('energy_column', 'comprehensive'), figure: true, cell: (c) => of(c, 'comprehensive', 'value') },
      { title: titled('intensity_column', 'energy_intensity'), figure: true, cell: (c) => of(c, 'energy_intensity', 'value') },
      { title: united(t('growth'), '%'), figure: true, cell: (c) => of(c, 'energy_intensity', 'growth_pct') },
      balances && { title: columnName('balances', 'light'), cell: (c) => light(balances.get(c)?.light), kind: 'tight' },
      { title: united(t('reporting'), '%'), figure: true, cell: (c) => reporting(covered.get(c)) },
      { title: t('state'), cell: (c) => finality(covered.get(c)?.status, isSuspect(covered.get(c))), kind: 'tight' },
    ].filter(Boolean),
  });
  return [listed, suspectLegend([...indicators, ...coverage].some((row) => isSuspect(row)))];
}

const titled = (word, measure) => united(t(word), unitName(unitOf(measure)));

const reporting = (row) =>
  row?.reporting_pct === undefined
    ? blank(row && `${cellOf(row)} reporting`)
    : linked(row.reporting_pct, {
        key: `${cellOf(row)} reporting`,
        title: `${monthText(row.period)} ${t('reporting_hint', row)}`,
      });

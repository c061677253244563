/** 项目能耗指标: what approved projects need and occupy, and where it came from. */
import { rows } from '../api.js';
import * as codes from '../codes.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import * as news from '../news.js';
import { grouped } from '../number.js';
import { to } from '../route.js';
import { unitName } from '../units.js';
import { explained, linked } from './figure.js';
import { table, united } from './table.js';

const TCE = '吨标准煤';
const FIGURES = ['need', 'occupied', 'from_increment', 'from_new_energy', 'from_retained', 'from_reserve', 'bridge_debt', 'unfilled'];

/**
 * @param {string} region the province stands for all cities; a county has none of its own
 * @param {{two_high?: boolean}} query
 */
export const projectQuota = (region, query = {}) => ({
  id: 'project-quota',
  title: t('project_quota'),
  note: h('span', { class: 'small' }, unitName(TCE, 'exact')),
  load: (signal) =>
    rows('/quota-projects', { ...query, city: region === codes.WHOLE.region ? undefined : `${region.slice(0, 4)}00` }, signal),
  view: (list) =>
    table({
      caption: t('project_quota'),
      rows: list,
      key: (row) => row.project_code,
      columns: [
        { title: t('project'), head: true, cell: ({ project_code: code }) => h('a', { href: to(['project', code]) }, h('code', null, code)) },
        { title: t('city'), cell: ({ city }) => h('a', { href: to(['region', city]) }, codes.regionName(city)) },
        { title: name('level'), cell: ({ level }) => codes.word('project_level', level) },
        { title: name('livelihood'), cell: ({ livelihood }) => (livelihood ? t('yes') : '') },
        ...FIGURES.map((column) => ({ title: name(column), figure: true, cell: (row) => linked(grouped(row[column]), shown(row, column)) })),
        { title: united(name('purchased_pct'), '%'), figure: true, cell: (row) => linked(row.purchased_pct, shown(row, 'purchased_pct')) },
      ],
    }),
  moved: news.ofRows('quota-projects', {}),
});

const name = (column) => codes.columnName('quota-projects', column);

const shown = ({ project_code: code }, column) => ({
  key: `${code} ${column}`,
  href: explained('quota-project', { key: code, figure: column }),
});

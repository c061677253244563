/**
 * A form that only these tests have: the monthly report of vacancies (用工缺口月报). All that it needs is
 * here, in the schema of its event, and in the line that registers it.
 */
package cn.qianhu.command.vacancy;

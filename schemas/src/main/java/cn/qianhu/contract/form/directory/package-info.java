/**
 * The directories of enterprises and projects (名录) as forms: columns, rules and natural keys. Come
 * here to add a column to them.
 */
package cn.qianhu.contract.form.directory;

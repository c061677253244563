/**
 * CSV that is read outside the product, in a spreadsheet program or by a machine. Come here to
 * write one: cells that a spreadsheet program would take for a formula are made harmless here.
 */
package cn.qianhu.contract.csv;

/**
 * The measures of the cells: each is declared here once, and whoever adds up, names, explains,
 * publishes or hides one reads its declaration.
 */
package cn.qianhu.contract.measure;

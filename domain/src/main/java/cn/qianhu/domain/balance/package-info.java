/**
 * Energy budget balances of cities, for the double control of energy (能耗双控): the formulas, and what
 * keeps the rows in step with the sums and the budgets. Come here for a light that is wrong, or for
 * another rule of deductions.
 */
package cn.qianhu.domain.balance;

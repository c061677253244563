/**
 * Energy budget balances of cities, for the double control of energy (能耗双控; domain, Energy): pure
 * formulas, and {@link BalanceTracker}, which keeps the rows in step with the sums and the budgets.
 */
package cn.qianhu.domain.balance;

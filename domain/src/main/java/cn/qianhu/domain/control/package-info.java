/**
 * Double control (能耗双控): the change of energy intensity and of coal beside the targets for them,
 * the light of the budget, and who is exempt from it. Come here when a row of the sheet or an alert
 * that rests on one is wrong though the cells are right.
 */
package cn.qianhu.domain.control;

/**
 * The forms that come in: their columns, the one mapping between text and event, and the rules that
 * a record can be judged by without looking at any other ("domain, Reports"). All of it is pure.
 */
package cn.qianhu.contract.form;

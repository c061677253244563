/**
 * Commands to the quota ledger (能耗指标) as a form: columns, and what can be said of a command without
 * the ledger. Whether it is carried out is decided in {@code domain.quota}.
 */
package cn.qianhu.contract.form.quota;

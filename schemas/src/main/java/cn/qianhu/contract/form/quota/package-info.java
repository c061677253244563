/** Commands to the quota ledger (能耗指标). */
package cn.qianhu.contract.form.quota;

/**
 * Monthly reports of output and sales (工业产销) as a form: columns, rules, measures and alerts. What
 * they mean is in {@code domain.form.output}.
 */
package cn.qianhu.contract.form.output;

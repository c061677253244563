/**
 * Monthly reports of projects' investment (项目投资) as a form: columns, rules, measures and alerts.
 * What they mean is in {@code domain.form.investment}.
 */
package cn.qianhu.contract.form.investment;

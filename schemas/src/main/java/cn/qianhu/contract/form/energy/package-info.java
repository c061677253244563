/**
 * Monthly statements of energy (能源消费) as a form: columns, rules, measures and alerts. What they
 * mean is in {@code domain.form.energy}.
 */
package cn.qianhu.contract.form.energy;

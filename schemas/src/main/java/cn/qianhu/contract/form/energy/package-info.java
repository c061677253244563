/** Monthly statements of energy (能源消费). */
package cn.qianhu.contract.form.energy;

/**
 * Energy (能源消费): statements, the readings that count without one, and what both add to cells.
 * Whoever changes what the energy form means comes here.
 */
package cn.qianhu.domain.form.energy;

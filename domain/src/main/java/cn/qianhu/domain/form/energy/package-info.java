/** Energy (能源消费) in the streams: statements, and the readings that count without one. */
package cn.qianhu.domain.form.energy;

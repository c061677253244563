/**
 * Output and sales (工业产销): what its reports add to cells, and its alerts. Whoever changes what the
 * output form means comes here.
 */
package cn.qianhu.domain.form.output;

/** Readings of meters (在线监测): one by one, and in runs. */
package cn.qianhu.contract.form.reading;

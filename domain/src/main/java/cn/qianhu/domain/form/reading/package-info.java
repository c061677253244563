/**
 * Readings (在线读数): what the rules find in the meters of an enterprise. What readings count for
 * energy is with that form.
 */
package cn.qianhu.domain.form.reading;

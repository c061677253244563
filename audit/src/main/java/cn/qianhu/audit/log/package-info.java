/** Audit: the raw log read again, and the same figures from it. */
package cn.qianhu.audit.log;

/** The desk for records that were refused: finding them, mending them, sending them again. */
package cn.qianhu.audit.deadletter;

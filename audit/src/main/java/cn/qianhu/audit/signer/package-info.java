/** Whose keys sign for enterprises: the statements in the raw log, written and read again. */
package cn.qianhu.audit.signer;

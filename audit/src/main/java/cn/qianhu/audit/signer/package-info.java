/**
 * Whose keys sign for enterprises: the statements in the raw log, written and read again. Come here
 * for {@code qianhu signer}; how a signature is made and checked is in {@code contract.signature}.
 */
package cn.qianhu.audit.signer;

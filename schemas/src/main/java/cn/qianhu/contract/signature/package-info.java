/**
 * Signatures of reports: the bytes that are signed, the two ways to sign them, and how key and
 * signature are written beside a report. Whoever signs or verifies comes here; whose key it is,
 * only the directory of signers says. All of it is pure.
 */
package cn.qianhu.contract.signature;

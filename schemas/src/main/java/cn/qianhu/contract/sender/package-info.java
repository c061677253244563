/**
 * From a checked report to the record that the broker gets, the same for file, gateway and library.
 * Come here for what is checked before sending, for keys and headers, and for readings packed into
 * runs.
 */
package cn.qianhu.contract.sender;

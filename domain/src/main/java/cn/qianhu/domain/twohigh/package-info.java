/**
 * Energy of two-high enterprises (两高), which may only fall. Whoever asks why a row of the table
 * says that it rose, or why TWO_HIGH_RISE is open, comes here.
 */
package cn.qianhu.domain.twohigh;

/**
 * What the codes of the results are called, in Chinese and in English, in one list that the API,
 * the console and the terminal read. Come here when a code is shown without a name.
 */
package cn.qianhu.audit.vocabulary;

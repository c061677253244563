/** What the codes of the results are called, in Chinese and in English. */
package cn.qianhu.audit.vocabulary;

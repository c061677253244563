/** One word for a thing, wherever it is shown. */
package cn.qianhu.audit.vocabulary;

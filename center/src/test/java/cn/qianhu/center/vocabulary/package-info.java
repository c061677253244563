/** One word for a thing, wherever it is shown. */
package cn.qianhu.center.vocabulary;

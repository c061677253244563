/**
 * The one catalogue of topics: names, keys, values, clean-up and retention
 * (docs/reference/topics.md).
 */
package cn.qianhu.contract.topic;

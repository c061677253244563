/**
 * The one catalogue of topics: names, keys, values, clean-up and retention. Come here to add a
 * topic or to ask which partition a key belongs in.
 */
package cn.qianhu.contract.topic;

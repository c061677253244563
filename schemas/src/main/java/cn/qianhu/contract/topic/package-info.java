/**
 * The one catalogue of topics: names, keys, values, clean-up and retention ("architecture, Rooms").
 */
package cn.qianhu.contract.topic;

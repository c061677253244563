/**
 * A schema registry within the process, with Confluent's API, which keeps its schemas on a topic of
 * the broker beside it. It holds the subjects of the product to their compatibility.
 */
package cn.qianhu.local.registry;

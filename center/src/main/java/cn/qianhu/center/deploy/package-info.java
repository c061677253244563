/**
 * What a site needs on its cluster before anything runs: topics, schemas, and the marks of
 * partitions and of the site. Nothing else creates a topic.
 */
package cn.qianhu.center.deploy;

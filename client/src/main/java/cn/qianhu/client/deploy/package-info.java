/**
 * The topics and schemas of the catalogue, made on a cluster that lacks them and compared with
 * those that it has. Come here when {@code qianhu deploy} refuses a cluster, or for the settings
 * that a topic is made with.
 */
package cn.qianhu.client.deploy;

/** The topics and schemas of the catalogue, made on a cluster that lacks them. */
package cn.qianhu.client.deploy;

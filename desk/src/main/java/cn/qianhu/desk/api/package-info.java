/**
 * The desk's query API: REST and server-sent events over the views, and the console's files. Come
 * here to add a path or a member of an answer; every one is declared where it is answered, and the
 * description of the API is made from that.
 */
package cn.qianhu.desk.api;

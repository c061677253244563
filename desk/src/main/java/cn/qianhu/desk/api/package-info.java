/** The desk's query API: REST and server-sent events over the views, and the console's files. */
package cn.qianhu.desk.api;

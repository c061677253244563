/** What each part of the product may do on a secured cluster: access control lists by role. */
package cn.qianhu.command.authorization;

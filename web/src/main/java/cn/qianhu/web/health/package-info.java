/**
 * Whether a process is alive and does its work, on a page that containers and monitoring ask. Come
 * here to add a check; a failed one has the process started again.
 */
package cn.qianhu.web.health;

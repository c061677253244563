/** Starting the streams anew from the raw topics. */
package cn.qianhu.command.reset;

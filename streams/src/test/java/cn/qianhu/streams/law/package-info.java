/** The laws that hold for all forms that are registered, whatever they declare. */
package cn.qianhu.streams.law;

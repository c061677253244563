/**
 * The business date as it is set and read on a cluster: by hand, by the calendar, and how far it
 * may reach. What follows from a date is the business of the streams.
 */
package cn.qianhu.command.clock;

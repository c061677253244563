/**
 * A form that these tests alone have (停产月报): one monthly report of an enterprise with two measures
 * and an alert. What it is stands in this package, in the schema of its event, and in the line that
 * registers it.
 */
package cn.qianhu.domain.stoppage;

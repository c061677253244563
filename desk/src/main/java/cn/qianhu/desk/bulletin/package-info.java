/**
 * The monthly bulletin (月通报): what a province's industry did in a month, as it was known at one
 * state of knowledge.
 */
package cn.qianhu.desk.bulletin;

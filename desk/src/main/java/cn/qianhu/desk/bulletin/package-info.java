/**
 * The monthly bulletin (月通报): what a province's industry did in a month, as it was known at one
 * state of knowledge. Come here for its chapters and sentences; how they become a page or a
 * workbook is in {@code desk.document}.
 */
package cn.qianhu.desk.bulletin;

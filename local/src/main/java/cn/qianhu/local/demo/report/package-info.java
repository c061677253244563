/**
 * What a monitoring centre looks at first, told from the tables of a demonstration: sections of
 * text for a terminal, Chinese first with English beside it, at most 100 columns wide.
 */
package cn.qianhu.local.demo.report;

/**
 * What stands in a workbook that a clerk fills in: headings, formats, choices and an example, all
 * of them from the declarations of the forms and the words of the office dialect. Come here when a
 * form that was filled in is not read; how the file is written is in {@code desk.document}.
 */
package cn.qianhu.ingest.template;

/**
 * A document of chapters, notes, tables and bars, in Chinese with English beside it, and how it is
 * written: as a page to be printed and as a workbook. The same document gives the same bytes.
 */
package cn.qianhu.desk.document;

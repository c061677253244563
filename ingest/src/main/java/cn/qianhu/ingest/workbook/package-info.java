/**
 * Workbooks (ECMA-376, transitional and strict) as they stand: their parts, sheets, rows and cells,
 * streamed, and how their number formats show a number. Come here for what spreadsheet programs
 * write; what a cell means in a column of a form is decided where files are read.
 */
package cn.qianhu.ingest.workbook;

package cn.qianhu.ingest.workbook;

/**
 * A sheet of a workbook.
 *
 * @param name as its tab shows it; null where it has none
 * @param visible whether its author sees its tab
 * @param part the name of its part; null where the workbook does not say it
 */
public record SheetEntry(String name, boolean visible, String part) {}

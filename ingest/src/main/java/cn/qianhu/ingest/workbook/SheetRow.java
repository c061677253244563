package cn.qianhu.ingest.workbook;

import java.util.List;

/**
 * A row of a sheet as it is written.
 *
 * @param number as the program shows it, the first is 1
 * @param hidden whether it is hidden, by hand or by a filter
 * @param cells those that are written, in the order in which they are
 */
public record SheetRow(long number, boolean hidden, List<SheetCell> cells) {}

package cn.qianhu.contract.table;

import cn.qianhu.contract.cell.CellKey;
import java.math.BigDecimal;

/**
 * Gross output of a cell that contains suspect reports, without them.
 *
 * @param suspects enterprises that feed the cell in the month and whose report is suspect
 * @param suspectOutput theirs of the month
 * @param valueWithout that of the others
 * @param growthPctWithout of the others; null where they have no pair, or nothing before
 * @param ytdGrowthPctWithout the same from January
 */
public record SuspectRow(
    CellKey cell,
    int suspects,
    BigDecimal suspectOutput,
    BigDecimal valueWithout,
    BigDecimal growthPctWithout,
    BigDecimal ytdGrowthPctWithout) {}

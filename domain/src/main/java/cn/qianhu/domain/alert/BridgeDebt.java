package cn.qianhu.domain.alert;

import cn.qianhu.contract.log.ReportRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The debt that is left of a bridge (过桥) of the quota ledger.
 *
 * @param due date of the first step that what was repaid does not reach
 * @param step what is missing of that step, tce
 * @param left debt that is left, tce
 * @param sources the command; empty where it is not known any more
 */
public record BridgeDebt(
    String city,
    String project,
    LocalDate due,
    BigDecimal step,
    BigDecimal left,
    List<ReportRef> sources) {}

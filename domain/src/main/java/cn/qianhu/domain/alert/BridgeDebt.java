package cn.qianhu.domain.alert;

import cn.qianhu.contract.log.ReportRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A bridge (过桥) of the quota ledger.
 *
 * @param left debt that is left, tce
 * @param sources the command; empty where it is not known any more
 */
public record BridgeDebt(
    String city, String project, LocalDate due, BigDecimal left, List<ReportRef> sources) {}

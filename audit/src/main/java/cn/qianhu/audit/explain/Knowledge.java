package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.table.ResultSource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The sources of an explanation: figures and facts that belong together, whether of a replay or of
 * live views, the directories and commands that they rest on, and the rules that were applied.
 *
 * @param businessDate at which alerts were judged; empty before the first
 */
public record Knowledge(
    ResultSource results,
    Registers registers,
    RuleTables rules,
    Optional<LocalDate> businessDate) {}

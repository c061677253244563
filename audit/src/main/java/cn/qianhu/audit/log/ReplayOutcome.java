package cn.qianhu.audit.log;

import cn.qianhu.audit.directory.Roster;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.domain.enterprise.DirectoryPeriod;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.streams.replay.BudgetSet;
import cn.qianhu.streams.replay.ProjectCommand;
import cn.qianhu.streams.replay.ReplayInvariants;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a replay.
 *
 * @param roster the directories in the log
 * @param partitions of the topics of the log, as far as it knows
 * @param stop how far the log was read
 * @param businessDate the last one before the stop; without one no period is closed and no alert
 *     judged
 * @param records read
 * @param undecodable of them, those whose bytes no schema explains
 * @param rules under which it was
 * @param budgets the energy budgets that hold
 * @param projectCommands that the ledger applied, those of a project in their order
 * @param presences the directory: who is expected to report, and for which months
 */
public record ReplayOutcome(
    ResultSource results,
    Roster roster,
    RawPartitions partitions,
    StopPosition stop,
    Optional<BusinessDate> businessDate,
    long records,
    long undecodable,
    ReplayInvariants soundness,
    RuleTables rules,
    List<BudgetSet> budgets,
    List<ProjectCommand> projectCommands,
    List<DirectoryPeriod> presences) {}

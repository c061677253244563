package cn.qianhu.streams.replay;

import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.quota.Budget;

/** A budget that holds, and the command that set it. */
public record BudgetSet(Budget budget, String commandId, RawSource source) {}

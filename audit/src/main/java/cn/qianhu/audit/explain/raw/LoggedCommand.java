package cn.qianhu.audit.explain.raw;

import cn.qianhu.domain.quota.LedgerCommand;

/** A command to the quota ledger as it was written, and where it stands in the log. */
public record LoggedCommand(LedgerCommand command, Origin origin) {}

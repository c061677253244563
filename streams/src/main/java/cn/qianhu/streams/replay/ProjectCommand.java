package cn.qianhu.streams.replay;

import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.quota.LedgerCommand;

/** A command that set the need of a project, or moved its quota. */
public record ProjectCommand(String project, LedgerCommand command, RawSource source) {}

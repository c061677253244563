package cn.qianhu.trial.bench;

/** Something that the figures depend on. */
public record BenchSetting(String zh, String name, String value) {}

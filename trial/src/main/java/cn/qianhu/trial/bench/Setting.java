package cn.qianhu.trial.bench;

/** Something that the figures depend on. */
public record Setting(String zh, String name, String value) {}

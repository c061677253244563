package cn.qianhu.audit.explain.raw;

/**
 * An entry of a directory, and where it was read.
 *
 * @param <F> what it says
 */
public record LoggedEntry<F>(F fields, Origin origin) {}

package cn.qianhu.audit.explain.raw;

/**
 * An entry of a directory, and where it was read.
 *
 * @param <F> what it says
 */
public record Entry<F>(F fields, Origin origin) {}

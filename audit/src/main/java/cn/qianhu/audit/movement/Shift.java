package cn.qianhu.audit.movement;

/**
 * A figure that changed and is no sum: a ratio, a light, a status, what an alert says. It follows
 * from sums, whose movements are listed.
 *
 * @param before as it was published; empty where there was none
 * @param after as it is published; empty where there is none any more
 */
public record Shift(TableFigure figure, String before, String after) {}

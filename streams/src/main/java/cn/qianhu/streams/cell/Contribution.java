package cn.qianhu.streams.cell;

import cn.qianhu.streams.figure.Sums;

/** What the month of an enterprise or a project adds to the cells that cover its leaf. */
public record Contribution(Leaf leaf, Sums sums) {}

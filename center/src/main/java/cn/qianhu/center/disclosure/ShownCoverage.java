package cn.qianhu.center.disclosure;

import cn.qianhu.event.Coverage;

/**
 * Coverage of a cell, as it may be shown.
 *
 * @param counts whether the numbers of those who reported, have pairs, grow, or have energy may be;
 *     if not, there remain how many are in force, and whether enough have reported
 */
public record ShownCoverage(Coverage coverage, boolean counts) {}

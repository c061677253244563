package cn.qianhu.center.disclosure;

import cn.qianhu.event.Coverage;

/**
 * Coverage of a cell, as it may be shown.
 *
 * @param growth whether the numbers of those that grow may be
 * @param energy whether the numbers of those with energy may be
 */
public record ShownCoverage(Coverage coverage, boolean growth, boolean energy) {}

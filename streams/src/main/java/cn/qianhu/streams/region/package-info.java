/**
 * A tier of regions with all that watches its cells, wired once for the streams and for replay.
 * Come here to have something new follow the cells of regions.
 */
package cn.qianhu.streams.region;

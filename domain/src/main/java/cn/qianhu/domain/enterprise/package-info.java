/**
 * The intake of what enterprises report: which revision prevails, whether the directory admits it,
 * what waits and what is refused, and the contribution of each month before and after. Come here
 * when a report was accepted and counts for nothing, or for too much.
 */
package cn.qianhu.domain.enterprise;

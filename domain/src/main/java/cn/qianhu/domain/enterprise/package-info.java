/**
 * What counts of what an enterprise reported: which revision prevails, whether the directory admits
 * it, what waits and what is refused, and the contribution of each month before and after. The days
 * of its meters are kept here, too.
 */
package cn.qianhu.domain.enterprise;

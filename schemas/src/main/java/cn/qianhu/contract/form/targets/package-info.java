/**
 * The form of targets: what may be aimed at, and for which cells. Come here when an entry of the
 * directory of targets is refused, or to add a measure that has targets.
 */
package cn.qianhu.contract.form.targets;

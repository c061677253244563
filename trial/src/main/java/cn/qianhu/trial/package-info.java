/**
 * What is tried with the whole product on this machine: how fast it is, and what it survives.
 *
 * <p>Runs the product from outside, as its users do, with libraries of its own for comparison; the
 * product itself knows nothing of it.
 */
package cn.qianhu.trial;

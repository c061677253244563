/**
 * The product under a steady load for a long time: what it takes, what grows, and whether it
 * should.
 */
package cn.qianhu.trial.soak;

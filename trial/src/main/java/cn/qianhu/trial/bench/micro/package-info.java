/**
 * The cost of single steps, measured one by one with JMH. Come here to find which step a slower
 * benchmark lost its time in; what the whole product does is measured in {@code trial.bench}.
 */
package cn.qianhu.trial.bench.micro;

/** What single steps cost, one by one: JMH runs them until the compiler has done its best. */
package cn.qianhu.trial.bench.micro;

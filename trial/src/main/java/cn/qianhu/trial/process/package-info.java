/**
 * A cluster of processes on this machine, and the product's processes on it, to be killed, held and
 * started again: three brokers of Kafka, a schema registry, relays between a client and the brokers
 * that can be cut, and the commands of the product.
 *
 * <p>Nothing here waits for a time: whoever starts something waits until it is ready.
 */
package cn.qianhu.trial.process;

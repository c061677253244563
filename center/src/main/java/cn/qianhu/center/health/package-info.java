/**
 * How a process tells that it is well: ready, alive, and with which meters, for orchestrators and
 * Prometheus. Each process adds what it knows of itself.
 */
package cn.qianhu.center.health;

/**
 * Clients that mean harm, each a class of its own, and what becomes of them and of those who mean
 * none: for the scenario {@code besieged} of the failure suite.
 */
package cn.qianhu.trial.siege;

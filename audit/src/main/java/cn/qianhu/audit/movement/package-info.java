/**
 * What moved between two states of knowledge, or two sets of rules, and which reports moved it.
 * Come here for {@code qianhu diff}, which replays twice and compares the outcomes.
 */
package cn.qianhu.audit.movement;

/** From one state of knowledge, or one set of rules, to another: what moved, and what moved it. */
package cn.qianhu.audit.movement;

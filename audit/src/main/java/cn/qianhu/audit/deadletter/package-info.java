/**
 * The work on records that were refused: finding them, mending them, sending them again. Come here
 * for what {@code qianhu dead-letters} may do to a record and what is written down of it; why a
 * record is refused is decided in {@code contract} and in the domain.
 */
package cn.qianhu.audit.deadletter;

/**
 * The store of meter readings: the days of meters, packed into few bytes, and those in use as
 * columns. Whoever works on what readings cost, in bytes or in time, comes here; {@code
 * docs/developing/meter-store.md} describes the format and what was measured. Whose readings they
 * are, and whether they count, is not known here.
 */
package cn.qianhu.domain.meter;

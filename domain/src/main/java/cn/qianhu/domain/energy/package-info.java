/**
 * Energy of an enterprise's month: quantities by carrier, stated or metered, and the tonnes of coal
 * equivalent that they make. Come here for rounding, factors, and when a statement prevails over
 * readings.
 */
package cn.qianhu.domain.energy;

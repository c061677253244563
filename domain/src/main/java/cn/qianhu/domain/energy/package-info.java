/**
 * Energy of an enterprise's month: quantities by carrier, stated or metered, and the tonnes of coal
 * equivalent that they make.
 */
package cn.qianhu.domain.energy;

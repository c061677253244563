/**
 * The cells of the figures: scope, region, industry and month, and how they are written as keys of
 * topics. Stored keys depend on it, so that what is written here is never changed.
 */
package cn.qianhu.contract.cell;

/**
 * The cells of the figures: scope, region, industry and month, and how they are written as keys.
 */
package cn.qianhu.contract.cell;

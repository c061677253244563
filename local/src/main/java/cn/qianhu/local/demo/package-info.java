/**
 * The demonstration province: synthetic input files of a province's industry, the same bytes every
 * time, with faults planted in them for the monitoring to find, and the real readings of one plant.
 */
package cn.qianhu.local.demo;

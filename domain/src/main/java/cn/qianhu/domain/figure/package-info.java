/**
 * Exact sums by measure, their differences, and their stored form. A slot is the place of a measure
 * in it: append, never insert.
 */
package cn.qianhu.domain.figure;

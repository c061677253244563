/**
 * Exact sums by measure, their differences, and their stored form. A slot is the place of a measure
 * in it: append, never insert, or state that is stored is read as other measures. Come here with a
 * new measure.
 */
package cn.qianhu.domain.figure;

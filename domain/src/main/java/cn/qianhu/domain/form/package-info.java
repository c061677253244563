/**
 * What a monthly report form is in the streams. The parts of each form, its fact and what the fact
 * adds to cells, stand in a package of its own below this one; whoever works on the streams of all
 * forms comes here.
 */
package cn.qianhu.domain.form;

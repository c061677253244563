/**
 * The meaning of monthly report forms. The parts of each form, its fact and what the fact adds to
 * cells, stand in a package of its own below this one; whoever works on all forms comes here.
 */
package cn.qianhu.domain.form;

/**
 * Explanations for people and for programs: as text and as JSON. Come here to change how one is
 * laid out; what it says is made in {@code audit.explain}.
 */
package cn.qianhu.audit.explain.render;

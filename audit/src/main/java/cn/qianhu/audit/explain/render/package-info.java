/** Explanations for people and for programs: as text and as JSON. */
package cn.qianhu.audit.explain.render;

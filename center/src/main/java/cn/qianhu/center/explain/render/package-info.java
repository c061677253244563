/** Explanations for people and for programs: as text and as JSON. */
package cn.qianhu.center.explain.render;

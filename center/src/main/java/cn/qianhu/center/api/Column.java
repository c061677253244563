package cn.qianhu.center.api;

import java.util.function.Function;

/**
 * A column of rows: a member of them as JSON.
 *
 * @param of its value: text, a whole number, a truth, a list or a map of texts, or null
 */
record Column<R>(String name, Function<R, Object> of) {}

package cn.qianhu.streams.indicator;

import cn.qianhu.streams.figure.Slot;
import java.util.function.Function;

/**
 * How a measure is worked out.
 *
 * @param counted counts those whose reports it rests on: without any there is no row
 * @param row of a cell that has some
 */
record MeasureFormula(Slot counted, Function<CellFigures, IndicatorRow> row) {}

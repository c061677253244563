package cn.qianhu.domain.indicator;

import cn.qianhu.domain.figure.Slot;
import java.util.function.Function;

/**
 * How a measure is worked out.
 *
 * @param counted counts those whose reports it rests on: without any there is no row
 * @param row of a cell that has some
 */
record MeasureFormula(Slot counted, Function<CellFigures, IndicatorRow> row) {}

package cn.qianhu.domain.indicator;

import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Quotient;
import cn.qianhu.domain.figure.Slot;
import java.util.function.Function;

/**
 * The formula of a measure.
 *
 * @param code of the measure
 * @param counted counts those whose reports it rests on: without any there is no row
 * @param row of a cell that has some
 * @param ytd its figure from January before it is rounded; null where it is undefined
 * @param ytdGrowth the growth of that before it is rounded
 */
record MeasureFormula(
    String code,
    Slot counted,
    Function<CellFigures, IndicatorRow> row,
    Function<CellFigures, Quotient> ytd,
    Function<CellFigures, Change> ytdGrowth) {}

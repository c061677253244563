package cn.qianhu.contract.table;

import cn.qianhu.event.Cell;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.util.stream.Stream;

/** A row of indicators: one measure of a cell. */
public record IndicatorLine(Cell cell, Measure measure) {

  static Stream<IndicatorLine> of(Indicators record) {
    return record.getMeasures().stream()
        .map(measure -> new IndicatorLine(record.getCell(), measure));
  }
}

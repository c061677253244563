package cn.qianhu.desk.api;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.view.CellFilter;
import cn.qianhu.desk.view.CellView;
import cn.qianhu.desk.view.Views;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * The sources of an explanation at the desk: all facts, and of the cells, of which a province has
 * some hundred thousand, those of one region.
 *
 * @param region whose cells are asked for; null where none are
 */
record CurrentFigures(Views views, String region) implements ResultSource {

  @Override
  public <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type) {
    if (topic.equals(Topics.RESULTS_INDICATORS)) {
      return cells(views.indicators(), type);
    }
    return topic.equals(Topics.RESULTS_COVERAGE)
        ? cells(views.coverage(), type)
        : views.stream(topic, type);
  }

  private <T extends SpecificRecord> Stream<T> cells(CellView<?> cells, Class<T> type) {
    if (region == null) {
      return Stream.empty();
    }
    CellFilter ofTheRegion =
        new CellFilter(null, Set.of(region), null, Integer.MIN_VALUE, Integer.MAX_VALUE);
    return cells.find(ofTheRegion, null).map(found -> type.cast(found.value()));
  }
}

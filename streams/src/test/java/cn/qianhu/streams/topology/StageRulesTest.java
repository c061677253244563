package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.streams.state.RulesMark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state of each stage says by which rules it was made. */
class StageRulesTest {

  @Test
  void theFirstRecordOfAStageMarksItsState(@TempDir Path folder) {
    List<String> books =
        QianhuTopology.STORES.stream()
            .filter(store -> store.endsWith(TopologyNames.STAGE_STORE))
            .toList();
    try (DrivenStreams streams = new DrivenStreams(folder)) {
      assertThat(books)
          .isNotEmpty()
          .allSatisfy(store -> assertThat(streams.store(store).get("head/rules")).isNull());

      streams.send(
          Topics.BUSINESS_DATE,
          BusinessDate.class,
          "date",
          new BusinessDate("2022-04-10", "2020-01", "clock"));

      assertThat(books)
          .allSatisfy(
              store ->
                  assertThat(streams.store(store).get("head/rules"))
                      .asString()
                      .isEqualTo(Integer.toString(RulesMark.RULES)));
    }
  }
}

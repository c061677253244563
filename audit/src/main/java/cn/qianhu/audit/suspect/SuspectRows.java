package cn.qianhu.audit.suspect;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.table.SuspectRow;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.suspect.SuspectTable;
import cn.qianhu.event.Alert;
import cn.qianhu.event.OutputFact;
import java.util.stream.Stream;

/** The table of suspect cells, worked out of the open alerts and the facts of results. */
public final class SuspectRows {

  private SuspectRows() {}

  /** The rows, in the order of their keys; where nothing is suspect no fact is read. */
  public static Stream<SuspectRow> of(ResultSource results) {
    SuspectTable table =
        new SuspectTable(
            OpenSuspects.of(results.stream(Topics.ALERTS_OPEN, Alert.class)),
            Industries.standard());
    if (!table.isEmpty()) {
      results.stream(Topics.FACTS_OUTPUT, OutputFact.class)
          .forEach(fact -> table.add(fact.getUscc(), FactLeaves.leaf(fact), fact.getGrossOutput()));
    }
    return table.rows().stream();
  }
}

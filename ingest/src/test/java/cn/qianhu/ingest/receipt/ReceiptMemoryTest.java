package cn.qianhu.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.event.Source;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** How much memory a report takes: docs/decisions/receipts.md gives the figure. */
class ReceiptMemoryTest {

  private static final int ENTERPRISES = 500;
  private static final int MONTHS = 100;
  private static final int REPORTS = ENTERPRISES * MONTHS;
  private static final int MOST_BYTES = 400;

  @Test
  void isAFewHundredBytesWithTheFactThatNamesIt() {
    long before = used();
    ReceiptIndex index = new ReceiptIndex(new ProjectHolders());
    for (int i = 0; i < REPORTS; i++) {
      receive(index, i);
    }
    long bytes = (used() - before) / REPORTS;

    System.out.println("[measured] a receipt takes " + bytes + " bytes of memory");
    assertThat(index.find("O-0000007", (kind, partition, offset) -> false, Kind::fileName))
        .hasSize(1);
    assertThat(bytes).isBetween(50L, (long) MOST_BYTES);
  }

  private static void receive(ReceiptIndex index, int i) {
    String uscc = "91370100%010d".formatted(i % ENTERPRISES);
    String id = "O-%07d".formatted(i);
    YearMonth month = YearMonth.of(2014, 1).plusMonths(i / ENTERPRISES);
    Instant at = Instant.parse("2022-04-05T01:00:00Z");
    ReportHead head = new ReportHead(id, uscc, month, 1, at, false, null);
    index.apply(new ReportRecord(OutputForm.KIND, 0, i, id, uscc, head, uscc, null, i, "", i));
    Source source = new Source("reports.output", 0, (long) i, String.valueOf(id.toCharArray()));
    index.apply(OutputForm.KIND, uscc + "/" + month, Collections.singletonMap(null, source));
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

package cn.qianhu.command.report;

import cn.qianhu.reporting.Report;
import cn.qianhu.reporting.Reporter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;

/** An adapter in a process of its own, to be killed: it says the id of each report it has sent. */
final class ReportingProcess {

  private ReportingProcess() {}

  /** Arguments: bootstrap, registry, namespace, outbox, number of reports. */
  @SuppressWarnings("FutureReturnValueIgnored") // It will not live to hear the answers.
  public static void main(String[] args) throws InterruptedException {
    Reporter reporter =
        Reporter.builder()
            .bootstrap(args[0])
            .registry(args[1])
            .namespace(args[2])
            .keeping(Path.of(args[3]))
            // Nothing leaves the producer before the kill: all of it is in the outbox.
            .property("linger.ms", "90000")
            .property("batch.size", "1000000")
            .property("delivery.timeout.ms", "150000")
            .build();
    for (int i = 0; i < Integer.parseInt(args[4]); i++) {
      reporter.send(report("P-" + i));
      System.out.println("P-" + i);
    }
    Thread.currentThread().join();
  }

  static Report report(String id) {
    return Report.output("91371422KCYELPKL51", YearMonth.of(2022, 3))
        .reportId(id)
        .reportedAt(Instant.parse("2022-04-05T02:00:00Z"))
        .grossOutput("100.00")
        .salesOutput("90.00")
        .exportDelivery("0")
        .revenue("95.00")
        .profit("-3.00")
        .employees(120)
        .build();
  }
}

package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.command.clock.CalendarClock;
import cn.qianhu.command.clock.DateBounds;
import cn.qianhu.command.clock.LatestBusinessDate;
import cn.qianhu.contract.code.Months;
import cn.qianhu.event.BusinessDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu date}: shows the business date, sets it by hand, or hands it to the calendar. */
@Command(
    name = "date",
    description = {
      "查看或设定业务日期；人工设定的日期一直有效，直到用 --calendar 交还日历。",
      "Shows or sets the business date; a date set by hand holds until --calendar hands it back."
    })
final class DateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Option(names = "--set", paramLabel = "YYYY-MM-DD", description = "人工设定 / set by hand")
  private LocalDate set;

  @Option(names = "--calendar", description = "交还日历 / hand back to the calendar")
  private boolean calendar;

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM",
      description = "监测起始月；缺省不变 / monitoring start; unchanged by default")
  private YearMonth from;

  @Option(
      names = "--force",
      description = "日期晚于今天一天以上也照设 / set it though it is more than a day past today")
  private boolean force;

  private final DateBounds bounds = new DateBounds(Clock.systemUTC());

  @Override
  public Integer call() {
    checkBounds();
    boolean moves = set != null || calendar;
    Clients clients = moves ? cluster.requireUnchanged(spec) : cluster.requireDeployed(spec);
    try (Consumer<String, byte[]> reader = clients.reader()) {
      LatestBusinessDate latest =
          new LatestBusinessDate(reader, clients.schemas(), cluster.namespace());
      if (moves) {
        move(clients, latest.read());
      }
      print(latest.read());
      return 0;
    }
  }

  /**
   * Checks the bounds of the date before a cluster is asked: a date that is out of bounds is so on
   * each.
   */
  private void checkBounds() {
    LocalDate date = calendar || set == null ? bounds.today() : set;
    refuseBy(bounds.refusal(date, from == null ? Months.FIRST : from));
    if (!force) {
      refuseBy(bounds.objection(date));
    }
  }

  private void refuseBy(Optional<String> reason) {
    reason.ifPresent(
        words -> {
          throw new ParameterException(spec.commandLine(), words);
        });
  }

  private void move(Clients clients, Optional<BusinessDate> before) {
    YearMonth start =
        before
            .filter(unused -> from == null)
            .map(date -> YearMonth.parse(date.getMonitoringStart()))
            .orElse(from);
    if (start == null) {
      throw new ParameterException(
          spec.commandLine(),
          "首次设定需要 --from（监测起始月） / the first time needs --from, the monitoring start");
    }
    try (Producer<String, SpecificRecord> producer = clients.producer(cluster.namespace())) {
      LocalDate date = calendar ? bounds.today() : set;
      String setBy = calendar ? CalendarClock.CALENDAR : CalendarClock.OPERATOR;
      new BusinessDates(producer, cluster.namespace()).move(date, start, setBy);
    }
  }

  private void print(Optional<BusinessDate> date) {
    spec.commandLine()
        .getOut()
        .println(
            date.map(
                    holding ->
                        "业务日期 / business date "
                            + holding.getDate()
                            + "，监测起始 / monitoring from "
                            + holding.getMonitoringStart()
                            + "，设定者 / set by "
                            + holding.getSetBy())
                .orElse("尚未设定 / not set yet"));
  }
}

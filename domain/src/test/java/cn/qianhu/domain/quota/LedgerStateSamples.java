package cn.qianhu.domain.quota;

import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the ledger's values are written as. */
public final class LedgerStateSamples implements StateSamples {

  private static final String PROJECT = "2101-370100-04-01-000001";

  @Override
  public List<StateForm<?>> forms() {
    return List.of(
        StateForm.of("ledger-number", LedgerCodecs.NUMBER)
            .sample("none", 0L)
            .sample("two bytes", 300L)
            .sample("one byte", 127L)
            .sample("three bytes", 16_384L)
            .sample("greatest", Long.MAX_VALUE),
        StateForm.of("ledger-text", LedgerCodecs.TEXT).sample("bridge", "桥1").sample("none", ""),
        StateForm.of("ledger-date", LedgerCodecs.DATE).sample("date", LocalDate.of(2021, 1, 31)),
        StateForm.of("ledger-amount", LedgerCodecs.AMOUNT)
            .sample("none", Tce.ZERO)
            .sample("below none", Tce.parse("-1.5"))
            .sample("beyond a long", new Tce(BigInteger.ONE.shiftLeft(63)))
            .sample("large", new Tce(BigInteger.TEN.pow(400))),
        StateForm.of("ledger-project", LedgerCodecs.PROJECT)
            .sample(
                "two high",
                new QuotaProject(PROJECT, "370200", Tce.parse("5"), true, level(0), false))
            .sample("livelihood", new QuotaProject("桥", "", Tce.ZERO, false, level(1), true))
            .sample("third level", new QuotaProject("桥", "", Tce.ZERO, false, level(2), true)),
        StateForm.of("ledger-bridge", LedgerCodecs.BRIDGE)
            .sample("open", bridge("0.0001"))
            .sample("settled", bridge("0"))
            .sample(
                "in steps",
                bridge(BridgeSchedule.parse("2021-03-31:40;2021-06-30:60").orElseThrow(), "70.5")),
        StateForm.of("ledger-budget", LedgerCodecs.BUDGET)
            .sample("budget", new Budget("370100", "2021", Tce.parse("1"))),
        StateForm.of("ledger-command", LedgerCodecs.COMMAND)
            .sample("every column", ofBefore(column -> column + " 文"))
            .sample("long text", ofBefore(column -> "长".repeat(200)))
            .sample("empty", LedgerCommand.of(column -> ""))
            .sample("with city and steps", LedgerCommand.of(column -> column + " 文")));
  }

  /** A command from before there were {@code to_city} and {@code schedule}. */
  private static LedgerCommand ofBefore(UnaryOperator<String> textOf) {
    List<String> first = LedgerCommand.COLUMNS.subList(0, 16);
    return LedgerCommand.of(column -> first.contains(column) ? textOf.apply(column) : "");
  }

  private static ProjectLevel level(int number) {
    return ProjectLevel.values()[number];
  }

  private static Bridge bridge(String left) {
    return bridge(BridgeSchedule.atOnce(LocalDate.of(2021, 6, 30), Tce.parse("100")), left);
  }

  private static Bridge bridge(BridgeSchedule schedule, String left) {
    return new Bridge("桥1", "370100", PROJECT, schedule, Tce.parse("100"), Tce.parse(left));
  }
}

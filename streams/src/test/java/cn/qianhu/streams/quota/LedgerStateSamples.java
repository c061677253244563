package cn.qianhu.streams.quota;

import cn.qianhu.streams.release.StateForm;
import cn.qianhu.streams.release.StateSamples;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What the ledger's values are written as. */
public final class LedgerStateSamples implements StateSamples {

  private static final String PROJECT = "2101-370100-04-01-000001";

  @Override
  public List<StateForm<?>> forms() {
    return List.of(
        form("ledger-number", StateCodec::encode, StateCodec::decodeNumber)
            .sample("none", 0L)
            .sample("two bytes", 300L)
            .sample("greatest", Long.MAX_VALUE),
        form("ledger-date", StateCodec::encode, StateCodec::decodeDate)
            .sample("date", LocalDate.of(2021, 1, 31)),
        form("ledger-amount", StateCodec::encode, StateCodec::decodeTce)
            .sample("none", Tce.ZERO)
            .sample("below none", Tce.parse("-1.5"))
            .sample("large", new Tce(BigInteger.TEN.pow(400))),
        form("ledger-project", StateCodec::encode, StateCodec::decodeProject)
            .sample(
                "two high", new Project(PROJECT, "370200", Tce.parse("5"), true, level(0), false))
            .sample("livelihood", new Project("桥", "", Tce.ZERO, false, level(1), true))
            .sample("third level", new Project("桥", "", Tce.ZERO, false, level(2), true)),
        form("ledger-bridge", StateCodec::encode, StateCodec::decodeBridge)
            .sample("open", bridge("0.0001"))
            .sample("settled", bridge("0")),
        form("ledger-budget", StateCodec::encode, StateCodec::decodeBudget)
            .sample("budget", new Budget("370100", "2021", Tce.parse("1"))),
        form("ledger-command", StateCodec::encode, StateCodec::decodeCommand)
            .sample("every column", Command.of(column -> column + " 文"))
            .sample("long text", Command.of(column -> "长".repeat(200)))
            .sample("empty", Command.of(column -> "")));
  }

  private static <V> StateForm<V> form(
      String name, Function<V, byte[]> encoding, Function<byte[], V> decoding) {
    return StateForm.of(
        name, StateCodec.class, StateWriter.VERSION, encoding, decoding, Function.identity());
  }

  private static Level level(int number) {
    return Level.values()[number];
  }

  private static Bridge bridge(String left) {
    return new Bridge(
        "桥1", "370100", PROJECT, LocalDate.of(2021, 6, 30), Tce.parse("100"), Tce.parse(left));
  }
}

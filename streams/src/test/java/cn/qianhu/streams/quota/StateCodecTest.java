package cn.qianhu.streams.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The binary forms: written as they always were, and read whole. */
class StateCodecTest {

  private static final Project PROJECT =
      new Project("2101-370100-04-01-000001", "370200", Tce.parse("5"), true, Level.CITY, false);
  private static final Bridge BRIDGE =
      new Bridge(
          "桥1",
          "370100",
          "2101-370100-04-01-000001",
          LocalDate.parse("2021-06-30"),
          Tce.parse("100"),
          Tce.parse("0.0001"));

  @Test
  void versionOneStaysReadable() {
    assertThat(hex(StateCodec.encode(300L))).isEqualTo("01ac02");
    assertThat(StateCodec.decodeNumber(bytes("01ac02"))).isEqualTo(300);

    assertThat(hex(StateCodec.encode(Tce.parse("-1.5")))).isEqualTo("0102c568");
    assertThat(StateCodec.decodeTce(bytes("0102c568"))).isEqualTo(Tce.parse("-1.5"));

    String day = "010a323032312d30312d3331";
    assertThat(hex(StateCodec.encode(LocalDate.parse("2021-01-31")))).isEqualTo(day);
    assertThat(StateCodec.decodeDate(bytes(day))).isEqualTo("2021-01-31");

    String project =
        "0118323130312d3337303130302d30342d30312d303030303031"
            + "06333730323030"
            + "0300c350"
            + "01"
            + "0443495459"
            + "00";
    assertThat(hex(StateCodec.encode(PROJECT))).isEqualTo(project);
    assertThat(StateCodec.decodeProject(bytes(project))).isEqualTo(PROJECT);

    String bridge =
        "0104e6a1a531"
            + "06333730313030"
            + "18323130312d3337303130302d30342d30312d303030303031"
            + "0a323032312d30362d3330"
            + "030f4240"
            + "0101";
    assertThat(hex(StateCodec.encode(BRIDGE))).isEqualTo(bridge);
    assertThat(StateCodec.decodeBridge(bytes(bridge))).isEqualTo(BRIDGE);

    String budget = "0106333730313030" + "0432303231" + "022710";
    Budget ofJinan = new Budget("370100", "2021", Tce.parse("1"));
    assertThat(hex(StateCodec.encode(ofJinan))).isEqualTo(budget);
    assertThat(StateCodec.decodeBudget(bytes(budget))).isEqualTo(ofJinan);
  }

  @Test
  void commandsKeepEveryColumnWhateverItsLength() {
    Command command =
        Command.of(column -> column.equals("level") ? "长".repeat(70_000) : column + " 文");
    assertThat(StateCodec.decodeCommand(StateCodec.encode(command))).isEqualTo(command);
  }

  @Test
  void amountsAndNumbersOfAnySizeSurvive() {
    for (BigInteger units :
        List.of(
            BigInteger.ZERO,
            BigInteger.ONE.negate(),
            BigInteger.ONE.shiftLeft(63),
            BigInteger.TEN.pow(40).negate())) {
      Tce amount = new Tce(units);
      assertThat(StateCodec.decodeTce(StateCodec.encode(amount))).isEqualTo(amount);
    }
    for (long number : new long[] {0, 127, 128, 16_384, Long.MAX_VALUE}) {
      assertThat(StateCodec.decodeNumber(StateCodec.encode(number))).isEqualTo(number);
    }
  }

  @Test
  void anUnknownVersionIsRefusedWithAdvice() {
    assertThatThrownBy(() -> StateCodec.decodeTce(bytes("020101")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version 2")
        .hasMessageContaining("run the release that wrote it");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}

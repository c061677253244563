package cn.qianhu.domain.form.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stretches of readings that look like those of a register, 48 and 12 rises of less than 1 %. */
class RegisterStretchTest {

  /**
   * Readings: a value; {@code +step*times} that many, each above the one before by a step; {@code
   * =*times} as many as before. Expected: readings and rises of the stretch, first and last.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1000 +1*12 =*35              | 48 12 1000 1012
          1000 +1*12 =*34              | -
          1000 +1*11 =*36              | -
          1000 +1*11 =*36 +1*1         | 49 12 1000 1012
          10000 +100*1 +1*47           | 48 47 10100 10147
          10000 +99*1 +1*46            | 48 47 10000 10145
          1000 =*100                   | -
          1000 +1*11 =*10 0 1000 +1*11 =*40 | -
          1000 +1*6 =*30 0 1006 +1*6 =*30   | -
          1000 +1*6 =*30 999 +1*6 =*30 | -
          1000 +1*20 =*30 5 1000 +1*20 =*40 | 61 20 1000 1020
          1000 +1*20 =*30 5 2000 +1*20 =*30 | 51 20 1000 1020
          0 0 1000 +1*12 =*35          | 48 12 1000 1012
          9999999999999900 +1*47       | 48 47 9999999999999900 9999999999999947
          """)
  void theLongestThatLooksLikeARegister(String readings, String expected) {
    assertThat(found(values(readings), 48, 12, "1")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1000 +5*47, 0.5, 47 46 1005 1235",
    "1001 +5*47, 0.5, 48 47 1001 1236",
    "1000 +15*47, 1.5, '47 46 1015 1705'",
    "100 +99*47, 100, 48 47 100 4753",
    "100 +100*47, 100, 47 46 200 4800",
  })
  void aStepIsBelowItsShareExactly(String readings, String pct, String expected) {
    assertThat(found(values(readings), 47, 12, pct)).isEqualTo(expected);
  }

  /** As the sentence says it: any consecutive ones. */
  @Test
  void aStretchIsFoundWhereverAnyReadingsInARowMakeOne() {
    Random dice = new Random(48);
    int stretches = 0;
    for (int round = 0; round < 3_000; round++) {
      List<Long> values = new ArrayList<>();
      long value = 200L + dice.nextInt(400);
      for (int i = 0; i < 12 + dice.nextInt(20); i++) {
        int what = dice.nextInt(12);
        value = what == 0 ? 0 : what == 1 ? value + 9 : what < 6 ? value : value + dice.nextInt(4);
        values.add(value == 0 ? 0 : Math.max(1, value));
        value = value == 0 ? 200 + dice.nextInt(400) : value;
      }
      boolean any = anyInARow(values, 8, 3);
      stretches += any ? 1 : 0;
      assertThat(found(values, 8, 3, "1").equals("-")).as("%s", values).isEqualTo(!any);
    }
    assertThat(stretches).isBetween(300, 2_700);
  }

  private static boolean anyInARow(List<Long> values, int readings, int rises) {
    for (int from = 0; from < values.size(); from++) {
      int risen = 0;
      for (int to = from; to < values.size() && values.get(to) > 0; to++) {
        long step = to == from ? 0 : values.get(to) - values.get(to - 1);
        if (step < 0 || (to > from && step * 100 >= values.get(to - 1))) {
          break;
        }
        risen += step > 0 ? 1 : 0;
        if (to - from + 1 >= readings && risen >= rises) {
          return true;
        }
      }
    }
    return false;
  }

  private static String found(List<Long> values, int readings, int rises, String pct) {
    RegisterStretch stretch = new RegisterStretch(readings, rises, new BigDecimal(pct));
    values.forEach(stretch::take);
    RegisterStretch.Span found = stretch.longest();
    return found == null
        ? "-"
        : "%d %d %d %d".formatted(found.readings(), found.rises(), found.first(), found.last());
  }

  private static List<Long> values(String readings) {
    List<Long> values = new ArrayList<>();
    for (String part : readings.split(" ")) {
      if (part.contains("*")) {
        String[] step = part.split("\\*");
        long by = step[0].equals("=") ? 0 : Long.parseLong(step[0]);
        for (int i = 0; i < Integer.parseInt(step[1]); i++) {
          values.add(values.get(values.size() - 1) + by);
        }
      } else {
        values.add(Long.parseLong(part));
      }
    }
    return values;
  }
}

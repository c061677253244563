package cn.qianhu.domain.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthSetTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void holdsWhatASortedSetHolds(long seed) {
    Random random = new Random(seed);
    MonthSet months = new MonthSet();
    TreeSet<Integer> expected = new TreeSet<>();
    for (int i = 0; i < 40; i++) {
      int from = random.nextInt(-30, 400);
      int to = from + random.nextInt(-3, 30);
      switch (random.nextInt(4)) {
        case 0 -> {
          months.add(from);
          expected.add(from);
        }
        case 1 -> {
          months.addRange(from, to);
          range(expected, from, to);
        }
        case 2 -> {
          MonthSet other = new MonthSet();
          other.addRange(from, to);
          months.addWithin(other, from + 2, to - 2);
          months.addWithin(new MonthSet(), from, to);
          range(expected, from + 2, to - 2);
        }
        default -> {
          MonthSet other = new MonthSet();
          other.addRange(from, to);
          months.addAll(other);
          range(expected, from, to);
        }
      }
      List<Integer> visited = new ArrayList<>();
      months.forEach(visited::add);
      assertThat(visited).isEqualTo(List.copyOf(expected));
      assertThat(months.size()).isEqualTo(expected.size());
    }
    List<Integer> firsts = new ArrayList<>();
    months.forEachFirstOfYear(firsts::add);
    assertThat(firsts)
        .isEqualTo(expected.stream().filter(month -> isFirstOfItsYear(month, expected)).toList());
  }

  private static void range(NavigableSet<Integer> months, int from, int to) {
    for (int month = from; month <= to; month++) {
      months.add(month);
    }
  }

  private static boolean isFirstOfItsYear(int month, NavigableSet<Integer> months) {
    Integer before = months.lower(month);
    return before == null || Math.floorDiv(before, 12) < Math.floorDiv(month, 12);
  }
}

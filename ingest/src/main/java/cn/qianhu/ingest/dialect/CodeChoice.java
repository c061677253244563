package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.text.Bilingual;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The codes that may be written in a column, for the advice to whoever wrote something else. Of a
 * long list only the nearest ones are named: the sentence stands at every wrong row.
 *
 * @param names of the codes, each with what may be written as well
 */
record CodeChoice(List<String> names) {

  /** A list of so many is named whole. */
  private static final int SHORT = 8;

  private static final int NEAREST = 5;

  /** The longest name. */
  private static final int LONGEST = 40;

  CodeChoice {
    names = List.copyOf(names);
  }

  /**
   * The advice on what to write in place of a text.
   *
   * @param several whether a cell may hold several
   */
  Bilingual advice(String written, boolean several) {
    if (names.size() <= SHORT) {
      String all = String.join("、", names);
      return Bilingual.of(
          "不是已知的代码或名称：请填写其中的" + (several ? "一个或几个：" : "一个：") + all,
          "is no code or name that is known: write "
              + (several ? "one or several of " : "one of ")
              + all);
    }
    String near = String.join("、", nearest(written));
    return Bilingual.of(
        "不是已知的代码或名称，相近的有 %s：请填写%s，全部 %d 个见填报模板（qianhu template）的“填表说明”"
            .formatted(near, several ? "其中的一个或几个" : "其中的一个", names.size()),
        ("is no code or name that is known; the nearest are %s: write %s of the %d that stand in the"
                + " workbook of qianhu template, sheet 填表说明")
            .formatted(near, several ? "one or several" : "one", names.size()));
  }

  /** The codes that share most letters with a text; of equal ones the first. */
  private List<String> nearest(String written) {
    Map<Integer, Integer> letters = letters(written);
    return names.stream()
        .sorted(Comparator.comparingInt(name -> -shared(letters, letters(name))))
        .limit(NEAREST)
        .toList();
  }

  private static Map<Integer, Integer> letters(String text) {
    Map<Integer, Integer> counts = new HashMap<>();
    IntStream.of(ColumnName.letters(text.substring(0, Math.min(text.length(), LONGEST))))
        .forEach(letter -> counts.merge(letter, 1, Integer::sum));
    return counts;
  }

  private static int shared(Map<Integer, Integer> one, Map<Integer, Integer> other) {
    return one.entrySet().stream()
        .mapToInt(letter -> Math.min(letter.getValue(), other.getOrDefault(letter.getKey(), 0)))
        .sum();
  }
}

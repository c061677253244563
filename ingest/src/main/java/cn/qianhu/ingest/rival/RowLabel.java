package cn.qianhu.ingest.rival;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Ways to name the rows of a table. */
public enum RowLabel {
  /** By the number that an editor shows. */
  ROW("行", "row", "rows"),
  /** By its place among the reports of a request, from 1. */
  REPORT("条", "report", "reports");

  private static final int SPELLED_OUT = 5;

  private final String unit;
  private final String one;
  private final String several;

  RowLabel(String unit, String one, String several) {
    this.unit = unit;
    this.one = one;
    this.several = several;
  }

  String self() {
    return "本" + unit;
  }

  String selfEn() {
    return "this " + one;
  }

  String zh(List<Long> numbers) {
    String first = joined(numbers, RowNumber::zh, "、");
    return numbers.size() <= SPELLED_OUT
        ? "第 " + first + " " + unit
        : "第 " + first + " 等 " + numbers.size() + " " + unit;
  }

  String en(List<Long> numbers) {
    String first = joined(numbers, RowNumber::en, ", ");
    if (numbers.size() == 1) {
      return one + " " + first;
    }
    return numbers.size() <= SPELLED_OUT
        ? several + " " + first
        : several + " " + first + " and " + (numbers.size() - SPELLED_OUT) + " more";
  }

  private static String joined(List<Long> numbers, LongFunction<String> name, String separator) {
    return numbers.stream()
        .limit(SPELLED_OUT)
        .map(name::apply)
        .collect(Collectors.joining(separator));
  }
}

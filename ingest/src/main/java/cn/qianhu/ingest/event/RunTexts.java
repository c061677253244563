package cn.qianhu.ingest.event;

import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.reading.ReadingForm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rows that a run of readings stands for: one for each interval, each in its own right. */
public final class RunTexts {

  private static final int START = ReadingForm.KIND.position("interval_start");
  private static final int MINUTES = ReadingForm.KIND.position("minutes");
  private static final int QUANTITY = ReadingForm.KIND.position("quantity");

  private RunTexts() {}

  /**
   * Writes the rows.
   *
   * @param first texts of the columns, with the start of the first interval and the length of each,
   *     both readable; its quantity does not matter
   * @param quantities of the intervals, one after the other
   */
  public static List<List<String>> rows(List<String> first, List<String> quantities) {
    Instant start = Instants.parse(first.get(START));
    Duration length = Duration.ofMinutes(Long.parseLong(first.get(MINUTES)));
    List<List<String>> rows = new ArrayList<>(quantities.size());
    for (String quantity : quantities) {
      List<String> row = new ArrayList<>(first);
      row.set(START, Instants.canonical(start));
      row.set(QUANTITY, quantity);
      rows.add(row);
      start = start.plus(length);
    }
    return rows;
  }
}

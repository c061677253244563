package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import java.util.List;
import java.util.Set;

/**
 * What a run of readings needs. The columns that place its intervals must be readable, or nobody
 * could say which readings were reported.
 *
 * @param texts of the columns, with the start of the first interval and no quantity
 * @param quantities of the intervals, one after the other; empty where one is missing
 * @param line of the body on which it begins
 */
record RunShape(List<String> texts, List<String> quantities, long line) {

  private static final int START = ReadingForm.KIND.position("interval_start");
  private static final int MINUTES = ReadingForm.KIND.position("minutes");
  private static final int QUANTITY = ReadingForm.KIND.position("quantity");
  private static final Set<String> LENGTHS = Set.of("15", "60", "1440");

  /**
   * Looks at it.
   *
   * @throws ProblemException where it is no run
   */
  void require() {
    require(
        texts.get(QUANTITY).isEmpty(),
        "quantity 与 quantities 只能填写一项",
        "quantity and quantities stand beside each other: give one of them");
    require(
        !quantities.isEmpty() && quantities.size() <= ReadingForm.LONGEST_RUN,
        "quantities 须有 1 至 " + ReadingForm.LONGEST_RUN + " 项",
        "quantities has 1 to " + ReadingForm.LONGEST_RUN + " elements");
    require(
        LENGTHS.contains(texts.get(MINUTES)),
        "有 quantities 时 minutes 须为 15、60 或 1440",
        "with quantities, minutes is 15, 60 or 1440");
    require(
        Instants.parse(texts.get(START)) != null,
        "有 quantities 时 interval_start 须为带时区的时刻",
        "with quantities, interval_start is an instant with offset");
  }

  private void require(boolean holds, String zh, String en) {
    if (!holds) {
      throw new ProblemException(
          Problem.of(
                  ProblemType.MALFORMED_BODY,
                  "正文第 " + line + " 行开始的读数：" + zh + "；请更正后重新上报",
                  "The readings that begin on line "
                      + line
                      + ": "
                      + en
                      + "; correct it and send it again")
              .member("line", line));
    }
  }
}

package cn.qianhu.contract.sender;

import cn.qianhu.contract.text.Bilingual;
import java.time.LocalDate;

/**
 * A command that takes effect later than tomorrow. It may: next year's budgets are set in December.
 * But dates of commands only go forward, so its sender should know which dates it excludes.
 *
 * @param days past today
 */
public record FutureDateCheck(LocalDate date, long days) {

  /** The warning for the owner of the file. */
  public Bilingual words() {
    return Bilingual.of(
        "effective_date %s 比今天晚 %,d 天：执行后，生效日期早于它的命令都不再受理（OUT_OF_ORDER），请核对日期"
            .formatted(date, days),
        "effective_date %s is %,d days past today: once it is applied, no command with an earlier date is (OUT_OF_ORDER); look at the date again"
            .formatted(date, days));
  }
}

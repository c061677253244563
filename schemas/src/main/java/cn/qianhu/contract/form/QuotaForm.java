package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.event.QuotaCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Command to the quota ledger (能耗指标). All its fields are text, because the ledger compares commands
 * as written; the ledger judges them.
 */
public final class QuotaForm implements Form<QuotaCommand> {

  private static final String EFFECTIVE_DATE = "effective_date";

  @Override
  public Kind kind() {
    return Kind.QUOTA;
  }

  @Override
  public String key(List<String> texts) {
    return kind().keyPart(texts, 0);
  }

  @Override
  public String rawKey(QuotaCommand command) {
    return null;
  }

  @Override
  public QuotaCommand event(List<String> texts) {
    QuotaCommand command = new QuotaCommand();
    for (int i = 0; i < kind().columns().size(); i++) {
      command.put(kind().columns().get(i), texts.get(i));
    }
    return command;
  }

  @Override
  public List<String> texts(QuotaCommand command) {
    return kind().columns().stream().map(column -> (String) command.get(column)).toList();
  }

  /**
   * What is wrong with a date on which a command takes effect: dates of commands only go forward,
   * so that one of 2099 would put every command out of order until then.
   *
   * @param sentAt timestamp of the record in the raw log, milliseconds since 1970-01-01T00:00Z
   * @return null where the date is near enough, and where it is none
   */
  public static Finding tooFar(String effectiveDate, long sentAt) {
    LocalDate date = Dates.parse(effectiveDate);
    return date != null && date.isAfter(Dates.latestOf(Instant.ofEpochMilli(sentAt)))
        ? new Finding(Reason.OUT_OF_RANGE, EFFECTIVE_DATE, effectiveDate)
        : null;
  }
}

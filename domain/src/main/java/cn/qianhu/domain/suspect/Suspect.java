package cn.qianhu.domain.suspect;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.code.Months;
import java.util.Comparator;

/**
 * An output report on which an open alert casts doubt. It counts until its sender corrects or
 * withdraws it.
 *
 * @param month that the report is about, by index
 * @param rule of the alert; it has a {@link AlertRule#doubt()}
 */
public record Suspect(String uscc, int month, AlertRule rule) implements Comparable<Suspect> {

  private static final Comparator<Suspect> ORDER =
      Comparator.comparing(Suspect::uscc)
          .thenComparingInt(Suspect::month)
          .thenComparing(suspect -> suspect.rule().code());

  /** Id of the alert. */
  public String alertId() {
    return rule + "/" + uscc + "/" + Months.text(month);
  }

  @Override
  public int compareTo(Suspect other) {
    return ORDER.compare(this, other);
  }
}

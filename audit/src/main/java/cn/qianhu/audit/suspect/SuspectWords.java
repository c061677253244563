package cn.qianhu.audit.suspect;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Doubt;
import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.contract.table.SuspectRow;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.suspect.Suspect;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sentences, wherever figures are shown, that some of them must not be quoted. */
public final class SuspectWords {

  /** Marks figures that contain a suspect report. */
  public static final String MARK = "※";

  private SuspectWords() {}

  /** A text, with the mark behind it where it is about something suspect. */
  public static String marked(String text, boolean suspect) {
    return suspect ? text + MARK : text;
  }

  /** The sentence about sums that contain these suspects. */
  public static Bilingual sentence(Collection<Suspect> suspects) {
    long enterprises = suspects.stream().map(Suspect::uscc).distinct().count();
    return Bilingual.of(
        "合计中含 %d 家%s的企业，核实前不宜引用。".formatted(enterprises, doubts(suspects, Doubt::zh, "或")),
        "The sums include %d enterprise(s) %s: not to be quoted before that is cleared up."
            .formatted(enterprises, doubts(suspects, Doubt::en, " or ")));
  }

  /** The sentence with the gross output of a cell without its suspect parts. */
  public static Bilingual without(SuspectRow row) {
    return Bilingual.of(
        "不含这 %d 家存疑企业：产值 %s %s，同比 %s，累计同比 %s。"
            .formatted(
                row.suspects(),
                row.valueWithout().toPlainString(),
                MeasureUnit.MONEY.words().zh(),
                percent(row.growthPctWithout(), "无可比数"),
                percent(row.ytdGrowthPctWithout(), "无可比数")),
        "Without the %d suspect enterprise(s): output %s %s, growth %s, from January %s."
            .formatted(
                row.suspects(),
                row.valueWithout().toPlainString(),
                MeasureUnit.MONEY.words().en(),
                percent(row.growthPctWithout(), "undefined"),
                percent(row.ytdGrowthPctWithout(), "undefined")));
  }

  private static String percent(BigDecimal growth, String undefined) {
    return growth == null ? undefined : growth.toPlainString() + " %";
  }

  /** The legend of the mark. */
  public static Bilingual legend(Collection<Suspect> suspects) {
    return Bilingual.of(
        MARK + " 含" + doubts(suspects, Doubt::zh, "或") + "的企业，核实前不宜引用。",
        "Includes an enterprise "
            + doubts(suspects, Doubt::en, " or ")
            + ": not to be quoted before that is cleared up.");
  }

  private static String doubts(
      Collection<Suspect> suspects, Function<Doubt, String> words, String between) {
    return suspects.stream()
        .map(Suspect::rule)
        .distinct()
        .sorted(Comparator.comparing(AlertRule::code))
        .flatMap(rule -> rule.doubt().stream())
        .map(words)
        .collect(Collectors.joining(between));
  }
}

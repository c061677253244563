package cn.qianhu.contract.form;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The columns of all monthly reports, by which one of several with one natural key is chosen.
 *
 * @param revision from 1
 * @param withdrawn whether this revision takes the report back: of its fields only those named in
 *     "domain, Reports" have been looked at, and its amounts are 0
 * @param written the text of every column, in the order of {@link Kind#columns}; null where the
 *     values of the report say them all
 */
public record ReportHead(
    String reportId,
    String uscc,
    YearMonth period,
    long revision,
    Instant reportedAt,
    boolean withdrawn,
    List<String> written) {

  /**
   * Orders by revision, instant and report id. Reports that agree in these are compared by their
   * texts: {@link MonthlyFields#ORDER}.
   */
  public static final Comparator<ReportHead> ORDER =
      Comparator.comparingLong(ReportHead::revision)
          .thenComparing(ReportHead::reportedAt)
          .thenComparing(ReportHead::reportId, CodePoints.ORDER);

  public ReportHead {
    written = written == null ? null : List.copyOf(written);
  }

  /** This head with other texts. */
  ReportHead withTexts(List<String> texts) {
    return new ReportHead(reportId, uscc, period, revision, reportedAt, withdrawn, texts);
  }

  /** This head without its texts, where the values of the report make the same ones. */
  public ReportHead unless(List<String> said) {
    return written != null && written.equals(said) ? withTexts(null) : this;
  }

  /**
   * This head for a report that came when its form had fewer columns: the columns added since are
   * empty.
   *
   * @param amounts as they are now
   * @param known how many of them there were
   */
  public ReportHead lacking(Kind kind, long[] amounts, int known) {
    List<String> said = written == null ? texts(kind, amounts) : written;
    int columns = kind.columns().size() - (amounts.length - known);
    List<String> texts = new ArrayList<>(said.subList(0, Math.min(columns, said.size())));
    while (texts.size() < kind.columns().size()) {
      texts.add("");
    }
    return withTexts(texts);
  }

  /**
   * The texts that follow from the values. Nobody looks at the amounts of a report that is
   * withdrawn.
   *
   * @param amounts in the order of their columns, in units of the last digit of each
   * @param others the texts of other columns that are no part of the head, in their order
   */
  public List<String> texts(Kind kind, long[] amounts, String... others) {
    String[] texts = new String[kind.columns().size()];
    int amount = 0;
    int other = 0;
    for (int position = 0; position < texts.length; position++) {
      FormColumn column = kind.declaredColumns().get(position);
      if (column.content().isAmount()) {
        long units = amounts[amount++];
        texts[position] = withdrawn ? "" : Numbers.text(units, column.content().digits());
        continue;
      }
      texts[position] =
          switch (column.name()) {
            case "report_id" -> reportId;
            case "uscc" -> uscc;
            case "period" -> period.toString();
            case "revision" -> Long.toString(revision);
            case "reported_at" -> Instants.canonical(reportedAt);
            case "withdrawn" -> withdrawn ? "true" : "";
            default -> others[other++];
          };
    }
    return List.of(texts);
  }
}

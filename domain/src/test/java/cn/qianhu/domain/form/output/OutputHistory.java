package cn.qianhu.domain.form.output;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.ReportedAmounts;
import cn.qianhu.domain.alert.Subject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** Output of an enterprise, month by month. Facts are {@code month:gross_output in 万元}. */
final class OutputHistory {
  static final Subject SUBJECT = new Subject("91371422KCYELPKL51", "样本企业");

  private OutputHistory() {}

  /**
   * @param scope key, where the enterprise stands on the list of the key ones
   */
  static EnterpriseReports output(YearMonth month, String scope, String facts) {
    Map<Integer, ReportedAmounts> byMonth = new HashMap<>();
    for (String fact : facts.split(" +")) {
      String period = fact.substring(0, 7);
      long hundredths = new BigDecimal(fact.substring(8)).movePointRight(2).longValueExact();
      ReportRef source = new ReportRef("reports.output", 0, byMonth.size(), "O-" + period);
      byMonth.put(Months.index(YearMonth.parse(period)), new GrossOutput(hundredths, source));
    }
    int scopes = scope.equals("key") ? Scope.KEY_1000.bit() : 0;
    EnterpriseFields entry =
        new EnterpriseFields(
            SUBJECT.id(), SUBJECT.nameZh(), "370102", "30", scopes, false, false, month, null);
    return new EnterpriseReports(SUBJECT, entry, Months.index(month), byMonth::get);
  }

  private record GrossOutput(long hundredths, ReportRef source) implements ReportedAmounts {

    @Override
    public long amount(String column) {
      assertThat(column).isEqualTo("gross_output");
      return hundredths;
    }
  }
}

package cn.qianhu.domain.twohigh;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.figure.Change;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoHighRiseTest {

  private static final Subject CITY = new Subject("370100", "济南市", "Jinan");

  /** In millionths of a tce. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-02 | 260     | 200     | CRITICAL
          # 5 % exactly is a warning, whatever is printed
          2022-02 | 210     | 200     | WARNING
          2022-02 | 2100001 | 2000000 | CRITICAL
          2022-02 | 2000001 | 2000000 | WARNING
          # as much is allowed
          2022-02 | 200     | 200     | -
          2022-02 | 199     | 200     | -
          # nothing to compare with
          2022-02 | 200     | 0       | -
          2022-02 | 200     | -1      | -
          # January is not judged
          2022-01 | 260     | 200     | -
          2022-12 | 260     | 200     | CRITICAL
          """)
  void opensWhereMoreIsUsed(YearMonth month, long ytd, long prior, String severity) {
    Change change = new Change(BigInteger.valueOf(ytd), BigInteger.valueOf(prior));
    assertThat(judged(month, change, change).map(each -> each.severity().name()).orElse("-"))
        .isEqualTo(severity);
  }

  @Test
  void saysWhatRose() {
    Judgement judgement =
        judged(
                YearMonth.of(2022, 2),
                new Change(tce(260), tce(200)),
                new Change(tce(260), tce(250)))
            .orElseThrow();
    assertThat(judgement.evidence())
        .containsEntry("assessed_ytd", "260.0000")
        .containsEntry("assessed_ytd_prior", "200.0000")
        .containsEntry("change_tce", "60.0000")
        .containsEntry("change_pct", "30.00")
        .containsEntry("panel_change_tce", "10.0000")
        .containsEntry("entered_tce", "0.0000")
        .containsEntry("left_tce", "-50.0000")
        .containsEntry("rise_critical_pct", "5");
    assertThat(judgement.sentence().zh())
        .isEqualTo(
            "济南市 截至2022年2月两高企业累计考核能耗 260 吨标准煤，上年同期 200 吨标准煤，上升 30.00%："
                + "存量企业 10 吨标准煤，新增 0 吨标准煤，退出 −50 吨标准煤。");
    assertThat(judgement.sentence().en())
        .startsWith("Two-high enterprises in Jinan have used 260 tce by Feb 2022, against 200 tce");
  }

  private static Optional<Judgement> judged(YearMonth month, Change ytd, Change pairs) {
    TwoHighRow row = new TwoHighRow("370100", "T", Months.index(month), ytd, pairs, ytd.current());
    return new TwoHighRise(Thresholds.load()).judge(CITY, row);
  }

  private static BigInteger tce(long tce) {
    return BigInteger.valueOf(tce * 1_000_000);
  }
}

package cn.qianhu.streams.message;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.twohigh.TwoHighResults;
import cn.qianhu.domain.twohigh.TwoHighRow;
import cn.qianhu.event.TwoHighEnergy;
import java.math.BigDecimal;

/** The topic of two-high energy. */
public record TwoHighTopic(ResultSink results) implements TwoHighResults {

  @Override
  public void twoHigh(TwoHighRow row) {
    String key = ResultKeys.twoHigh(row.region(), row.industry(), row.month());
    results.put(Topics.RESULTS_TWO_HIGH, key, () -> energy(row));
  }

  @Override
  public void noTwoHigh(String region, String industry, int month) {
    results.put(Topics.RESULTS_TWO_HIGH, ResultKeys.twoHigh(region, industry, month), null);
  }

  private static TwoHighEnergy energy(TwoHighRow row) {
    return TwoHighEnergy.newBuilder()
        .setRegion(row.region())
        .setIndustry(row.industry())
        .setPeriod(Months.text(row.month()))
        .setAssessedYtd(plain(row.assessedYtd()))
        .setAssessedYtdPrior(plain(row.assessedYtdPrior()))
        .setChangeTce(plain(row.changeTce()))
        .setChangePct(plain(row.changePct()))
        .setPanelChangeTce(plain(row.panelChangeTce()))
        .setEnteredTce(plain(row.enteredTce()))
        .setLeftTce(plain(row.leftTce()))
        .setSharePct(plain(row.sharePct()))
        .build();
  }

  private static String plain(BigDecimal figure) {
    return figure == null ? "" : figure.toPlainString();
  }
}

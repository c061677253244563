package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Block;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.domain.suspect.Suspect;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** The caveats that a reader must know before quoting a figure of the bulletin. */
final class Caveats {

  private Caveats() {}

  static List<Block> of(BulletinMonth bulletinMonth) {
    List<Block> caveats = new ArrayList<>();
    if (bulletinMonth.businessDate().isEmpty()) {
      caveats.add(
          Paragraph.warning(
              "此状态下没有业务日期：月份未关闭，不判断预警。",
              "No business date holds at this state of knowledge: no month is closed, no alert judged."));
    } else if (!bulletinMonth.isClosed()) {
      caveats.add(
          Paragraph.warning(
              "本月尚未关闭（次月 %d 日关闭），报表仍在报送，数字不宜引用。".formatted(bulletinMonth.closingDay()),
              "The month is not closed yet: reports are still coming in, do not quote."));
    }
    bulletinMonth
        .figures()
        .coverage(CellSeries.whole(bulletinMonth.scope(), bulletinMonth.whole()))
        .filter(row -> row.getStatus().equals("PROVISIONAL"))
        .ifPresent(
            row ->
                caveats.add(
                    Paragraph.warning(
                        "上报率不足 %s%%，%s合计为暂定数。"
                            .formatted(bulletinMonth.finalFromPct(), bulletinMonth.wholeZh()),
                        "Less than %s %% have reported: the sums are provisional."
                            .formatted(bulletinMonth.finalFromPct()))));
    SortedSet<Suspect> suspects =
        bulletinMonth.suspects(CellSeries.whole(bulletinMonth.scope(), bulletinMonth.whole()));
    if (!suspects.isEmpty()) {
      Bilingual sentence = SuspectWords.sentence(suspects);
      Bilingual without = bulletinMonth.withoutInWhole().orElse(Bilingual.NONE);
      caveats.add(
          Paragraph.warning(
              sentence.zh() + without.zh(), (sentence.en() + " " + without.en()).strip()));
    }
    bulletinMonth
        .edition()
        .replayed()
        .soundness()
        .breaches()
        .forEach(
            breach ->
                caveats.add(
                    Paragraph.warning("数据自相矛盾：" + breach, "The figures contradict themselves.")));
    return caveats;
  }
}

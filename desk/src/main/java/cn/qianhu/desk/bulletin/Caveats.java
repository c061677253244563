package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Block;
import cn.qianhu.desk.document.Note;
import cn.qianhu.domain.suspect.Suspect;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** What a reader must know before quoting a figure of the bulletin. */
final class Caveats {

  private Caveats() {}

  static List<Block> of(Month month) {
    List<Block> caveats = new ArrayList<>();
    if (month.businessDate().isEmpty()) {
      caveats.add(
          Note.warning(
              "此状态下没有业务日期：月份未关闭，不判断预警。",
              "No business date holds at this state of knowledge: no month is closed, no alert judged."));
    } else if (!month.isClosed()) {
      caveats.add(
          Note.warning(
              "本月尚未关闭（次月 10 日关闭），报表仍在报送，数字不宜引用。",
              "The month is not closed yet: reports are still coming in, do not quote."));
    }
    month
        .figures()
        .coverage(CellSeries.whole(month.scope(), month.province()))
        .filter(row -> row.getStatus().equals("PROVISIONAL"))
        .ifPresent(
            row ->
                caveats.add(
                    Note.warning(
                        "上报率不足 90%，全省合计为暂定数。",
                        "Less than 90 % have reported: the sums are provisional.")));
    SortedSet<Suspect> suspects = month.suspects(CellSeries.whole(month.scope(), month.province()));
    if (!suspects.isEmpty()) {
      Bilingual sentence = SuspectWords.sentence(suspects);
      caveats.add(Note.warning(sentence.zh(), sentence.en()));
    }
    month
        .edition()
        .replayed()
        .soundness()
        .breaches()
        .forEach(
            breach ->
                caveats.add(
                    Note.warning("数据自相矛盾：" + breach, "The figures contradict themselves.")));
    return caveats;
  }
}

package cn.qianhu.audit.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.explain.Explainers;
import cn.qianhu.audit.explain.Explanation;
import cn.qianhu.audit.explain.Knowledge;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.audit.explain.render.JsonRendering;
import cn.qianhu.audit.explain.render.TextRendering;
import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.publication.TableDigests;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.desk.bulletin.Bulletin;
import cn.qianhu.desk.bulletin.BulletinInput;
import cn.qianhu.desk.document.Document;
import cn.qianhu.desk.document.HtmlPage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same sentence in each output while a report is suspect, and in none once it is corrected. */
class SuspectSaidTest {

  private static final String SENTENCE = "合计中含 1 家计量单位可疑的企业，核实前不宜引用。";
  private static final CellKey PROVINCE = CellKey.of("ALL/370000/T/" + SuspectProvince.PERIOD);

  private final MemoryRawLog suspect = SuspectProvince.of(1).log("20000000.00", "18000000.00");
  private final MemoryRawLog corrected =
      SuspectProvince.of(1).corrected("200000.00").log("20000000.00", "18000000.00");

  @Test
  void theBulletinOfTheMonthSaysIt() {
    assertThat(bulletin(suspect, SuspectProvince.PERIOD))
        .contains(SENTENCE, "工业总产值※", "山东省※")
        .containsPattern(SENTENCE + "不含这 1 家存疑企业：产值 [0-9.]+ 万元，同比 ")
        .containsPattern("市※ 不含这 1 家存疑企业：产值 ")
        .containsPattern("数据状态：(暂定、)?存疑。")
        .containsPattern("总产值 [^ ]+※ 亿元，同口径同比[^；]+※；[^；]+累计 [^ ]+※ 亿元，同口径同比[^。]*%※。")
        .containsPattern("企业增长面 [^；]+%※；行业增长面 [0-9]+/[0-9]+※。")
        .containsPattern("个市累计产值增长※");
    assertThat(bulletin(corrected, SuspectProvince.PERIOD))
        .contains("工业总产值")
        .containsPattern("数据状态：(暂定|正式)。")
        .doesNotContain("※", "存疑", "不宜引用");
  }

  /** The alert is about another month. */
  @Test
  void theBulletinOfTheMonthBeforeDoesNot() {
    assertThat(bulletin(suspect, SuspectProvince.PERIOD.minusMonths(1)))
        .contains("工业总产值")
        .doesNotContain("※", "存疑");
  }

  @Test
  void anExplanationSaysItAtItsHeadAtTheLeafAndInPlaceOfTheSeal() {
    Explanation explanation = explain(suspect, "gross_output", "growth_pct");
    assertThat(explanation.agrees()).isTrue();
    assertThat(text(explanation))
        .contains("※ " + SENTENCE, "一致，但存疑：" + SENTENCE, "UNIT_SUSPECT")
        .containsPattern(SuspectProvince.SUSPECT + " 样本1 2022-04 .*※")
        .doesNotContain("全部相符");
    assertThat(json(explanation)).contains(SENTENCE, "\"suspect\" : true", "\"suspects\"");

    Explanation after = explain(corrected, "gross_output", "growth_pct");
    assertThat(text(after)).contains("全部相符").doesNotContain("※", "存疑");
    assertThat(json(after)).doesNotContain("suspect");
  }

  @Test
  void anExplanationOfWhatRestsOnOtherReportsDoesNot() {
    assertThat(text(explain(suspect, "comprehensive", "value"))).doesNotContain("※", "存疑");
    assertThat(text(explain(suspect, "employees", "value"))).doesNotContain("※", "存疑");
  }

  private static String bulletin(MemoryRawLog log, YearMonth period) {
    ReplayOutcome replayOutcome = log.replay();
    Document document =
        Bulletin.of(
            new BulletinInput(
                period,
                "370000",
                Scope.ALL,
                replayOutcome,
                "test",
                RuleTables.shipped(),
                TableDigests.of(replayOutcome.results()),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                "test"));
    return HtmlPage.of(document);
  }

  private static Explanation explain(MemoryRawLog log, String measure, String figure) {
    ReplayOutcome replayOutcome = log.replay();
    return Explainers.of(
            new Knowledge(
                replayOutcome.results(),
                Registers.read(log, log.schemas(), CodeTables.standard()),
                RuleTables.shipped(),
                replayOutcome.businessDate().map(date -> LocalDate.parse(date.getDate()))))
        .indicator(PROVINCE, measure, figure);
  }

  private static String text(Explanation explanation) {
    StringWriter text = new StringWriter();
    new TextRendering(new PrintWriter(text, true), 20).print(explanation);
    return text.toString();
  }

  private static String json(Explanation explanation) {
    StringWriter json = new StringWriter();
    JsonRendering.write(explanation, json);
    return json.toString();
  }
}

package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.explain.raw.Origin;
import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.targets.TargetForm;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Fewer divisions grow than an article asks for: the alert is judged again, and names it. */
class BreadthExplainedTest {

  private static final String[] DIVISIONS = {"13", "17", "22", "30", "31"};

  private final MemoryRawLog log = new MemoryRawLog();

  @Test
  void theTargetIsThatOfTheArticleWithItsEntry() {
    log.addDate("2022-04-20", "2022-01")
        .add(TargetForm.KIND, "371600,ABOVE_SCALE,T,INDUSTRY_BREADTH,2022,60,滨州责任书第三条,");
    for (int division = 0; division < DIVISIONS.length; division++) {
      String uscc = uscc(division);
      log.add(
          EnterpriseForm.KIND,
          String.join(
              ",",
              uscc,
              "样本",
              "371602",
              DIVISIONS[division],
              "ABOVE_SCALE",
              "",
              "",
              "2020-01",
              ""));
      output(uscc, "2021-03", "1000.00");
      output(uscc, "2022-03", division < 2 ? "1100.00" : "900.00");
    }

    Explanation explanation =
        ReplayedLog.of(log).explainers().alert("GROWTH_COVERAGE", "371600", YearMonth.of(2022, 3));

    assertThat(explanation.differences()).isEmpty();
    assertThat(explanation.agrees()).isTrue();
    ExplanationNode target = explanation.root().child("t");
    assertThat(target.amount()).isEqualByComparingTo("60");
    assertThat(target.label().zh()).contains("滨州责任书第三条");
    assertThat(target.origins())
        .extracting(Origin::id)
        .containsExactly("371600/ABOVE_SCALE/T/INDUSTRY_BREADTH/2022");
  }

  private static String uscc(int number) {
    String body = "91371602MA3C%05d".formatted(number);
    return body + Uscc.checkCharacter(body);
  }

  private void output(String uscc, String month, String gross) {
    log.add(
        OutputForm.KIND,
        "O-%s-%s,%s,%s,1,2022-04-10T10:00:00+08:00,,%s,0.00,0.00,%s,1.00,10"
            .formatted(uscc, month, uscc, month, gross, gross));
  }
}

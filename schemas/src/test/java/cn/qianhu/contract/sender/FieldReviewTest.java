package cn.qianhu.contract.sender;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldReviewTest {

  private static final List<String> SOUND =
      List.of(
          "R1",
          "911522010783762860",
          "2022-03",
          "1",
          "2022-04-05T10:00:00+08:00",
          "",
          "100.00",
          "90.00",
          "10.00",
          "95.00",
          "-3.00",
          "120");

  private final FieldReview review = new FieldReview(Forms.standard());

  @Test
  void saysNothingOfASoundReport() {
    assertThat(review.of(OutputForm.KIND, sound())).isEmpty();
  }

  @Test
  void namesTheColumnOfATypo() {
    Verdict verdict = review.of(OutputForm.KIND, with("gross_output", "1,234.50")).orElseThrow();
    assertThat(verdict.finding().reason()).isEqualTo(Reason.MALFORMED);
    assertThat(verdict.finding().column()).isEqualTo("gross_output");
    assertThat(verdict.waits()).isFalse();
  }

  @Test
  void findsWhatContradictsItself() {
    Verdict verdict = review.of(OutputForm.KIND, with("export_delivery", "90.01")).orElseThrow();
    assertThat(verdict.finding().reason()).isEqualTo(Reason.INCONSISTENT);
  }

  @Test
  void aWrongCheckCharacterComesBeforeWhatRanksAfterItAndWaits() {
    List<String> texts = new ArrayList<>(with("export_delivery", "90.01"));
    texts.set(OutputForm.KIND.position("uscc"), "911522010783762861");
    Verdict verdict = review.of(OutputForm.KIND, texts).orElseThrow();
    assertThat(verdict.finding().reason()).isEqualTo(Reason.BAD_IDENTIFIER);
    assertThat(verdict.waits()).isTrue();
  }

  @Test
  void saysAtOnceThatTheClockOfTheSenderIsAhead() {
    Clock clock = Clock.fixed(Instant.parse("2022-04-05T01:00:00Z"), ZoneOffset.UTC);
    FieldReview then = new FieldReview(Forms.standard(), clock);
    assertThat(then.of(OutputForm.KIND, with("reported_at", "2022-04-06T09:00:00+08:00")))
        .isEmpty();
    Verdict verdict =
        then.of(OutputForm.KIND, with("reported_at", "2022-04-06T09:00:01+08:00")).orElseThrow();
    assertThat(verdict.finding())
        .isEqualTo(new Finding(Reason.OUT_OF_RANGE, "reported_at", "2022-04-06T09:00:01+08:00"));
    assertThat(verdict.waits()).isFalse();
  }

  @Test
  void aCommandMayTakeEffectWithinAYearAndLaterThanTomorrowItIsToldSo() {
    Clock clock = Clock.fixed(Instant.parse("2021-12-30T17:00:00Z"), ZoneOffset.UTC);
    FieldReview then = new FieldReview(Forms.standard(), clock);
    for (String unsaid : List.of("2021-12-31", "2022-01-01", "2001-01-01", "", "soon")) {
      assertThat(then.of(QuotaForm.KIND, command(unsaid))).isEmpty();
      assertThat(then.ahead(QuotaForm.KIND, command(unsaid))).as(unsaid).isEmpty();
    }
    assertThat(then.of(QuotaForm.KIND, command("2022-12-31"))).isEmpty();
    FutureDateCheck ahead = then.ahead(QuotaForm.KIND, command("2022-12-31")).orElseThrow();
    assertThat(ahead.words().zh()).contains("2022-12-31 比今天晚 365 天", "OUT_OF_ORDER", "请核对日期");
    assertThat(ahead.words().en())
        .contains("2022-12-31 is 365 days past today", "look at the date again");
    assertThat(then.of(QuotaForm.KIND, command("2023-01-01")).orElseThrow())
        .isEqualTo(
            new Verdict(new Finding(Reason.OUT_OF_RANGE, "effective_date", "2023-01-01"), false));
    assertThat(then.ahead(QuotaForm.KIND, command("2023-01-01"))).isEmpty();
    assertThat(then.ahead(OutputForm.KIND, sound())).isEmpty();
  }

  private static List<String> command(String effectiveDate) {
    return QuotaForm.KIND.columns().stream()
        .map(column -> column.equals("effective_date") ? effectiveDate : "")
        .toList();
  }

  @Test
  void leavesCommandsToTheLedger() {
    List<String> empty = QuotaForm.KIND.columns().stream().map(column -> "").toList();
    assertThat(review.of(QuotaForm.KIND, empty)).isEmpty();
  }

  private static List<String> sound() {
    return SOUND;
  }

  private static List<String> with(String column, String text) {
    List<String> texts = new ArrayList<>(sound());
    texts.set(OutputForm.KIND.position(column), text);
    return texts;
  }
}

package cn.qianhu.center.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.center.audit.MemoryRawLog;
import cn.qianhu.center.audit.Replayed;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies between two states of knowledge, told in causes. */
class DifferenceTest {

  private static final String USCC = "911522010783762860";
  private static final String ENTRY = USCC + ",样本,%s,%s,KEY_1000,,,2021-01,";
  private static final String REPORT =
      "%s," + USCC + ",2022-03,%d,2022-04-05T10:00:00+08:00,%s,%s,50.00,0.00,60.00,1.00,10";
  private static final CellKey PROVINCE = new CellKey("ALL", "370000", "T", "2022-03");

  private final MemoryRawLog log = new MemoryRawLog();

  @BeforeEach
  void enter() {
    log.addDate("2022-05-31", "2021-01").add(Kind.ENTERPRISES, ENTRY.formatted("370102", "30"));
  }

  @Test
  void a_late_report_moves_every_cell_that_covers_it() {
    Replayed before = log.replay();
    log.add(Kind.OUTPUT, REPORT.formatted("O-1", 1, "", "100.00"));
    Difference difference = between(before, log.replay());
    assertThat(causes(difference)).containsExactly(Cause.LATE);
    // scopes ALL and KEY_1000, three regions, three industries, six measures
    assertThat(difference.movements()).hasSize(2 * 3 * 3 * 6).allMatch(Movement::isBridged);
    Movement movement = movement(difference, PROVINCE);
    assertThat(movement.before()).isNull();
    assertThat(movement.after()).isEqualByComparingTo("100.00");
  }

  @Test
  void a_correction_moves_what_it_corrects_and_nothing_else() {
    log.add(Kind.OUTPUT, REPORT.formatted("O-1", 1, "", "100.00"));
    Replayed before = log.replay();
    log.add(Kind.OUTPUT, REPORT.formatted("O-2", 2, "", "70.00"));
    Difference difference = between(before, log.replay());
    assertThat(causes(difference)).containsExactly(Cause.CORRECTED);
    assertThat(difference.movements()).extracting(Movement::measure).containsOnly("gross_output");
    Movement movement = movement(difference, PROVINCE);
    assertThat(movement.bridge())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.delta()).isEqualTo(new BigDecimal("-30.00"));
              assertThat(step.change().before().sources().get(0).getReportId()).isEqualTo("O-1");
              assertThat(step.change().after().sources().get(0).getReportId()).isEqualTo("O-2");
            });
  }

  @Test
  void a_withdrawal_takes_out_what_it_withdraws() {
    log.add(Kind.OUTPUT, REPORT.formatted("O-1", 1, "", "100.00"));
    Replayed before = log.replay();
    log.add(Kind.OUTPUT, REPORT.formatted("O-2", 2, "true", "100.00"));
    Difference difference = between(before, log.replay());
    assertThat(causes(difference)).containsExactly(Cause.WITHDRAWN);
    assertThat(movement(difference, PROVINCE).after()).isNull();
  }

  @Test
  void a_change_of_the_directory_moves_a_report_from_cell_to_cell() {
    log.add(Kind.OUTPUT, REPORT.formatted("O-1", 1, "", "100.00"));
    Replayed before = log.replay();
    log.add(Kind.ENTERPRISES, ENTRY.formatted("370202", "30"));
    Difference difference = between(before, log.replay());
    assertThat(causes(difference)).containsExactly(Cause.RECLASSIFIED);
    assertThat(difference.movements())
        .allMatch(Movement::isBridged)
        .extracting(movement -> movement.cell().region())
        .contains("370102", "370100", "370202", "370200")
        .doesNotContain("370000");
  }

  private static Difference between(Replayed before, Replayed after) {
    return Difference.between(
        before.results(), after.results(), CodeTables.standard().industries());
  }

  private static List<Cause> causes(Difference difference) {
    return difference.changes().stream().flatMap(change -> change.causes().stream()).toList();
  }

  private static Movement movement(Difference difference, CellKey cell) {
    return difference.movements().stream()
        .filter(movement -> movement.cell().equals(cell))
        .filter(movement -> movement.measure().equals("gross_output"))
        .findFirst()
        .orElseThrow();
  }
}

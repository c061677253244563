package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Reason;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much an enterprise sends of one month: all is known again, and no entry grows by it. */
class ParkedRecordsTest {

  private static final YearMonth OPEN = null;
  private static final YearMonth CLOSED = YearMonth.of(2021, 1);
  private static final int ENTRY = 1_000;

  private final EnterpriseStageFixture desk = new EnterpriseStageFixture();

  @Test
  void revisionsOfOneMonthLeaveItsEntryAsItIs() {
    desk.enter(OPEN).output("O", 1).settle();
    int one = desk.months.largest();
    for (int revision = 2; revision <= 20_000; revision++) {
      desk.output("O", revision);
      if (revision % 100 == 0) {
        desk.settle();
      }
    }
    desk.settle();
    assertThat(desk.months.largest()).isCloseTo(one, org.assertj.core.data.Offset.offset(20));
    assertThat(entries()).isEqualTo(19_999);
    assertThat(largestListed()).isLessThan(ENTRY);
  }

  @Test
  void eachReportWithALongIdHasItsOwnEntry() {
    String id = "x".repeat(60_000);
    desk.enter(OPEN).output(id, 1).statement(id, 1).settle();
    int two = desk.months.largest();
    for (int revision = 2; revision <= 400; revision++) {
      desk.output(revision + id, revision).investment(revision + id, revision).settle();
    }
    assertThat(desk.months.largest()).isLessThan(two + ENTRY);
    assertThat(largestListed()).isLessThan(2 * id.length() + ENTRY);
    assertThat(entries()).isEqualTo(2 * 399);
  }

  @Test
  void recordsHeldBackHaveTheirOwnEntries() {
    desk.held("E", 1).settle();
    int one = desk.months.largest();
    for (int revision = 2; revision <= 1_000; revision++) {
      desk.held("E", revision);
    }
    desk.settle();
    assertThat(desk.months.largest()).isCloseTo(one, org.assertj.core.data.Offset.offset(5));
    assertThat(desk.refusals).hasSize(1_000);
  }

  @Test
  void theSameRecordAgainChangesNothingAlsoAfterARestart() {
    desk.enter(OPEN);
    send();
    desk.settle();
    send();
    int entries = entries();
    desk.takeSaid();
    desk.settle();
    assertThat(desk.takeSaid()).isEmpty();
    desk.restart();
    send();
    desk.settle();
    assertThat(desk.takeSaid()).isEmpty();
    assertThat(entries()).isEqualTo(entries).isEqualTo(4);
  }

  private void send() {
    desk.output("O", 1).output("O", 2).output("O", 1);
    desk.statement("E", 2).statement("E", 1).investment("I", 1).investment("I", 2);
  }

  @Test
  void allAreRefusedWhileTheMonthIsParkedAndComeBackWithIt() {
    desk.enter(OPEN);
    send();
    desk.settle();
    assertThat(desk.refusals).isEmpty();
    assertThat(desk.claims).hasSize(2);
    desk.restart().enter(CLOSED).settle();
    assertThat(desk.refusals).hasSize(6);
    assertThat(desk.refusals.values())
        .allMatch(each -> each.finding().reason() == Reason.UNKNOWN_ENTERPRISE && each.parked());
    assertThat(desk.claims).isEmpty();
    assertThat(desk.facts).isEmpty();
    desk.output("O", 3).settle();
    assertThat(desk.refusals).hasSize(7);
    desk.restart().enter(OPEN).settle();
    assertThat(desk.refusals).isEmpty();
    assertThat(desk.claims).hasSize(2);
    assertThat(desk.facts).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyOrderAnyRepetitionAndAnyRestartLeadToTheSame(long seed) {
    List<Consumer<EnterpriseStageFixture>> records = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      int revision = i;
      records.add(each -> each.output("O" + revision % 3, revision));
      records.add(each -> each.statement("E" + revision % 2, revision));
      records.add(each -> each.investment("I" + revision % 2, revision));
    }
    EnterpriseStageFixture plain = new EnterpriseStageFixture();
    records.forEach(record -> record.accept(plain));
    plain.enter(CLOSED).settle();

    Random random = new Random(seed);
    List<Consumer<EnterpriseStageFixture>> mixed = new ArrayList<>(records);
    mixed.addAll(records);
    for (int i = 0; i < 10; i++) {
      YearMonth closed = i % 2 == 0 ? OPEN : CLOSED;
      mixed.add(each -> each.enter(closed));
    }
    Collections.shuffle(mixed, random);
    for (Consumer<EnterpriseStageFixture> record : mixed) {
      record.accept(desk);
      if (random.nextInt(4) == 0) {
        desk.settle().restart();
      }
    }
    desk.enter(CLOSED).settle();
    assertThat(desk.refusals).isEqualTo(plain.refusals).hasSize(24);
    assertThat(desk.claims).isEmpty();
    desk.enter(OPEN).settle();
    plain.enter(OPEN).settle();
    assertThat(desk.facts).isEqualTo(plain.facts).hasSize(2);
    assertThat(desk.claims).isEqualTo(plain.claims).hasSize(8);
    assertThat(desk.refusals).isEmpty();
  }

  private int entries() {
    return desk.listed.keys("").size();
  }

  private int largestListed() {
    int[] largest = {0};
    desk.listed.scan("", (key, bytes) -> largest[0] = Math.max(largest[0], bytes.length));
    return largest[0];
  }
}

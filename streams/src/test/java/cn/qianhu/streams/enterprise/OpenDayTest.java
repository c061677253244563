package cn.qianhu.streams.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.ReadingRun;
import cn.qianhu.event.MeterReading;
import cn.qianhu.streams.book.MemoryBook;
import cn.qianhu.streams.energy.MeteredFlows;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A day that came whole is written before the settlement, and nobody sees a difference. */
class OpenDayTest {

  private static final Instant MIDNIGHT = Instant.parse("2022-02-28T16:00:00Z");
  private static final DayKey KEY =
      new DayKey("91371422KCYELPKL51", "M1", DayKey.dayOf(MIDNIGHT.getEpochSecond()));
  private static final int OF_A_DAY = 96;
  private static final List<Standing> STANDINGS =
      List.of(Standing.COUNTS, Standing.UNKNOWN_ENTERPRISE, Standing.BAD_IDENTIFIER);

  private final CountingBook pieces = new CountingBook();
  private final EnterpriseBooks books =
      new EnterpriseBooks(new MemoryBook<>(), new MemoryBook<>(), pieces);
  private final OpenDay open =
      OpenDay.of(new MeterDay(KEY, "reports.readings", 3), Standing.COUNTS);

  @Test
  void saysTheSameOnceItIsWritten() {
    receive(run(0, OF_A_DAY, 12_500));
    Map<String, MeteredFlows> flows = open.flows();
    List<Map<String, Refusal>> refusals = refusals();

    open.writeEarly(books);

    assertThat(pieces.written).isEqualTo(1);
    assertThat(open.flows()).isEqualTo(flows).containsOnlyKeys("ELECTRICITY");
    assertThat(refusals()).isEqualTo(refusals);
    assertThat(refusals.get(1)).hasSize(OF_A_DAY);
    assertThat(open.flowsBefore()).isEmpty();
  }

  @Test
  void takesMoreInOnceItIsWritten() {
    receive(run(0, OF_A_DAY, 12_500));
    open.writeEarly(books);
    Map<String, MeteredFlows> whole = open.flows();

    receive(run(40, 1, 99_900));

    assertThat(open.flows()).isNotEqualTo(whole);
    assertThat(pieces.written).isEqualTo(1);
    open.write(books);
    assertThat(pieces.written).isEqualTo(2);
    assertThat(books.day(KEY).flows()).isEqualTo(sum(OF_A_DAY - 1, 12_500, 99_900));
    assertThat(open.flowsBefore()).isEmpty();
  }

  @Test
  void isNotWrittenTwice() {
    receive(run(0, OF_A_DAY, 12_500));
    open.writeEarly(books);

    open.write(books);

    assertThat(pieces.written).isEqualTo(1);
  }

  private void receive(ReadingRun run) {
    open.day(books).receive(run, 0, run.size(), 7);
  }

  private List<Map<String, Refusal>> refusals() {
    return STANDINGS.stream().map(standing -> open.refusals(standing, books)).toList();
  }

  private static Map<String, MeteredFlows> sum(int count, long quantity, long other) {
    MeteredFlows flows = new MeteredFlows();
    flows.add(Flow.CONSUMED, count * quantity + other, count + 1);
    return Map.of("ELECTRICITY", flows);
  }

  private static ReadingRun run(int from, int size, long quantity) {
    Instant start = MIDNIGHT.plus(Duration.ofMinutes(15L * from));
    MeterReading event = new MeterReading();
    event.setUscc(KEY.uscc());
    event.setMeterId(KEY.meterId());
    event.setCarrier("ELECTRICITY");
    event.setFlow("CONSUMED");
    event.setIntervalStart(start.toEpochMilli());
    event.setMinutes(15);
    event.setReportedAt(MIDNIGHT.plus(Duration.ofDays(2)).toEpochMilli() + size % 2);
    event.setQuantities(Collections.nCopies(size, quantity));
    return Forms.standard().readings().run(event);
  }
}

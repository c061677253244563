package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.meter.DayKey;
import cn.qianhu.domain.meter.MeterDay;
import cn.qianhu.domain.store.CountingStore;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.event.MeterReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Days that come whole are written together, and nobody sees a difference. */
class EnterpriseDayTest {

  private static final String USCC = "91371422KCYELPKL51";
  private static final Instant MIDNIGHT = Instant.parse("2022-02-28T16:00:00Z");
  private static final int DATE = DayKey.dayOf(MIDNIGHT.getEpochSecond());
  private static final int OF_A_DAY = 96;
  private static final RawSource SOURCE = new RawSource("reports.readings", 3, 7, null);

  private final CountingStore chunks = new CountingStore();
  private final EnterpriseStores stores =
      new EnterpriseStores(
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          chunks,
          DayCacheBudget.little());
  private EnterpriseDay day = new EnterpriseDay(USCC, DATE, false, AdmissionStatus.COUNTS);

  private Map<String, MeteredFlows> flowsOfWhole() {
    Map<String, MeteredFlows> flows = new TreeMap<>();
    day.totalsOfWhole().values().forEach(totals -> totals.addTo(flows));
    return flows;
  }

  @Test
  void daysThatComeWholeAreWrittenTogether() {
    for (int meter = 0; meter < 4; meter++) {
      receive("M" + meter, 0, OF_A_DAY, 100 + meter);
    }

    stores.writePages();

    assertThat(chunks.written).isOne();
    assertThat(day.openDays()).isEmpty();
    assertThat(flowsOfWhole()).isEqualTo(sum(4 * OF_A_DAY, OF_A_DAY * (100 + 101 + 102 + 103)));
    for (int meter = 0; meter < 4; meter++) {
      assertThat(written("M" + meter).flows()).isEqualTo(sum(OF_A_DAY, OF_A_DAY * (100L + meter)));
    }
    assertThat(written("M4")).isNull();
  }

  @Test
  void aDayThatIsAloneNeedsNoPage() {
    receive("M0", 0, OF_A_DAY, 100);

    stores.writePages();

    assertThat(chunks.keys("")).containsExactly("2022-03-01/" + USCC + "/0/M0");
  }

  @Test
  void aPageThatIsFullIsWritten() {
    for (int meter = 0; meter < 33; meter++) {
      receive("M" + meter, 0, OF_A_DAY, 100);
    }
    assertThat(chunks.written).isEqualTo(2);

    stores.writePages();
    stores.writePages();

    assertThat(chunks.written).isEqualTo(3);
    assertThat(metersOfTheMonth()).hasSize(33).doesNotHaveDuplicates();
  }

  /** However many enterprises and dates wait for company, what waits is bounded. */
  @Test
  void pagesDoNotWaitForever() {
    for (int date = 0; date < 20_000; date++) {
      day = new EnterpriseDay(USCC, DATE, false, AdmissionStatus.COUNTS);
      receive("M" + date, 0, OF_A_DAY, 1_000_000 + date);
    }
    int waiting = 20_000 - chunks.written;
    assertThat(waiting * (chunks.bytes / chunks.written)).isLessThan(1 << 20);
  }

  @Test
  void aDayOnAPageTakesMoreIn() {
    receive("M0", 0, OF_A_DAY, 100);
    receive("M1", 0, OF_A_DAY, 100);

    receive("M1", 40, 1, 900);

    assertThat(flowsOfWhole()).isEqualTo(sum(2 * OF_A_DAY, 2 * OF_A_DAY * 100L));
    OpenDay open = day.openDays().iterator().next();
    assertThat(open.totalsBefore().flows()).isEqualTo(sum(OF_A_DAY, OF_A_DAY * 100L));
    stores.put(open.day());
    assertThat(written("M1").flows()).isEqualTo(sum(OF_A_DAY, OF_A_DAY * 100L + 800));
    assertThat(written("M0").flows()).isEqualTo(sum(OF_A_DAY, OF_A_DAY * 100L));
    assertThat(metersOfTheMonth()).containsExactlyInAnyOrder("M0", "M1");
  }

  @Test
  void aDayThatComesAgainIsNotWrittenAgain() {
    receive("M0", 0, OF_A_DAY, 100);
    receive("M1", 0, OF_A_DAY, 100);
    stores.writePages();
    day = new EnterpriseDay(USCC, DATE, true, AdmissionStatus.COUNTS);

    receive("M0", 0, OF_A_DAY, 100);
    day.openDays().forEach(open -> stores.put(open.day()));

    assertThat(flowsOfWhole()).isEmpty();
    assertThat(chunks.written).isOne();
  }

  /** Hours leave room between them for quarters, which no reading of the page is changed by. */
  @Test
  void aDayOnAPageLeavesItWhole() {
    receive(run("M0", 60, 0, 24, 100));
    receive(run("M1", 60, 0, 24, 100));

    receive(run("M1", 15, 1, 1, 900));
    day.openDays().forEach(open -> stores.put(open.day()));

    assertThat(readings(written("M1"))).isEqualTo(25);
    assertThat(written("M1").flows()).isEqualTo(sum(24, 24 * 100L));
  }

  /** Of a reading that is a whole day, too. */
  @Test
  void aDayThatIsOneReadingStaysOpen() {
    receive(run("M0", 1440, 0, 1, 100));

    assertThat(flowsOfWhole()).isEmpty();
    assertThat(day.openDays().iterator().next().day().flows()).isEqualTo(sum(1, 100));
  }

  /** Its refusals are to be published, so that it must be there at the settlement. */
  @Test
  void aDayOfAMonthThatIsParkedStaysOpen() {
    day = new EnterpriseDay(USCC, DATE, false, AdmissionStatus.UNKNOWN_ENTERPRISE);

    receive("M0", 0, OF_A_DAY, 100);

    assertThat(day.openDays()).hasSize(1);
    assertThat(day.openDays().iterator().next().refusalsBefore()).isEmpty();
  }

  private static int readings(MeterDay day) {
    List<String> starts = new ArrayList<>();
    day.each((text, minutes, offset) -> starts.add(text));
    return starts.size();
  }

  private MeterDay written(String meter) {
    return stores.day(key(meter));
  }

  private List<String> metersOfTheMonth() {
    List<String> found = new ArrayList<>();
    stores.eachDay(USCC, DayKey.monthOf(DATE), each -> found.add(each.key().meterId()));
    return found;
  }

  private static DayKey key(String meter) {
    return new DayKey(USCC, meter, DATE);
  }

  private void receive(String meter, int from, int size, long quantity) {
    receive(run(meter, 15, from, size, quantity));
  }

  private void receive(ReadingRun run) {
    day.receive(run, 0, run.size(), SOURCE, stores);
  }

  private static Map<String, MeteredFlows> sum(int count, long quantity) {
    MeteredFlows flows = new MeteredFlows();
    flows.add(Flow.CONSUMED, quantity, count);
    return Map.of("ELECTRICITY", flows);
  }

  /** A run of intervals of so many minutes, from one of the day's quarters on. */
  private static ReadingRun run(String meter, int minutes, int from, int size, long quantity) {
    MeterReading event = new MeterReading();
    event.setUscc(USCC);
    event.setMeterId(meter);
    event.setCarrier("ELECTRICITY");
    event.setFlow("CONSUMED");
    event.setIntervalStart(MIDNIGHT.plus(Duration.ofMinutes(15L * from)).toEpochMilli());
    event.setMinutes(minutes);
    event.setReportedAt(MIDNIGHT.plus(Duration.ofDays(2)).toEpochMilli() + (size == 1 ? 1 : 0));
    event.setQuantities(Collections.nCopies(size, quantity));
    return Forms.standard().of(ReadingForm.class).run(event);
  }
}

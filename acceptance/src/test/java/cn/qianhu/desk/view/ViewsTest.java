package cn.qianhu.desk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.UndecodableException;
import cn.qianhu.desk.api.RecordFeed;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.Cell;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Views fed record by record. */
class ViewsTest {

  private final RecordFeed records = new RecordFeed();
  private final Views views = records.views();

  @Test
  void theLatestRecordOfACellCountsAndATombstoneTakesItAway() {
    publish("ALL", "370100", "T", "2022-03", "1.00");
    publish("ALL", "370100", "T", "2021-03", "2.00");
    publish("ALL", "370100", "T", "2022-03", "3.00");
    assertThat(values(null, null)).containsExactly("2.00", "3.00");
    assertThat(views.indicators().size()).isEqualTo(2);
    takeAway("ALL/370100/T/2021-03");
    assertThat(values(null, null)).containsExactly("3.00");
    takeAway("ALL/370100/T/2022-03");
    takeAway("ALL/370100/T/2022-03");
    assertThat(values(null, null)).isEmpty();
    assertThat(views.indicators().size()).isZero();
  }

  @Test
  void cellsAreFoundByCodeAndMonthInTheirOrder() {
    publish("KEY_1000", "370200", "13", "2022-01", "4");
    publish("ALL", "370200", "T", "2022-02", "3");
    publish("ALL", "370100", "T", "2022-01", "1");
    publish("ALL", "370100", "T", "2022-02", "2");
    assertThat(values(null, null)).containsExactly("1", "2", "3", "4");
    assertThat(values(Set.of("ALL"), Set.of("370200", "370100"))).containsExactly("1", "2", "3");
    assertThat(values(Set.of("KEY_1000"), Set.of("370100"))).isEmpty();
    int february = Months.index(YearMonth.of(2022, 2));
    assertThat(
            views
                .indicators()
                .find(new CellFilter(null, null, Set.of("T"), february, february), null)
                .map(found -> found.key().toString()))
        .containsExactly("ALL/370100/T/2022-02", "ALL/370200/T/2022-02");
  }

  @Test
  void findingGoesOnFromACell() {
    publish("ALL", "370100", "T", "2022-01", "1");
    publish("ALL", "370100", "T", "2022-02", "2");
    publish("ALL", "370200", "T", "2022-01", "3");
    CellKey from = CellKey.of("ALL/370100/T/2022-02");
    CellFilter all = new CellFilter(null, null, null, 0, Integer.MAX_VALUE);
    CellFilter named =
        new CellFilter(Set.of("ALL"), Set.of("370100", "370200"), null, 0, Integer.MAX_VALUE);
    for (CellFilter filter : List.of(all, named)) {
      assertThat(views.indicators().find(filter, from).map(found -> value(found.value())))
          .containsExactly("2", "3");
    }
  }

  @Test
  void whatCannotBeReadChangesNothing() {
    publish("ALL", "370100", "T", "2022-01", "1");
    long version = views.version();
    byte[] junk = "junk".getBytes(StandardCharsets.UTF_8);
    records.receive(Topics.DIRECTORY_ENTERPRISES, "91370406RHEK2HAG96", junk);
    records.receive(Topics.RESULTS_INDICATORS, "no cell", junk);
    assertThatThrownBy(
            () -> records.receive(Topics.RESULTS_INDICATORS, "ALL/370100/T/2022-01", junk))
        .as("a result of the streams that is none: whoever follows says so")
        .isInstanceOf(UndecodableException.class);
    assertThat(values(null, null)).containsExactly("1");
    assertThat(views.version()).isEqualTo(version);
  }

  @Test
  void theVersionMovesWhenSomethingMovesAndListenersHearOfIt() {
    List<String> heard = new ArrayList<>();
    views.listen((topic, key) -> heard.add(topic.name() + " " + key));
    account("370100:INCREMENT", "1.0000");
    long version = views.version();
    account("370100:INCREMENT", "1.0000");
    assertThat(views.version()).isEqualTo(version);
    account("370100:INCREMENT", "2.0000");
    assertThat(views.version()).isGreaterThan(version);
    assertThat(heard)
        .containsExactly("ledger.accounts 370100:INCREMENT", "ledger.accounts 370100:INCREMENT");
  }

  @Test
  void anEntryIsInForceUntilTheNextAndOneOfTheSameMonthReplacesIt() {
    enter("2021-01", "370102", false);
    enter("2022-01", "370103", false);
    enter("2022-01", "370104", false);
    assertThat(county("2021-12")).isEqualTo("370102");
    assertThat(county("2022-01")).isEqualTo("370104");
    assertThat(views.enterprises().inForce("91370406RHEK2HAG96", month("2020-12"))).isEmpty();
  }

  @Test
  void theBusinessDateIsTheLastOneWritten() {
    assertThat(views.clock().clock()).isEmpty();
    date("2022-04-09");
    date("2022-04-10");
    assertThat(views.clock().latestClosed().orElseThrow()).isEqualTo(month("2022-03"));
    date("2022-04-09");
    assertThat(views.clock().latestClosed().orElseThrow()).isEqualTo(month("2022-02"));
  }

  @Test
  void aBusinessDateThatTheStreamsDoNotCountIsNone() {
    date("2022-04-10");
    long before = views.version();
    date("9999-12-31");
    date("2022-02-30");
    date("");
    assertThat(views.clock().clock().orElseThrow().date()).isEqualTo("2022-04-10");
    assertThat(views.version()).isEqualTo(before);
  }

  @Test
  void explanationsReadTheSameRecords() {
    publish("ALL", "370100", "T", "2022-01", "1");
    account("370100:INCREMENT", "1.0000");
    assertThat(views.read(() -> views.stream(Topics.RESULTS_INDICATORS, Indicators.class).toList()))
        .hasSize(1);
    assertThat(
            views.read(() -> views.stream(Topics.LEDGER_ACCOUNTS, AccountBalance.class).toList()))
        .extracting(AccountBalance::getBalance)
        .containsExactly("1.0000");
  }

  private List<String> values(Set<String> scopes, Set<String> regions) {
    return views
        .indicators()
        .find(new CellFilter(scopes, regions, null, 0, Integer.MAX_VALUE), null)
        .map(found -> value(found.value()))
        .toList();
  }

  @Test
  void anEntryThatIsMisplacedIsInNoView() {
    String uscc = "91370406RHEK2HAG96";
    EnterpriseEntry entry =
        EnterpriseEntry.newBuilder()
            .setUscc(uscc)
            .setName("样本")
            .setRegion("370406")
            .setIndustry("31")
            .setScopes(List.of())
            .setValidFrom("2021-01")
            .build();
    records.receive(Topics.DIRECTORY_ENTERPRISES, EnterpriseEntry.class, "stray", entry);
    records.receive(Topics.DIRECTORY_ENTERPRISES, EnterpriseEntry.class, null, entry);
    assertThat(views.enterprises().of(uscc)).isEmpty();
    assertThat(views.registers().enterprises()).isEmpty();

    int partitions = 12;
    assertThat(Placement.partitionOf(uscc, partitions)).isNotZero();
    views.following(
        IntStream.range(0, partitions)
            .mapToObj(i -> new TopicPartition(Topics.DIRECTORY_ENTERPRISES.name(), i))
            .collect(Collectors.toSet()));
    records.receive(Topics.DIRECTORY_ENTERPRISES, EnterpriseEntry.class, uscc, entry);
    assertThat(views.enterprises().of(uscc)).as("it stands in the first partition").isEmpty();
    assertThat(views.registers().enterprises()).isEmpty();
  }

  private static String value(Indicators row) {
    return row.getMeasures().get(0).getValue();
  }

  private void publish(String scope, String region, String industry, String period, String value) {
    Measure measure = new Measure("gross_output", value, null, null, null, null, null);
    records.receive(
        Topics.RESULTS_INDICATORS,
        Indicators.class,
        scope + "/" + region + "/" + industry + "/" + period,
        new Indicators(new Cell(scope, region, industry, period), List.of(measure)));
  }

  private void takeAway(String key) {
    records.receive(Topics.RESULTS_INDICATORS, key, null);
  }

  private void account(String account, String balance) {
    records.receive(
        Topics.LEDGER_ACCOUNTS,
        AccountBalance.class,
        account,
        new AccountBalance(account, balance, 1L));
  }

  private void enter(String from, String county, boolean exempt) {
    records.receive(
        Topics.DIRECTORY_ENTERPRISES,
        EnterpriseEntry.class,
        "91370406RHEK2HAG96",
        EnterpriseEntry.newBuilder()
            .setUscc("91370406RHEK2HAG96")
            .setName("样本")
            .setRegion(county)
            .setIndustry("31")
            .setScopes(List.of())
            .setCodeExempt(exempt)
            .setValidFrom(from)
            .build());
  }

  private String county(String month) {
    return views.enterprises().inForce("91370406RHEK2HAG96", month(month)).orElseThrow().county();
  }

  private void date(String date) {
    records.receive(
        Topics.BUSINESS_DATE, BusinessDate.class, null, new BusinessDate(date, "2021-01", "test"));
  }

  private static int month(String month) {
    return Months.index(YearMonth.parse(month));
  }
}

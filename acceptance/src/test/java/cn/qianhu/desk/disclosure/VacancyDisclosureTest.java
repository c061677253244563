package cn.qianhu.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.vacancy.VacancyForm;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.api.RecordFeed;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.Fact;
import cn.qianhu.event.Measure;
import cn.qianhu.event.PublicEdition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the public sees of a form that is registered: its own respondents decide. */
class VacancyDisclosureTest {

  private static final String MONTH = "2022-02";
  private static final CellKey PROVINCE = CellKey.of("ALL/370000/T/2022-02");
  private static final CellKey JINAN = CellKey.of("ALL/370100/T/2022-02");
  private static final CellKey ZAOZHUANG = CellKey.of("ALL/370400/T/2022-02");

  private final RecordFeed records = new RecordFeed();
  private final EditionService editions = new EditionService(records.views());
  private final PublicDisclosure disclosure = new PublicDisclosure(records.views());

  private void start() {
    records.receive(
        Topics.BUSINESS_DATE,
        BusinessDate.class,
        "date",
        BusinessDate.newBuilder().setDate("2022-04-10").setMonitoringStart("2021-01").build());
    for (int i = 0; i < 20; i++) {
      report(i, i < 19 ? "370102" : "370406", 100);
    }
    records.views().read(() -> editions.drafts().editions()).forEach(this::publish);
  }

  private void publish(PublicEdition edition) {
    records.receive(Topics.PUBLIC_EDITIONS, PublicEdition.class, edition.getPeriod(), edition);
  }

  private void report(int number, String county, long wanted) {
    String uscc = uscc(number);
    EnterpriseEntry entry =
        EnterpriseEntry.newBuilder()
            .setUscc(uscc)
            .setName("样本" + number)
            .setRegion(county)
            .setIndustry("31")
            .setScopes(List.of())
            .setValidFrom("2021-01")
            .build();
    records.receive(Topics.DIRECTORY_ENTERPRISES, EnterpriseEntry.class, uscc, entry);
    Fact fact =
        Fact.newBuilder()
            .setForm(VacancyForm.KIND.fileName())
            .setUscc(uscc)
            .setPeriod(MONTH)
            .setRegion(county)
            .setIndustry("31")
            .setScopes(List.of("ALL"))
            .setAmounts(Map.of("workers_wanted", wanted, "apprentices_wanted", 50L))
            .build();
    records.receive(Topics.factsOf(VacancyForm.KIND), Fact.class, uscc + "/" + MONTH, fact);
  }

  private static String uscc(int number) {
    String body = "91370102MA3C%05d".formatted(number);
    return body + Uscc.checkCharacter(body);
  }

  private static Measure row(String measure) {
    return new Measure(measure, "0.00", null, null, null, null, null);
  }

  @Test
  void aSumOverManyIsShownAndOneOfASingleEnterpriseIsNot() {
    start();
    assertThat(disclosure.measure(PROVINCE, row("vacancies")).map(Measure::getValue))
        .contains("3000");
    assertThat(disclosure.measure(ZAOZHUANG, row("vacancies"))).isEmpty();
    assertThat(disclosure.measure(JINAN, row("vacancies")))
        .as("the province less it would tell of the single one")
        .isEmpty();
  }

  @Test
  void aMeasureThatDoesNotSayWhomItTellsOfIsNotShown() {
    start();
    assertThat(disclosure.measure(PROVINCE, row("apprentice_vacancies"))).isEmpty();
  }
}

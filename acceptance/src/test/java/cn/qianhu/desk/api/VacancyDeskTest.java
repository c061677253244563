package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.vacancy.VacancyForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Fact;
import cn.qianhu.event.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the desk tells of a form that is registered. */
class VacancyDeskTest {

  private static final String CENTRE = ReferenceDesk.CENTRE;

  @Test
  void aCardHasTheMonthsAndTheCodesHaveTheMeasures() throws Exception {
    try (ReferenceDesk desk = new ReferenceDesk(Reference.MESSY_FEW)) {
      DeskClient client = new DeskClient(desk.port());
      String uscc =
          client.get(CENTRE, "/api/v1/enterprises?limit=1").rows().path(0).path("uscc").asText();
      Fact fact =
          Fact.newBuilder()
              .setForm(VacancyForm.KIND.fileName())
              .setUscc(uscc)
              .setPeriod("2022-02")
              .setRegion("370102")
              .setIndustry("31")
              .setScopes(List.of("ALL"))
              .setAmounts(Map.of("workers_wanted", 12345L))
              .setSources(List.of(new Source("reports.vacancies", 0, 7L, "V-1")))
              .build();
      desk.records.receive(Topics.factsOf(VacancyForm.KIND), Fact.class, uscc + "/2022-02", fact);
      JsonNode month = client.get(CENTRE, "/api/v1/enterprises/" + uscc).json().at("/forms/0");
      assertThat(month.path("form").asText()).isEqualTo("vacancies");
      assertThat(month.path("period").asText()).isEqualTo("2022-02");
      assertThat(month.path("report_id").asText()).isEqualTo("V-1");
      assertThat(month.at("/amounts/workers_wanted").asText()).isEqualTo("12345");
      assertThat(month.at("/amounts/apprentices_wanted").asText())
          .as("a column that came later")
          .isEqualTo("0");

      JsonNode codes = client.get(CENTRE, "/api/v1/codes").json();
      assertThat(named(codes.path("measures"), "code", "vacancies").path("family").asText())
          .isEqualTo("vacancies");
      assertThat(named(codes.path("alert_rules"), "rule", "VACANCY_SURGE").path("zh").asText())
          .isEqualTo("用工缺口骤增");
      assertThat(named(codes.path("evidence"), "code", "surge_factor").path("unit_zh").asText())
          .isEqualTo("倍");
      assertThat(named(codes.path("words"), "code", "vacancies").path("zh").asText())
          .isEqualTo("用工缺口月报");
    }
  }

  private static JsonNode named(JsonNode rows, String field, String value) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path(field).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }
}

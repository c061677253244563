package cn.qianhu.desk.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Names, order and texts of the desk's rows are a contract with whoever reads them: they are those
 * of the first release, as JSON, as CSV and as described.
 */
@Timeout(60)
class DeskRowsTest {

  private static final List<String> QUESTIONS =
      List.of(
          "indicators?scope=ALL&region=370000&industry=T&period=2022-03&limit=4",
          "indicators?scope=ALL&region=370000&industry=T&period=2022-05&measure=gross_output",
          "indicators?measure=energy_intensity&period=2022-03&limit=2",
          "coverage?scope=ALL&period=2022-03&region=370000&limit=3",
          "coverage?scope=ALL&period=2022-05&region=370000&industry=T",
          "balances?period=2022-03&limit=3",
          "accounts?limit=3",
          "targets?period=2022-03&limit=3",
          "control?period=2022-03&limit=3",
          "two-high?period=2022-03&limit=3",
          "quota-projects?limit=3",
          "alerts?limit=6",
          "alerts?rule=REPORT_OVERDUE",
          "enterprises?period=2022-03&limit=3",
          "missing?scope=ALL&limit=3",
          "projects?limit=5",
          "rejections?limit=4");

  private static ReferenceDesk desk;
  private static DeskClient client;

  @BeforeAll
  static void open() {
    desk = new ReferenceDesk(Reference.MESSY_FEW);
    client = new DeskClient(desk.port());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void rowsAreWrittenAsEver() throws IOException {
    List<String> told = new ArrayList<>();
    for (String question : QUESTIONS) {
      for (String key : new String[] {ReferenceDesk.CENTRE, ReferenceDesk.PUBLIC}) {
        String path = "/api/v1/" + question;
        DeskClient.DeskReply json = client.get(key, path);
        told.add(key + " " + json.status() + " " + path);
        if (json.status() == 200) {
          told.add(json.text().replaceFirst(",\"known\":\\{[^}]*}}$", "}"));
          client.get(key, path, "Accept", "text/csv").text().lines().forEach(told::add);
        }
      }
    }
    assertThat(told).containsExactlyElementsOf(expected("rows.txt").lines().toList());
  }

  @Test
  void whatIsToldOfOneSubjectIsWrittenAsEver() throws IOException {
    List<String> told = new ArrayList<>();
    for (String path :
        expected("subjects.txt").lines().filter(line -> line.startsWith("/")).toList()) {
      told.add(path);
      told.add(
          client
              .get(ReferenceDesk.CENTRE, path)
              .text()
              .replaceFirst(",\"known\":\\{[^}]*}}$", "}"));
    }
    assertThat(told).containsExactlyElementsOf(expected("subjects.txt").lines().toList());
  }

  /** The rows' part of the description is made of the declarations of the tables. */
  @Test
  void rowsAreDescribedAsEver() throws IOException {
    JsonNode described = client.get(null, "/api/v1/openapi.json").json().at("/components/schemas");
    JsonNode expected = new ObjectMapper().readTree(expected("openapi-rows.json"));
    assertThat(expected.isEmpty()).isFalse();
    expected
        .properties()
        .forEach(
            schema ->
                assertThat(described.path(schema.getKey()))
                    .as(schema.getKey())
                    .isEqualTo(schema.getValue()));
  }

  private static String expected(String name) throws IOException {
    try (InputStream in = DeskRowsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}

package cn.qianhu.desk.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpsFilesTest {

  @Test
  void everyAlarmIsNamedOnceAndLeadsToWhatIsToBeDone() throws IOException {
    Set<String> anchors = anchors();
    Set<String> names = new HashSet<>();
    assertThat(OpsFiles.rules()).isNotEmpty();
    for (JsonNode rule : OpsFiles.rules()) {
      String name = rule.path("alert").asText();
      assertThat(names.add(name)).as(name).isTrue();
      assertThat(rule.path("expr").asText()).as(name).isNotBlank();
      assertThat(rule.path("labels").path("severity").asText()).isIn("critical", "warning");
      assertThat(rule.path("annotations").path("summary").asText()).containsPattern("\\p{IsHan}");
      String[] runbook = rule.path("annotations").path("runbook").asText().split("#");
      assertThat(runbook[0]).isEqualTo("docs/operating/alarms.md");
      assertThat(anchors).as(name).contains(runbook[1]);
    }
  }

  /** Anchors as they are made of the headings. */
  private static Set<String> anchors() throws IOException {
    return Files.readAllLines(Path.of("../docs/operating/alarms.md")).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void everyProcessIsAskedWhereItAnswers() {
    JsonNode jobs = OpsFiles.scraping().path("scrape_configs");
    assertThat(jobs)
        .extracting(job -> job.path("job_name").asText())
        .containsExactly("streams", "gateway", "desk");
    jobs.forEach(
        job ->
            job.path("static_configs")
                .path(0)
                .path("targets")
                .forEach(target -> assertThat(target.asText()).endsWith(":8090")));
  }

  @Test
  void everyPanelOfTheDashboardAsksForSomething() {
    for (JsonNode panel : OpsFiles.dashboard().path("panels")) {
      if (!panel.path("type").asText().equals("row")) {
        assertThat(panel.path("targets")).as(panel.path("title").asText()).isNotEmpty();
      }
    }
  }

  @Test
  void namesOfMetersAreReadOutOfExpressions() {
    assertThat(
            OpsFiles.names(
                "histogram_quantile(0.9, sum by (le) (rate(a_bucket{route=\"POST"
                    + " /v1/{form}\"}[5m]))) > 1 and max by (instance) (b_total) > 0"))
        .containsExactly("a_bucket", "b_total");
    assertThat(OpsFiles.names("c_total{reason=\"X\"} unless c_total{reason=\"X\"} offset 15m > 0"))
        .containsExactly("c_total");
  }
}

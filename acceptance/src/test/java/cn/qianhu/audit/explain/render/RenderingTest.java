package cn.qianhu.audit.explain.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.explain.Explanation;
import cn.qianhu.audit.explain.SmallProvince;
import cn.qianhu.contract.cell.CellKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** One explanation, for people and for programs. */
class RenderingTest {

  private static final CellKey CITY = CellKey.of("KEY_1000/370100/T/2022-03");

  @Test
  void growthForPeople() throws IOException {
    assertThat(text("gross_output", "growth_pct", 20)).isEqualTo(expected("growth.txt"));
  }

  @Test
  void energyForPeopleFromAStatementAndFromReadings() throws IOException {
    assertThat(text("comprehensive", "value", 20)).isEqualTo(expected("energy.txt"));
  }

  @Test
  void ofALongSumTheLargestPartsAndWhatTheOthersAddUpTo() {
    assertThat(text("gross_output", "value", 1))
        .contains("1610.55 万元", "1100.00", "the other 1：510.55")
        .doesNotContain("样本造纸");
  }

  @Test
  void growthForPrograms() throws IOException {
    StringWriter written = new StringWriter();
    JsonRendering.write(explanation("gross_output", "growth_pct"), written);
    JsonNode json = new ObjectMapper().readTree(written.toString());
    assertThat(json.path("asked"))
        .hasToString(
            "[\"indicator\",\"KEY_1000/370100/T/2022-03\",\"gross_output\",\"growth_pct\"]");
    assertThat(json.path("agrees").booleanValue()).isTrue();
    assertThat(json.path("differences")).isEmpty();
    JsonNode figure = json.path("figure");
    assertThat(figure.path("amount").textValue()).isEqualTo("7.37");
    assertThat(figure.path("formula").textValue()).isEqualTo("(a − b) ÷ b × 100");
    assertThat(figure.at("/checks/0/against").textValue()).isEqualTo("published");
    JsonNode current = figure.path("children").path(0);
    assertThat(current.path("symbol").textValue()).isEqualTo("a");
    assertThat(current.path("relation").textValue()).isEqualTo("sum");
    assertThat(current.path("amount").textValue()).isEqualTo("1610.55");
    assertThat(current.at("/unit/zh").textValue()).isEqualTo("万元");
    JsonNode leaf = current.path("children").path(0);
    assertThat(leaf.at("/subject/name").textValue()).isEqualTo("样本钢铁");
    assertThat(leaf.path("origins").path(0))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"role": "report", "topic": "reports.output", "partition": 0, "offset": 2,
                     "id": "O-3", "revision": 2, "reported_at": "2022-04-05T10:00:00+08:00",
                     "received": "2022-04-08T10:00:00.000+08:00",
                     "from": "output.csv#4 ⟵ gross_output=1,100.00"}
                    """));
    assertThat(leaf.at("/origins/1/role").textValue()).isEqualTo("entry");
  }

  private static Explanation explanation(String measure, String figure) {
    return SmallProvince.explainers().indicator(CITY, measure, figure);
  }

  private static String text(String measure, String figure, int top) {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      new TextRendering(out, top).print(explanation(measure, figure));
    }
    return text.toString();
  }

  private static String expected(String name) throws IOException {
    try (InputStream in = RenderingTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

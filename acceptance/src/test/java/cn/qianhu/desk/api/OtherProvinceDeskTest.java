package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.site.OtherProvince;
import cn.qianhu.desk.api.DeskClient.DeskReply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks the desk of another site amiss is shown what could be asked there. */
@Timeout(60)
class OtherProvinceDeskTest {

  @TempDir private static Path folder;

  private static ReferenceDesk desk;
  private static DeskClient client;

  @BeforeAll
  static void open() {
    Path input = folder.resolve("in");
    OtherProvince.input(Reference.CLEAN_FEW).write(input);
    desk =
        new ReferenceDesk(
            OtherProvince.in(folder.resolve("site")), input, Reference.CLEAN_FEW.asOf(), null);
    client = new DeskClient(desk.port());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alerts", "balances", "missing", "projects", "quota-projects"})
  void aRefusalNamesACityOfTheSite(String table) {
    assertNamesItsCity(client.get(ReferenceDesk.CENTRE, "/api/v1/" + table + "?city=x"));
  }

  @ParameterizedTest
  @CsvSource({
    "balance?period=2022-03&rule=R2022, city=450100",
    "account, account=450100:INCREMENT",
    "quota-project, key=2201-450100-04-01-123456"
  })
  void aQuestionThatLacksSomethingIsShownOneOfTheSite(String question, String example) {
    DeskReply reply = client.get(ReferenceDesk.CENTRE, "/api/v1/explain/" + question);
    assertNamesItsCity(reply);
    assertThat(reply.json().path("message_en").asText()).endsWith("such as " + example);
  }

  private static void assertNamesItsCity(DeskReply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    for (String language : new String[] {"zh", "en"}) {
      assertThat(reply.json().path("message_" + language).asText())
          .contains("450100")
          .doesNotContain("370100");
    }
  }
}

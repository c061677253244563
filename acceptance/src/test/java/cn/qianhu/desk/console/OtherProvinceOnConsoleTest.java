package cn.qianhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.site.OtherProvince;
import cn.qianhu.desk.api.Audience;
import cn.qianhu.desk.api.ReferenceDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The console of a site that is not the shipped one: its map, its names, its province at the root.
 */
@Timeout(120)
class OtherProvinceOnConsoleTest {

  private static final List<String> PAGES =
      List.of(
          "overview",
          "overview?map=light",
          "region/450000",
          "region/450800",
          "industries",
          "account/450000:INCREMENT",
          "alerts",
          "enterprises");

  private static final String SHIPPED_NAMES =
      "(?s).*(山东|济南|青岛|Shandong|Jinan|Qingdao|\\b37\\d{4}\\b(?!-)).*";

  @TempDir private static Path folder;

  private static ReferenceDesk desk;
  private static Browser browser;

  @BeforeAll
  static void open() {
    assumeTrue(Browser.missing().isEmpty(), () -> Browser.missing().orElseThrow());
    Path input = folder.resolve("in");
    OtherProvince.input(Reference.MESSY_FEW).write(input);
    desk =
        new ReferenceDesk(
            OtherProvince.in(folder.resolve("site")),
            input,
            Reference.MESSY_FEW.asOf(),
            Audience.CENTRE);
    browser = Browser.open(desk.port());
    browser.size(1366, 768);
    browser.load("overview");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  void theMapIsThatOfTheSite() throws IOException {
    browser.go("overview?lang=zh&period=2022-03&scope=ALL");
    assertThat(browser.all(".map a.city"))
        .hasSize(16)
        .allSatisfy(
            city -> assertThat(city.getDomAttribute("href")).matches(".*#/region/45\\d{4}.*"));
    assertThat(browser.text(".map .labels")).contains("天", "张");
    browser.picture("other-province-zh");
    browser.go("overview?lang=en&period=2022-03&scope=ALL");
    assertThat(browser.text(".map .labels")).contains("Tian", "Zhang");
    browser.picture("other-province-en");
  }

  @Test
  void noPageKnowsTheShippedProvince() throws IOException {
    for (String language : List.of("zh", "en")) {
      for (String page : PAGES) {
        browser.go(
            page + (page.contains("?") ? "&" : "?") + "period=2022-03&scope=ALL&lang=" + language);
        assertThat(browser.text("body")).as(page).doesNotMatch(SHIPPED_NAMES);
        assertThat(browser.all("main .problem")).as(page).isEmpty();
        browser.picture("other-province-" + page.replaceAll("\\W", "-") + "-" + language);
      }
    }
    assertThat(browser.complaints()).isEmpty();
  }
}

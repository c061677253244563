package cn.qianhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qianhu.desk.api.ReferenceDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The console on a province in which one report is in the wrong unit: every page that shows a
 * figure with it says so.
 */
@Timeout(300)
class SuspectOnConsoleTest {

  private static final String SENTENCE = "合计中含 1 家计量单位可疑的企业，核实前不宜引用。";

  @TempDir private static Path folder;

  private static ReferenceDesk desk;
  private static SmallDemo demo;
  private static Browser browser;
  private static String uscc;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.missing().isEmpty(), () -> Browser.missing().orElseThrow());
    demo = SmallDemo.write(folder);
    uscc = demo.slipped();
    desk = demo.desk();
    browser = Browser.open(desk.port());
    browser.size(1366, 768);
    browser.load("overview");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  void theOverviewSaysWhoseReportIsSuspectAndWhatItWouldBeWithout() throws IOException {
    browser.go("overview?lang=zh&scope=ALL");
    assertThat(browser.text(".panel-province .suspect-banner")).contains(SENTENCE);
    assertThat(browser.text(".panel-province .suspect-banner .without")).contains("不含存疑企业", "亿元");
    assertThat(browser.text(".headline")).contains("存疑").doesNotContain("正式");
    assertThat(browser.all(".headline .suspect-mark")).hasSize(5);
    String city = demo.cityOf(uscc);
    assertThat(browser.text(".labels [data-key='" + city + "'] .value")).endsWith("※");
    assertThat(browser.one(".city[data-key='" + city + "']").getAttribute("aria-label"))
        .contains("核实前不宜引用");
    assertThat(browser.all(".pulls .suspect")).hasSize(1);
    browser.picture("suspect-overview-zh");

    browser.follow(".panel-province .suspect-banner a[href*='enterprise/" + uscc + "']");
    browser.until(driver -> driver.getCurrentUrl().contains("enterprise/" + uscc));
    browser.settled();
    assertThat(browser.text(".suspect-banner")).contains("疑似计量单位填报错误");
  }

  @Test
  void everyPageThatShowsAFigureWithItCarriesTheMark() throws IOException {
    SuspectPages pages = new SuspectPages(demo, uscc);
    for (String language : List.of("zh", "en")) {
      for (Map.Entry<String, String> page : pages.in(language).entrySet()) {
        browser.go(page.getValue());
        assertThat(SuspectPages.marks(browser))
            .as("marks on %s in %s", page.getKey(), language)
            .isPositive();
        assertThat(browser.one("main").getAttribute("textContent"))
            .as(page.getKey())
            .contains(language.equals("zh") ? "核实前不宜引用" : "not to be quoted");
        assertThat(browser.complaints()).as(page.getKey()).isEmpty();
        assertThat(browser.script("return document.documentElement.scrollWidth > innerWidth"))
            .as("%s is wider than the screen", page.getKey())
            .isEqualTo(false);
        browser.picture("suspect-" + page.getKey() + "-" + language);
      }
    }
  }

  @Test
  void aFigureIsNotSealedAsAgreeingWithoutAWord() {
    browser.go("overview?lang=zh&scope=ALL");
    browser.follow(".headline .large a[href*='explain/indicator']");
    browser.until(driver -> driver.getCurrentUrl().contains("explain/indicator"));
    browser.settled();
    assertThat(browser.text(".explanation .suspect-banner")).contains("一致", "但存疑", SENTENCE);
    assertThat(browser.all(".explanation .suspect-banner a[href*='" + uscc + "']")).hasSize(1);
    assertThat(browser.all(".tree li li > .line .suspect-mark")).hasSize(1);
  }

  /** A page that names an alert in its banner must not say below that there is none. */
  @Test
  void theAlertStandsOnEveryPageOfWhatItsEnterpriseBelongsTo() throws IOException {
    String city = demo.cityOf(uscc);
    String division = demo.divisionOf(uscc);
    for (String page :
        List.of(
            "region/" + city,
            "region/" + demo.countyOf(uscc),
            "region/" + city + "/" + division,
            "industry/" + division)) {
      browser.go(page + "?scope=ALL&lang=zh");
      assertThat(browser.all(".panel-alerts a[href*='UNIT_SUSPECT/" + uscc + "']"))
          .as(page)
          .hasSize(1);
    }
  }

  @Test
  void whateverADerivationAddsUpFromItIsMarkedToo() {
    browser.go(
        "explain/indicator?cell=ALL/370000/T/2022-03&measure=gross_output&figure=ytd&scope=ALL");
    assertThat(browser.all(".tree > li > .line .suspect-mark")).hasSize(1);
    assertThat(browser.all(".tree > li > details > ul > li > .line .suspect-mark")).hasSize(1);
  }
}

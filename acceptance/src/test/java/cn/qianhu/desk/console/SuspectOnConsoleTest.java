package cn.qianhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qianhu.contract.form.output.OutputForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The console on a province in which one report is in the wrong unit: every page that shows a
 * figure with it says so, until the correction comes.
 */
@Timeout(300)
@TestMethodOrder(OrderAnnotation.class)
class SuspectOnConsoleTest {

  private static final String SENTENCE = "合计中含 1 家计量单位可疑的企业，核实前不宜引用。";

  @TempDir private static Path folder;

  private static MonitoredProvince province;
  private static Browser browser;
  private static String uscc;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.missing().isEmpty(), () -> Browser.missing().orElseThrow());
    province = new MonitoredProvince(folder);
    uscc = province.slippedReport().get(1);
    browser = Browser.open(province.port());
    browser.size(1366, 768);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (province != null) {
      province.close();
    }
  }

  @Test
  @Order(1)
  void theOverviewSaysWhoseReportIsSuspectAndWhatItWouldBeWithout() throws IOException {
    browser.load("overview?lang=zh&scope=ALL");
    assertThat(browser.text(".panel-province .suspect-banner")).contains(SENTENCE);
    assertThat(browser.text(".panel-province .suspect-banner .without")).contains("不含存疑企业", "亿元");
    assertThat(browser.text(".headline")).contains("存疑").doesNotContain("正式");
    assertThat(browser.all(".headline .suspect-mark")).hasSize(5);
    String city = province.countyOf(uscc).substring(0, 4) + "00";
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
  @Order(2)
  void everyPageThatShowsAFigureWithItCarriesTheMark() throws IOException {
    for (Map.Entry<String, String> page : pages().entrySet()) {
      for (String language : List.of("zh", "en")) {
        browser.load(
            page.getValue()
                + (page.getValue().contains("?") ? "&" : "?")
                + "scope=ALL&lang="
                + language);
        assertThat(marks()).as("marks on %s in %s", page.getKey(), language).isPositive();
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
  @Order(3)
  void aFigureIsNotSealedAsAgreeingWithoutAWord() {
    browser.load("overview?lang=zh&scope=ALL");
    browser.follow(".headline .large a[href*='explain/indicator']");
    browser.until(driver -> driver.getCurrentUrl().contains("explain/indicator"));
    browser.settled();
    assertThat(browser.text(".explanation .suspect-banner")).contains("一致", "但存疑", SENTENCE);
    assertThat(browser.all(".explanation .suspect-banner a[href*='" + uscc + "']")).hasSize(1);
    assertThat(browser.all(".tree li li > .line .suspect-mark")).hasSize(1);
  }

  /** A page that names an alert in its banner must not say below that there is none. */
  @Test
  @Order(4)
  void theAlertStandsOnEveryPageOfWhatItsEnterpriseBelongsTo() throws IOException {
    String county = province.countyOf(uscc);
    String city = county.substring(0, 4) + "00";
    String division = province.divisionOf(uscc);
    for (String page :
        List.of(
            "region/" + city,
            "region/" + county,
            "region/" + city + "/" + division,
            "industry/" + division)) {
      browser.load(page + "?scope=ALL&lang=zh");
      assertThat(browser.all(".panel-alerts a[href*='UNIT_SUSPECT/" + uscc + "']"))
          .as(page)
          .hasSize(1);
    }
  }

  @Test
  @Order(5)
  void whateverADerivationAddsUpFromItIsMarkedToo() {
    browser.load(
        "explain/indicator?cell=ALL/370000/T/2022-03&measure=gross_output&figure=ytd&scope=ALL");
    assertThat(browser.all(".tree > li > .line .suspect-mark")).hasSize(1);
    assertThat(browser.all(".tree > li > details > ul > li > .line .suspect-mark")).hasSize(1);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theCorrectionTakesEveryMarkAwayWithoutLoadingAPageAnew() throws IOException {
    browser.load("overview?lang=zh&scope=ALL");
    browser.script("window.loadedOnce = true");
    assertThat(marks()).isPositive();

    province.report("output", correction(province.slippedReport()));

    browser.until(driver -> marks() == 0);
    assertThat(browser.script("return window.loadedOnce")).isEqualTo(true);
    assertThat(browser.all(".suspect-banner, .finality.SUSPECT, .suspect-legend")).isEmpty();
    for (String page : pages().values()) {
      browser.load(page + (page.contains("?") ? "&" : "?") + "scope=ALL&lang=zh");
      assertThat(marks()).as(page).isZero();
    }
  }

  private static long marks() {
    return (Long)
        browser.script(
            "return (document.querySelector('main').textContent.match(/※/g) ?? []).length"
                + " + document.querySelectorAll('main .suspect-mark, main .suspect-point').length");
  }

  private static Map<String, String> pages() throws IOException {
    String county = province.countyOf(uscc);
    String city = county.substring(0, 4) + "00";
    String division = province.divisionOf(uscc);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "overview");
    pages.put("wall", "overview?wall=");
    pages.put("province", "region/370000");
    pages.put("city", "region/" + city);
    pages.put("county", "region/" + county);
    pages.put("city-division", "region/" + city + "/" + division);
    pages.put("industries", "industries");
    pages.put("division", "industry/" + division);
    pages.put("targets", "targets/" + city);
    pages.put("enterprises", "enterprises");
    pages.put("enterprise", "enterprise/" + uscc);
    pages.put(
        "explain",
        "explain/indicator?cell=ALL/370000/T/2022-03&measure=gross_output&figure=growth_pct");
    return pages;
  }

  /** The next revision of a report, in the right unit. */
  private static String correction(List<String> report) {
    List<String> columns = OutputForm.KIND.columns();
    List<String> corrected = new ArrayList<>(report);
    corrected.set(columns.indexOf("report_id"), "C-SLIP");
    corrected.set(columns.indexOf("revision"), "2");
    for (String money :
        List.of("gross_output", "sales_output", "export_delivery", "revenue", "profit")) {
      int at = columns.indexOf(money);
      corrected.set(
          at,
          new BigDecimal(report.get(at))
              .movePointLeft(4)
              .setScale(2, RoundingMode.DOWN)
              .toPlainString());
    }
    return String.join(",", columns) + "\n" + String.join(",", corrected) + "\n";
  }
}

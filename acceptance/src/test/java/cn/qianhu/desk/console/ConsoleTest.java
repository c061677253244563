package cn.qianhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qianhu.contract.form.output.OutputForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** The console in a browser, on a small province at work. What stops the broker comes last. */
@Timeout(300)
@TestMethodOrder(OrderAnnotation.class)
class ConsoleTest {

  private static final String OUTPUT =
      "[data-figure='KEY_1000/370000/T/2022-03 gross_output value']";
  private static final int LAST = Integer.MAX_VALUE;
  private static final int BEFORE_LAST = LAST - 1;

  @TempDir private static Path folder;

  private static MonitoredProvince province;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.missing().isEmpty(), () -> Browser.missing().orElseThrow());
    province = new MonitoredProvince(folder);
    browser = Browser.open(province.port());
    browser.size(1366, 768);
    browser.load("overview");
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
  void theOverviewShowsProvinceCitiesDivisionsAndAlerts() {
    browser.load("overview?lang=zh");

    assertThat(browser.text(".panel-province h2")).isEqualTo("全省 2022年3月");
    assertThat(browser.text(OUTPUT)).matches("[0-9,]+\\.[0-9]{2}");
    assertThat(browser.one(OUTPUT).getAttribute("title")).contains("万元");
    assertThat(browser.text(".headline .finality")).isEqualTo("存疑");
    assertThat(browser.text(".meters li:first-child .of")).isEqualTo("27/30");
    assertThat(browser.all(".panel-ground .city")).hasSize(16);
    assertThat(browser.all(".panel-divisions .pulls li")).isNotEmpty();
    assertThat(browser.all(".panel-watch .feed li")).isNotEmpty();
    assertThat(browser.text("#frame .pulse .word")).isEqualTo("实时");
    assertThat(browser.complaints()).isEmpty();
  }

  /** How long it takes depends on the machine; how often it has to ask does not. */
  @Test
  void theOverviewAsksForLittle() {
    browser.load("overview");

    assertThat((Long) asked("/api/v1/"))
        .as("questions, the stream of events included")
        .isLessThan(12);
    assertThat((Long) asked("/lib/")).as("libraries").isZero();
  }

  private static Object asked(String path) {
    return browser.script(
        "return performance.getEntriesByType('resource')"
            + ".filter((one) => one.name.includes('"
            + path
            + "')).length");
  }

  @Test
  void aCorrectionChangesTheFigureWithoutLoadingThePageAnew() throws IOException {
    browser.go("overview?lang=zh");
    browser.script("window.loadedOnce = true");
    String before = browser.text(OUTPUT);
    String expected = plus(before, 1);

    province.report("output", correction(province.demo().report(), 10_000));

    browser.awaitText(OUTPUT, expected);
    assertThat(browser.script("return window.loadedOnce")).isEqualTo(true);
  }

  /** The figure in 亿元 as the page writes it, with so many more. */
  private static String plus(String figure, int hundredMillions) {
    BigDecimal sum =
        new BigDecimal(figure.replace(",", "")).add(BigDecimal.valueOf(hundredMillions));
    return String.format(Locale.ROOT, "%,.2f", sum);
  }

  /** The next revision of a report, with so much more output. */
  private static String correction(List<String> report, int more) {
    return revision(
        report, "C-1", Set.of("gross_output"), amount -> amount.add(BigDecimal.valueOf(more)));
  }

  /** The next revision of a report that was written in yuan, in units of ten thousand. */
  private static String inTheRightUnit(List<String> report) {
    return revision(
        report,
        "C-SLIP",
        Set.of("gross_output", "sales_output", "export_delivery", "revenue", "profit"),
        amount -> amount.movePointLeft(4).setScale(2, RoundingMode.DOWN));
  }

  private static String revision(
      List<String> report, String id, Set<String> amounts, UnaryOperator<BigDecimal> change) {
    List<String> columns = OutputForm.KIND.columns();
    List<String> revised = new ArrayList<>(report);
    revised.set(columns.indexOf("report_id"), id);
    revised.set(columns.indexOf("revision"), "2");
    for (String amount : amounts) {
      int at = columns.indexOf(amount);
      revised.set(at, change.apply(new BigDecimal(report.get(at))).toPlainString());
    }
    return String.join(",", columns) + "\n" + String.join(",", revised) + "\n";
  }

  @Test
  void oneGoesFromTheProvinceDownToAnEnterpriseAndBack() throws IOException {
    String uscc = province.demo().report().get(1);
    String county = province.demo().countyOf(uscc);
    String city = province.demo().cityOf(uscc);
    browser.go("overview?lang=zh&scope=ALL");

    browser.follow(".panel-ground .city[href*='region/" + city + "']");
    String cityName = titleAt("region/" + city);
    browser.follow(".panel-regions a[href*='region/" + county + "']");
    String countyName = titleAt("region/" + county);
    browser.follow(".panel-members a[href*='enterprise/" + uscc + "']");
    titleAt("enterprise/" + uscc);
    assertThat(browser.text(".head .trail")).contains(cityName).contains(countyName);
    assertThat(browser.all(".panel-reports tbody tr")).isNotEmpty();

    browser.back();
    assertThat(titleAt("region/" + county)).isEqualTo(countyName);
    browser.back();
    assertThat(titleAt("region/" + city)).isEqualTo(cityName);
    browser.back();
    browser.one(".panel-province .headline");
  }

  @Test
  void oneGoesFromADivisionToItsEnterprises() throws IOException {
    String uscc = province.demo().report().get(1);
    browser.go("enterprise/" + uscc + "?scope=ALL");
    WebElement division = browser.all(".head .trail li:last-child a").get(0);
    String name = division.getText();

    browser.follow(".head .trail li:last-child a");
    browser.until(driver -> browser.text("main h1").endsWith(name));
    browser.settled();
    assertThat(browser.all(".panel-members a[href*='enterprise/" + uscc + "']")).hasSize(1);
    browser.follow(".head .trail a[href*='industry/'], .head .trail a[href*='region/']");
    browser.settled();
    assertThat(browser.all("main .problem")).isEmpty();
  }

  /** The page's name, once its address is that. */
  private static String titleAt(String route) {
    browser.until(driver -> driver.getCurrentUrl().contains(route));
    browser.settled();
    return browser.text("main h1");
  }

  @Test
  void aFigureLeadsToHowItCameAboutDownToTheReports() throws IOException {
    browser.go("overview?lang=zh&scope=ALL");
    browser.follow(".headline a[href*='explain/indicator']");
    titleAt("explain/indicator");
    assertThat(browser.text(".explanation .agrees")).contains("一致");
    assertThat(browser.one(".explanation").getAttribute("textContent"))
        .contains("reports.output/")
        .contains("directory.enterprises/");
    browser.picture("explanation");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theLanguageChangesInPlaceAndStays() {
    browser.go("overview?lang=zh");
    assertThat(browser.text("#frame nav a")).isEqualTo("总览");

    browser.follow("#frame .language");
    browser.awaitText("#frame nav a", "Overview");
    browser.settled();
    assertThat(browser.one("html").getAttribute("lang")).isEqualTo("en");
    assertThat(browser.text(".headline .unit")).isEqualTo("CNY bn");

    browser.load("alerts");
    assertThat(browser.text("main h1")).as("remembered without the address").isEqualTo("Alerts");
    browser.follow("#frame .language");
    browser.awaitText("#frame nav a", "总览");
  }

  @Test
  void theMonthIsPartOfTheAddressAndGoesBackWithIt() {
    browser.go("overview?lang=zh");
    choose("2022-02", "全省 2022年2月");
    choose("2022-01", "全省 2022年1月");

    browser.back();
    browser.awaitText(".panel-province h2", "全省 2022年2月");
    assertThat(browser.script("return document.querySelector('select[name=period]').value"))
        .isEqualTo("2022-02");
  }

  private static void choose(String month, String title) {
    browser.script(
        "const choice = document.querySelector('select[name=period]');"
            + "choice.value = '"
            + month
            + "'; choice.dispatchEvent(new Event('change', {bubbles: true}))");
    browser.awaitText(".panel-province h2", title);
  }

  @Test
  @Order(BEFORE_LAST)
  void theCorrectionOfASuspectReportTakesEveryMarkAwayWithoutLoadingAPageAnew() throws IOException {
    SmallDemo demo = province.demo();
    SuspectPages pages = new SuspectPages(demo, demo.slipped());
    browser.go("overview?lang=zh&scope=ALL");
    assertThat(SuspectPages.marks(browser)).isPositive();
    browser.script("window.loadedOnce = true");

    province.report("output", inTheRightUnit(demo.slippedReport()));

    browser.until(driver -> SuspectPages.marks(browser) == 0);
    assertThat(browser.all(".suspect-banner, .finality.SUSPECT, .suspect-legend")).isEmpty();
    for (Map.Entry<String, String> page : pages.in("zh").entrySet()) {
      browser.go(page.getValue());
      assertThat(SuspectPages.marks(browser)).as(page.getKey()).isZero();
    }
    assertThat(browser.script("return window.loadedOnce")).isEqualTo(true);
  }

  @Test
  @Order(LAST)
  void whoeverReadsIsToldWhenTheFiguresGrowOld() throws IOException {
    browser.go("overview?lang=zh");
    String before = browser.text(OUTPUT);

    province.stopBroker();
    browser.until(driver -> browser.text("#banner").contains("与消息集群的连接已中断"));
    assertThat(browser.text("#frame .pulse .word")).isEqualTo("数据滞后");
    browser.go("region/370100?lang=zh");
    assertThat(browser.text("main h1")).as("goes on answering").isEqualTo("济南市");
    browser.go("overview?lang=zh");
    assertThat(browser.text(OUTPUT)).isEqualTo(before);
    browser.picture("cut-off");

    province.stopDesk();
    browser.until(driver -> browser.text("#banner").contains("与监测台的连接已中断"));
    assertThat(browser.text("#frame .pulse .word")).isEqualTo("连接中断");
    assertThat(browser.text(OUTPUT)).as("stays on the page").isEqualTo(before);
    browser.picture("lost");
  }
}

package cn.qianhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qianhu.desk.api.ReferenceDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the console, read as its readers read it: on screens and on paper. */
@Timeout(300)
class ConsolePagesTest {

  private static final String CUT_OFF =
      "const wide = document.documentElement.scrollWidth > innerWidth + 1 ? ['page'] : [];"
          + "return [...wide, ...[...document.querySelectorAll('main *')].filter((one) => {"
          + " const style = getComputedStyle(one);"
          + " return style.overflowX !== 'visible' && style.display !== 'none'"
          + "  && !one.closest('.unseen, svg, .track')"
          + "  && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);"
          + "}).map((one) => one.outerHTML.slice(0, 120))]";

  private static final String NOT_DRAWN =
      "return [...document.querySelectorAll('main .chart')].filter((one) => {"
          + " const {width, height} = one.querySelector('canvas').getBoundingClientRect();"
          + " return width < 300 || width > innerWidth || height < 100;"
          + "}).map((one) => one.outerHTML.slice(0, 120))";

  @TempDir private static Path folder;

  private static ReferenceDesk desk;
  private static Browser browser;
  private static PageReader reader;
  private static ConsolePages pages;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.missing().isEmpty(), () -> Browser.missing().orElseThrow());
    SmallDemo demo = SmallDemo.write(folder);
    desk = demo.desk();
    browser = Browser.open(desk.port());
    browser.size(1366, 768);
    reader = new PageReader(browser);
    pages = new ConsolePages(demo, browser);
  }

  /** What was asked for in vain on purpose is no complaint about the next page. */
  @AfterEach
  void asBefore() {
    browser.complaints();
    browser.emulate("screen", false);
    browser.size(1366, 768);
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

  /** Pages as they come out, for people to look at too, kept in target/screenshots. */
  @Test
  void everyPageReadsAsItShouldInChinese() throws IOException {
    assertThat(pages.visited()).as("pages read").isEqualTo(ConsolePages.routed());
    for (Map.Entry<String, String> page : pages.oneOfEachKind().entrySet()) {
      String name = page.getKey() + "-zh";
      browser.go(in("zh", page.getValue()));
      look(name);
      assertThat(reader.faintTexts()).as("faint texts of %s", name).isEmpty();
    }
  }

  /** Pages are built alike in both languages: what bars readers otherwise is looked for once. */
  @Test
  void everyPageReadsAsItShouldInEnglishAndInTheDark() throws IOException {
    browser.emulate("screen", true);
    for (Map.Entry<String, String> page : pages.routes().entrySet()) {
      String name = page.getKey() + "-en";
      browser.go(in("en", page.getValue()));
      look(name);
      assertThat(reader.barriers()).as("barriers of %s", name).isEmpty();
    }
  }

  private static String in(String language, String route) {
    return route + (route.contains("?") ? "&" : "?") + "lang=" + language;
  }

  private static void look(String name) throws IOException {
    browser.picture(name);
    assertThat(reader.findings()).as("words of %s", name).isEmpty();
    assertThat(browser.all("main .problem")).as("problems on %s", name).isEmpty();
    assertThat(browser.complaints()).as("complaints about %s", name).isEmpty();
    assertThat(browser.script("return document.documentElement.scrollWidth > innerWidth"))
        .as("%s is wider than the screen", name)
        .isEqualTo(false);
  }

  /** What there is nothing of is said once, under a heading. */
  @Test
  void whatThereIsNotIsSaidInWords() throws IOException {
    for (String language : List.of("zh", "en")) {
      for (String route :
          List.of(
              "enterprise/91370000NOSUCHONE1",
              "project/2203-370100-04-01-000000",
              "alert?id=NO_SUCH/ALERT/2022-03",
              "account/370100:NOTHING",
              "explain/account?account=370100:NOTHING",
              "region/370102/46",
              "overview?period=2022-04",
              "overview?period=1999-01",
              "nowhere")) {
        browser.go(in(language, route));
        assertThat(reader.findings()).as(route).isEmpty();
        assertThat(browser.all("main .problem").size()).as(route).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void aPastMonthDoesNotPassTodaysAlertsOffAsItsOwn() {
    browser.go("overview?lang=zh&period=2021-06");
    assertThat(browser.text(".panel-province h2")).isEqualTo("全省 2021年6月");
    assertThat(browser.text(".panel-watch h2")).isEqualTo("未解除预警 · 截至业务日期 2022-04-12");
  }

  @Test
  void theMonthIsOfferedWhereItChangesWhatIsAskedFor() {
    for (String route : pages.oneOfEach()) {
      browser.script("performance.clearResourceTimings()");
      browser.go(route + (route.contains("?") ? "&" : "?") + "lang=zh&period=2021-07");
      boolean offered = !browser.all("#frame select[name=period]").isEmpty();
      boolean asked =
          (Boolean)
              browser.script(
                  "return performance.getEntriesByType('resource')"
                      + ".some(({name}) => name.includes('/api/') && name.includes('2021'))");
      if (!route.startsWith("explain")) {
        assertThat(offered).as("the month is offered on %s", route).isEqualTo(asked);
      }
    }
  }

  @Test
  void evidenceIsReadByItsType() {
    browser.go(in("zh", pages.route("alert-BRIDGE_DUE")));
    assertThat(browser.text("[data-figure='evidence city']")).matches("\\p{IsHan}+市");
    assertThat(browser.text(".panel-evidence")).contains("到期日").contains("尚欠指标").contains("天");
    browser.go(in("zh", pages.route("alert-OUTPUT_DROP")));
    assertThat(browser.text("[data-figure='evidence months']")).isEqualTo("2022年3月");
    browser.go(in("en", pages.route("alert-BUDGET_PACE")));
    assertThat(browser.text(".panel-evidence"))
        .contains("Deduction rule of 2022")
        .contains("Assessed energy from January");
  }

  @Test
  void whetherTheFiguresCanBeBelievedComesFirst() {
    browser.go("alerts?lang=zh");
    Object order =
        browser.script(
            "return [...document.querySelectorAll('.rule-group > summary')].map((head) =>"
                + " head.textContent.includes('数据质量') ? 'D'"
                + " : head.querySelector('.severity').classList.contains('CRITICAL') ? 'C' : 'W')"
                + ".join('')");
    assertThat(order.toString()).matches("D+C+W*").hasSizeGreaterThan(4);
    browser.go("region/371600?lang=zh");
    assertThat(
            browser.script(
                "return [...document.querySelectorAll('.panel-alerts tbody tr .severity')]"
                    + ".map((one) => (one.classList.contains('CRITICAL') ? 'C' : 'W')).join('')"))
        .asString()
        .as("in doubt, critical, then warnings")
        .matches("W+C+W*");
  }

  @Test
  void anAlertOfAnEnterpriseSaysSinceWhen() {
    String id = pages.route("alert-UNIT_SUSPECT").split("/")[1];
    browser.go("enterprise/" + id + "?lang=zh");
    assertThat(browser.text(".panel-alerts tbody tr td:last-child")).matches("2022-04-\\d\\d");
  }

  @Test
  void theTableOfAllCitiesIsOnTheWay() {
    browser.go("overview?lang=zh");
    browser.follow("#frame nav a[href*='region/370000']");
    browser.until(driver -> driver.getCurrentUrl().contains("region/370000"));
    browser.settled();
    assertThat(browser.all(".panel-regions tbody tr")).hasSize(16);
    assertThat(browser.text("#frame nav a[aria-current]")).isEqualTo("地区");
  }

  @Test
  void chartsBeginAtNothingAndGrowWithTheWall() throws IOException {
    browser.size(3840, 2160);
    browser.load(in("zh", pages.route("enterprise")) + "&wall=");
    browser.picture("enterprise-wall");
    Map<?, ?> axis =
        (Map<?, ?>)
            browser.eventually(
                "const done = arguments[arguments.length - 1];"
                    + "import('/lib/echarts.esm.min.js').then((echarts) => {"
                    + " const chart = echarts.getInstanceByDom(document.querySelector('.chart'));"
                    + " const [axis] = chart.getOption().yAxis;"
                    + " done({size: axis.axisLabel.fontSize, scale: axis.scale === true});})");
    assertThat(((Number) axis.get("size")).doubleValue()).isGreaterThan(20);
    assertThat(axis.get("scale")).as("cut off below").isEqualTo(false);
  }

  /** A sheet of A4 between its margins is 703 pixels wide. */
  @Test
  void nothingIsCutOnPaper() throws IOException {
    browser.size(703, 1000);
    browser.emulate("print", false);
    for (String page :
        List.of("overview", "city", "industries", "enterprise", "alerts", "account")) {
      browser.go(in("zh", pages.route(page)));
      browser.picture(page + "-print");
      browser.paper(page);
      browser.script("window.dispatchEvent(new Event('beforeprint'))");
      assertThat((List<?>) browser.script(NOT_DRAWN)).as("charts of %s", page).isEmpty();
      assertThat((List<?>) browser.script(CUT_OFF)).as("cut off on %s", page).isEmpty();
      assertThat(browser.one("#frame").isDisplayed()).as("the menu on paper").isFalse();
      assertThat(browser.text("#imprint")).contains("千户 工业运行监测").contains("数据截至");
      assertThat(browser.all("main details:not([open])")).as("folded on %s", page).isEmpty();
      browser.script("window.dispatchEvent(new Event('afterprint'))");
    }
    assertThat(browser.text("#imprint")).doesNotContain("2022年3月");
    browser.go(in("zh", "overview"));
    assertThat(browser.text("#imprint")).contains("千户重点企业").contains("2022年3月");
    assertThat(
            browser.script(
                "return getComputedStyle(document.querySelector('.track')).printColorAdjust"))
        .isEqualTo("exact");
  }
}

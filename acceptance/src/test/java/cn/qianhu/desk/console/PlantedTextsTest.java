package cn.qianhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.desk.api.ReferenceDesk;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a stranger may write (names, ids, values that are refused, names of files) holds markup
 * that runs a script where it is taken for markup. Every page of the console shows it as text.
 */
@Timeout(300)
class PlantedTextsTest {

  /** What ran says so here, and most often which text it stood in. */
  private static final String CANARY = "window.ran";

  /** What stands on the page as an element although somebody wrote it as a text. */
  private static final String TAKEN_FOR_MARKUP =
      "return [...document.querySelectorAll('img[src=x], body script, [onerror], [onload],"
          + " a[href^=\"javascript:\" i]')].map((one) => one.outerHTML.slice(0, 160))";

  private static final List<String> PAGES_THAT_REPEAT_THE_ADDRESS =
      List.of(
          "enterprises?q=",
          "rejections?uscc=",
          "missing?city=",
          "enterprise/",
          "project/",
          "region/",
          "industry/",
          "account/",
          "alert?id=",
          "alerts?rule=",
          "overview?period=",
          "overview?scope=",
          "explain/indicator?figure=value&measure=revenue&cell=",
          "explain/alert?id=",
          "");

  @TempDir private static Path folder;

  private static ReferenceDesk desk;
  private static Browser browser;
  private static ConsolePages pages;

  @BeforeAll
  static void plant() throws Exception {
    assumeTrue(Browser.missing().isEmpty(), () -> Browser.missing().orElseThrow());
    SmallDemo demo = SmallDemo.write(folder);
    List<String> entry = demo.entryOf(demo.report().get(1));
    write(EnterpriseForm.KIND, changed(EnterpriseForm.KIND, entry, "name"));
    write(ProjectForm.KIND, changed(ProjectForm.KIND, demo.row("projects.csv"), "name"));
    write(
        OutputForm.KIND,
        with(
            OutputForm.KIND, changed(OutputForm.KIND, demo.report(), "report_id"), "revision", "7"),
        changed(OutputForm.KIND, demo.report(), "period"),
        changed(OutputForm.KIND, demo.report(), "gross_output"));
    write(EnergyForm.KIND, changed(EnergyForm.KIND, demo.row("energy-2022-03.csv"), "carrier"));
    write(
        InvestmentForm.KIND,
        changed(InvestmentForm.KIND, demo.row("investment-2022-03.csv"), "status"));
    write(ReadingForm.KIND, changed(ReadingForm.KIND, demo.row("readings-2022-03.csv"), "flow"));
    write(
        QuotaForm.KIND,
        changed(QuotaForm.KIND, demo.row("quota.csv"), "command_id"),
        changed(QuotaForm.KIND, demo.row("quota.csv"), "type"));
    desk = demo.desk();
    browser = Browser.open(desk.port());
    browser.size(1366, 768);
    pages = new ConsolePages(demo, browser);
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

  /** Markup that says where it stood, in a text without a comma or a slash, shown whole. */
  private static String text(Object place) {
    return "<img src=x onerror=ran='" + place + "'><svg onload=ran=1>";
  }

  private static List<String> changed(Kind kind, List<String> row, String column) {
    return with(kind, row, column, text(kind.fileName() + " " + column));
  }

  private static List<String> with(Kind kind, List<String> row, String column, String text) {
    List<String> changed = new ArrayList<>(row);
    changed.set(kind.columns().indexOf(column), text);
    return changed;
  }

  @SafeVarargs
  private static void write(Kind kind, List<String>... rows) throws IOException {
    StringBuilder file = new StringBuilder(String.join(",", kind.columns())).append('\n');
    for (List<String> row : rows) {
      file.append(String.join(",", row)).append('\n');
    }
    Files.writeString(folder.resolve(kind.fileName() + "-" + text("file") + ".csv"), file);
  }

  @Test
  void everyPageShowsThemAsTexts() {
    Set<String> shown = new TreeSet<>();
    for (String route : pages.oneOfEachKind().values()) {
      shown.addAll(shownOn(route, "zh"));
    }
    for (String route : pages.routes().values()) {
      shown.addAll(shownOn(route, "en"));
    }
    assertThat(shown).containsExactlyInAnyOrderElementsOf(texts().collect(Collectors.toSet()));
  }

  private static Stream<String> texts() {
    return Stream.of(
            "enterprises name",
            "projects name",
            "output report_id",
            "output period",
            "output gross_output",
            "energy carrier",
            "investment status",
            "readings flow",
            "quota command_id",
            "quota type",
            "file")
        .map(PlantedTextsTest::text);
  }

  /** Which of the texts the page shows. */
  private static Set<String> shownOn(String route, String language) {
    browser.go(route + (route.contains("?") ? "&" : "?") + "lang=" + language);
    nothingRan(route);
    assertThat(browser.complaints()).as("complaints about %s", route).isEmpty();
    String page = browser.script("return document.getElementById('main').textContent").toString();
    return texts().filter(page::contains).collect(Collectors.toSet());
  }

  @Test
  void whatStandsInTheAddressIsATextToo() {
    String text = URLEncoder.encode(text("address"), StandardCharsets.UTF_8).replace("+", "%20");
    for (String language : List.of("zh", "en")) {
      for (String page : PAGES_THAT_REPEAT_THE_ADDRESS) {
        browser.go(page + text + (page.contains("?") ? "&" : "?") + "lang=" + language);
        nothingRan(page);
        assertThat(browser.complaints())
            .as("complaints about %s, but that there is nothing", page)
            .allSatisfy(complaint -> assertThat(complaint).contains("Failed to load resource"));
      }
    }
  }

  private static void nothingRan(String page) {
    assertThat(browser.script("return " + CANARY)).as("what ran on %s", page).isNull();
    assertThat(browser.script(TAKEN_FOR_MARKUP)).as("markup on %s", page).isEqualTo(List.of());
  }
}

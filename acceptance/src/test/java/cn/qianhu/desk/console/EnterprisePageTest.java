package cn.qianhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.api.ReferenceDesk;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** An enterprise at its page: on a telephone and on a desk, with files of all sorts. */
@Timeout(300)
class EnterprisePageTest {

  private static final String OWN = "91370613GKFW4CW3K3";
  private static final String OWN_KEY = "qh_own";
  private static final String OTHER_KEY = "qh_other";
  private static final String HOSTILE = "\"><img src=x onerror='window.ran=1'>\u202e";
  private static final String HEADER =
      "report_id,uscc,period,revision,reported_at,withdrawn,gross_output,sales_output,"
          + "export_delivery,revenue,profit,employees\n";

  @TempDir private static Path folder;

  private static ReferenceDesk desk;
  private static PageGateway gateway;
  private static Browser browser;
  private static PageReader reader;
  private static String other;

  @BeforeAll
  static void open() {
    assumeTrue(Browser.missing().isEmpty(), () -> Browser.missing().orElseThrow());
    desk = ReferenceDesk.of(Reference.MESSY_FEW);
    Views views = desk.views();
    other =
        views.enterprises().all().keySet().stream()
            .filter(uscc -> !uscc.equals(OWN) && views.outputFacts().has(uscc + "/2022-05"))
            .findFirst()
            .orElseThrow();
    Alert open = views.openAlerts().get("UNIT_SUSPECT/" + OWN + "/2022-05").orElseThrow();
    String id = "UNIT_SUSPECT/" + OWN + "/" + HOSTILE + "/2022-05";
    desk.receive(
        Topics.ALERTS_OPEN,
        Alert.class,
        id,
        Alert.newBuilder(open)
            .setAlertId(id)
            .setSubject(OWN + "/" + HOSTILE)
            .setMessageZh("表计 " + HOSTILE + " 请核实")
            .setMessageEn("meter " + HOSTILE + ": check it")
            .build());
    gateway = new PageGateway(views, Map.of(OWN_KEY, OWN, OTHER_KEY, other));
    browser = Browser.open(gateway.port());
    reader = new PageReader(browser);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      gateway.close();
      desk.close();
    }
  }

  @BeforeEach
  void anew() {
    gateway.judged = false;
    browser.size(390, 844);
    browser.enter();
  }

  @AfterEach
  void forget() {
    browser.script("localStorage.clear(); sessionStorage.clear()");
  }

  private static void signIn(String key) {
    browser.one("#key").sendKeys(key, Keys.ENTER);
    browser.one("#receipts-title");
    browser.until(
        unused ->
            (Boolean)
                browser.script(
                    "return !document.getElementById('home').innerText.includes('正在读取…')"));
  }

  private static Path file(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + String.join("\n", rows) + "\n");
  }

  private static String row(String id, String revenue) {
    return id
        + ","
        + OWN
        + ",2022-06,1,2022-07-02T09:00:00+08:00,,100.50,100.00,0,"
        + revenue
        + ",10,12";
  }

  private static void choose(Path file) {
    browser.one("#file").sendKeys(file.toString());
  }

  private static void look(String name) throws IOException {
    assertThat(reader.findings()).as("words of %s", name).isEmpty();
    lookWithoutWords(name);
  }

  /** Where columns are called as their files call them. */
  private static void lookWithoutWords(String name) throws IOException {
    browser.picture("enterprise-" + name);
    assertThat(reader.barriers()).as("barriers of %s", name).isEmpty();
    assertThat(browser.script("return document.documentElement.scrollWidth > innerWidth"))
        .as("%s is wider than the screen", name)
        .isEqualTo(false);
    assertThat(
            browser.script(
                "return [...document.querySelectorAll('button:not([hidden]), .button, select')]"
                    + ".filter((one) => one.offsetParent && one.offsetHeight < 44)"
                    + ".map((one) => one.outerHTML)"))
        .as("%s: too small for a finger", name)
        .isEqualTo(List.of());
  }

  @Test
  void aKeyThatDoesNotHoldIsAnsweredAtTheGateAndKeptNowhere() throws IOException {
    browser.one("#key").sendKeys("qh_nobody", Keys.ENTER);
    browser.until(unused -> text("#gate-fault").contains("密钥不存在"));
    look("gate-390");
    assertThat(browser.one("#key").getDomProperty("value")).isEmpty();
    signIn(OWN_KEY);
    assertThat(browser.script("return location.href + document.cookie"))
        .asString()
        .doesNotContain("qh_");
    assertThat(browser.script("return sessionStorage.length + localStorage.length")).isEqualTo(0L);
  }

  private static String text(String selector) {
    return browser.text(selector);
  }

  @Test
  void aFileIsTriedRowByRowThenSentAndItsReceiptsChangeByThemselves() throws IOException {
    signIn(OWN_KEY);
    look("home-390");
    int before = gateway.sent().size();
    choose(
        file(
            "output-2022-06.csv",
            row("P-1", "100"),
            row("P-2", PageGateway.UNREADABLE),
            row("P-3", "90")));
    assertThat(text(".sum")).contains("1 条将计入，1 条不计入，1 条被同一文件的另一行取代");
    assertThat(text("#rows")).contains("被取代");
    assertThat(text("#rows li:first-child")).contains("不计入").contains("第 3 行").contains("P-2");
    assertThat(browser.all("#rows li")).hasSize(3);
    assertThat(gateway.sent()).hasSize(before);
    assertThat(browser.one("#send").isEnabled()).isFalse();
    look("tried-390");
    browser.one("#agreed").sendKeys(Keys.SPACE);
    browser.one("#send").sendKeys(Keys.ENTER);
    browser.one("#another");
    assertThat(text(".sum")).startsWith("已收到 3 条");
    assertThat(gateway.sent()).hasSize(before + 3);
    browser.until(unused -> receipts().contains("P-3") && receipts().contains("处理中"));
    look("sent-390");
    gateway.judged = true;
    browser.until(unused -> receipts().contains("已计入") && !receipts().contains("处理中"));
    assertThat(receipts()).contains("已退回").contains("不是数");
  }

  private static String receipts() {
    return browser
        .script("return document.getElementById('receipts-title').parentElement.innerText")
        .toString();
  }

  @Test
  void whatCannotBeReadIsOneSentenceAndNothingCanBeSent() throws IOException {
    signIn(OWN_KEY);
    for (Map.Entry<String, String> unread :
        Map.of(
                "output.xls", "另存为 .xlsx",
                "output.pdf", "只读 csv",
                "report-of-june.csv", "请选择报表种类")
            .entrySet()) {
      choose(file(unread.getKey(), row("Q-1", "1")));
      browser.until(unused -> text(".fault[role=alert]").contains(unread.getValue()));
      assertThat(browser.all("#send")).isEmpty();
    }
    choose(Files.writeString(folder.resolve("output-broken.csv"), "report_id,uscc\nQ-2,x\n"));
    browser.until(unused -> text("#home .sum").contains("不能读"));
    assertThat(browser.all("#send")).isEmpty();
    lookWithoutWords("unreadable-390");
  }

  @Test
  void whatIsLeftAsideIsNamedWithItsRowAndFiguresAreNotBroken() throws IOException {
    signIn(OWN_KEY);
    choose(file("output-2022-06.csv", row("T-1", "100"), "合计,,,,,,100.50,,,,,"));
    assertThat(text(".sum")).contains("1 条将计入，0 条不计入");
    assertThat(text("#home")).containsPattern("第 3 行 .*合计");
    assertThat(
            browser.script(
                "const lines = (one) => { const all = document.createRange();"
                    + " all.selectNodeContents(one); return all.getClientRects().length; };"
                    + "return [...document.querySelectorAll('.figures dd')]"
                    + ".filter((one) => lines(one) > 1).map((one) => one.innerText)"))
        .isEqualTo(List.of());
  }

  @Test
  void whatStrangersWroteIsTextAndNothingElse() throws IOException {
    signIn(OWN_KEY);
    Path named =
        file(
            "output-\u202e<img src=x onerror=window.ran=1>.csv",
            row("\"\"\"><img src=x onerror=window.ran=1>\"", "x"));
    choose(named);
    assertThat(text("#rows li")).contains("<img src=x");
    assertThat(browser.script("return window.ran ?? null")).isNull();
    assertThat(
            browser.script(
                "return document.querySelectorAll('#home img, #home script, [onerror]').length"))
        .isEqualTo(0L);
    assertThat(text("#home")).contains("表计 \"><img").contains("output-<U+202E><img");
    assertThat(browser.script("return document.body.textContent"))
        .asString()
        .doesNotContain("\u202e");
  }

  @Test
  void whoSignsInNextFindsNothingOfTheOneBefore() {
    signIn(OWN_KEY);
    String name = desk.views().enterprises().name(OWN, Integer.MAX_VALUE);
    assertThat(text("#home h1")).isEqualTo(name);
    browser.one("#leave").sendKeys(Keys.ENTER);
    assertThat(browser.one("#gate").isDisplayed()).isTrue();
    assertThat(browser.script("return document.documentElement.textContent"))
        .asString()
        .doesNotContain(name, OWN);
    signIn(OTHER_KEY);
    assertThat(browser.script("return document.documentElement.textContent"))
        .asString()
        .doesNotContain(name, OWN)
        .contains(other);
  }

  @Test
  void aTabKeepsTheKeyOnlyWhenItIsAskedTo() {
    browser.one("#keep").sendKeys(Keys.SPACE);
    signIn(OWN_KEY);
    browser.enter();
    browser.one("#receipts-title");
    browser.one("#leave").sendKeys(Keys.ENTER);
    browser.enter();
    assertThat(browser.all("#receipts-title")).isEmpty();
    assertThat(browser.script("return sessionStorage.length")).isEqualTo(0L);
  }

  @Test
  void onADeskInEnglishAndInTheDark() throws IOException {
    browser.size(1366, 768);
    signIn(OWN_KEY);
    look("home-1366");
    browser.emulate("screen", true);
    browser.one("#language").sendKeys(Keys.ENTER);
    assertThat(text("#figures-title")).isEqualTo("Own figures");
    assertThat(browser.script("return document.documentElement.lang")).isEqualTo("en");
    choose(file("output-2022-06.csv", row("E-1", "100"), row("E-2", PageGateway.UNREADABLE)));
    assertThat(text(".sum")).contains("1 will count, 1 will not");
    look("tried-1366-en");
    browser.emulate("screen", false);
    assertThat(browser.complaints()).isEmpty();
  }

  /**
   * Without a pointer nothing is out of reach, what has the focus is seen, what happens is heard.
   */
  @Test
  void aFileIsSentByTheKeyboardAlone() throws IOException {
    int before = gateway.sent().size();
    browser.strike(OWN_KEY, Keys.ENTER);
    browser.one("#receipts-title");
    tabTo("file");
    browser.strike(file("output-2022-06.csv", row("K-1", "1"), row("K-2", "many")).toString());
    browser.until(unused -> focused().contains("1 条将计入，1 条不计入"));
    assertThat(browser.script("return document.activeElement.className")).isEqualTo("sum");
    tabTo("agreed");
    browser.strike(Keys.SPACE);
    tabTo("send");
    browser.strike(Keys.ENTER);
    browser.until(unused -> focused().startsWith("已收到 2 条"));
    assertThat(gateway.sent()).hasSize(before + 2);
    tabTo("another");
    browser.strike(Keys.ENTER);
    assertThat(browser.script("return document.activeElement.id")).isEqualTo("file");
    browser.strike(file("output.pdf", row("K-3", "1")).toString());
    browser.until(unused -> text(".fault[role=alert]").contains("只读 csv"));
    assertThat(browser.script("return document.activeElement.id")).isEqualTo("file");
    browser.until(unused -> receipts().contains("output-2022-06.csv 第 2 行"));
  }

  private static String focused() {
    return browser.script("return document.activeElement.innerText ?? ''").toString();
  }

  /** Goes on, key by key, and sees at each step where it is. */
  private static void tabTo(String id) {
    for (int step = 0; step < 60; step++) {
      browser.strike(Keys.TAB);
      assertThat(
              browser.script(
                  "const one = document.activeElement;"
                      + "const seen = one.id === 'file' ? one.nextElementSibling : one;"
                      + "const style = getComputedStyle(seen);"
                      + "return one === document.body || (style.outlineStyle !== 'none'"
                      + " && parseFloat(style.outlineWidth) >= 2) ? '' : one.outerHTML"))
          .as("has the focus, and nobody sees it")
          .isEqualTo("");
      if (id.equals(browser.script("return document.activeElement.id"))) {
        return;
      }
    }
    throw new AssertionError("#" + id + " is not to be reached");
  }
}

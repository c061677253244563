package cn.qianhu.desk.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, where this machine has it. Nothing is ever downloaded. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> USUAL_PLACES =
      List.of("/usr/bin", "/usr/local/bin", "/usr/lib/chromium", "/snap/bin", "/opt/google/chrome");

  /** The page itself looks whether it is: each question from here is work for four processes. */
  private static final String SETTLED =
      "const done = arguments[arguments.length - 1];"
          + "(function look() {"
          + " const main = document.getElementById('main');"
          + " const busy = main?.dataset.shown !== location.hash || main.querySelector('[aria-busy]');"
          + " if (busy) setTimeout(look, 5); else done();"
          + "})();";

  private final ChromeDriver driver;
  private final String base;

  private Browser(ChromeDriver driver, String base) {
    this.driver = driver;
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    this.base = base;
  }

  /** Why there is no browser here; empty where there is one. */
  static Optional<String> missing() {
    if (program("chromedriver").isEmpty()) {
      return Optional.of("chromedriver is not installed (Debian: chromium-driver)");
    }
    if (browser().isEmpty()) {
      return Optional.of("Chromium is not installed (Debian: chromium)");
    }
    return Optional.empty();
  }

  static Browser open(int port) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser().orElseThrow());
    // Without a screen, what moves for ever is drawn for nobody, by the processor.
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--force-prefers-reduced-motion");
    LoggingPreferences everything = new LoggingPreferences();
    everything.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, everything);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver").orElseThrow())
            .build();
    return new Browser(new ChromeDriver(service, options), "http://127.0.0.1:" + port + "/");
  }

  private static Optional<File> browser() {
    return BROWSERS.stream().flatMap(name -> program(name).stream()).findFirst();
  }

  private static Optional<File> program(String name) {
    Stream<String> path = Stream.of(System.getenv("PATH").split(File.pathSeparator));
    return Stream.concat(path, USUAL_PLACES.stream())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  /** A screen of that size, whatever the window. */
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Loads a page anew: what stands behind {@code #/}. */
  void load(String route) {
    driver.get("about:blank");
    driver.get(base + "#/" + route);
    settled();
  }

  /** Loads the page of an enterprise anew, as far as its gate. */
  void enter() {
    driver.get("about:blank");
    driver.get(base);
    one("#gate, #home:not([hidden])");
  }

  /** Goes on within the console, as somebody does who edits the address. */
  void go(String route) {
    driver.executeAsyncScript("location.hash = arguments[0];" + SETTLED, "/" + route);
  }

  void back() {
    driver.navigate().back();
    settled();
  }

  /** Waits until the page of the address is up, and every panel of it has its answer. */
  void settled() {
    driver.executeAsyncScript(SETTLED);
  }

  /** Strikes keys, whatever has the focus. */
  void strike(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Follows a link by the keyboard. */
  void follow(String selector) {
    one(selector).sendKeys(Keys.ENTER);
  }

  WebElement one(String selector) {
    return until(browser -> driver.findElement(By.cssSelector(selector)));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Text of the first that matches, when it is there. */
  String text(String selector) {
    return until(browser -> driver.findElement(By.cssSelector(selector)).getText());
  }

  /** Waits until the text is that. */
  void awaitText(String selector, String text) {
    until(browser -> driver.findElement(By.cssSelector(selector)).getText().equals(text));
  }

  Object script(String script, Object... given) {
    return driver.executeScript(script, given);
  }

  /** What a script gives back by and by, to its last argument. */
  Object eventually(String script, Object... given) {
    return driver.executeAsyncScript(script, given);
  }

  /** Shows pages as on paper, or on a screen in the dark. */
  void emulate(String media, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Tries until the condition holds; an element may be redrawn meanwhile. */
  <T> T until(ExpectedCondition<T> condition) {
    return new WebDriverWait(driver, PATIENCE, LOOK_AGAIN)
        .ignoring(StaleElementReferenceException.class)
        .until(condition);
  }

  /** What the browser complained of since it was asked last: errors and breaches of the policy. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Keeps what the screen shows among what the build leaves, once its charts are drawn. */
  void picture(String name) throws IOException {
    until(
        browser ->
            (Boolean)
                driver.executeScript(
                    "return [...document.querySelectorAll('.chart')]"
                        + ".every((chart) => chart.querySelector('canvas'))"));
    // A third less work than the driver's own: larger files are no harm.
    keep(
        name + ".png",
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true)));
  }

  private static void keep(String file, Map<String, Object> taken) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "screenshots"));
    Files.write(folder.resolve(file), Base64.getDecoder().decode(taken.get("data").toString()));
  }

  /** Keeps what a printer would get, as a file to look at. */
  void paper(String name) throws IOException {
    keep(
        name + ".pdf",
        driver.executeCdpCommand(
            "Page.printToPDF", Map.of("printBackground", false, "preferCSSPageSize", true)));
  }

  @Override
  public void close() {
    driver.quit();
  }
}

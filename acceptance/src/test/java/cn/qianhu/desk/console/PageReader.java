package cn.qianhu.desk.console;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reads pages of the console and says what is wrong with them: words, headings, accessibility. */
final class PageReader {

  /** As the bindings of axe-core carry it. */
  private static final String AXE = "/axe.min.js";

  private final Browser browser;
  private final String reading = resource("read-page.js");
  private final String axe = resource(AXE);
  private final String judging = resource("judge-page.js");
  private final List<String> regions;

  PageReader(Browser browser) {
    this.browser = browser;
    Regions table = CodeTables.standard().regions();
    this.regions =
        Stream.of(table.provinces(), table.cities(), table.counties())
            .flatMap(Collection::stream)
            .toList();
  }

  private static String resource(String name) {
    try (InputStream stream = PageReader.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read.", e);
    }
  }

  /** What stands on the page that no reader should meet. */
  List<String> findings() {
    return texts(browser.script(reading, regions));
  }

  /** What bars readers who hear the page, or see it otherwise. */
  List<String> barriers() {
    return judged(true);
  }

  /** Which texts of the page stand out too little; of colours that were judged before, nothing. */
  List<String> faintTexts() {
    return judged(false);
  }

  private List<String> judged(boolean built) {
    if (!Boolean.TRUE.equals(browser.script("return typeof axe === 'object'"))) {
      browser.script(axe + "\nreturn true");
    }
    return texts(browser.eventually(judging, built));
  }

  private static List<String> texts(Object answer) {
    List<String> texts = new ArrayList<>();
    ((List<?>) answer).forEach(one -> texts.add(one.toString()));
    return texts;
  }
}

package cn.qianhu.trial.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documents lead from the README to every page, and nowhere to nothing. */
class GuideLinksTest {

  /** What a stranger reads at once. */
  private static final int LINES_OF_README = 150;

  private static final Pattern MENTION = Pattern.compile("docs/[\\w/-]+\\.md(?:#([\\w-]+))?");
  private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");
  private static final Pattern ROOM = Pattern.compile("^\\| `([\\w-]+)/` \\|");
  private static final Pattern CLASS = Pattern.compile("(?:[A-Z][a-z0-9]+){2,}");
  private static final Pattern DECLARED =
      Pattern.compile("(?:class|record|enum|interface) (\\w+)|\"name\": \"([A-Z]\\w+)\"");

  /** Of Java, Kafka, its clients and servers, as pages name them. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "BigDecimal",
          "BigInteger",
          "BrokerServer",
          "CachedStateStore",
          "ControllerServer",
          "DefaultKafkaClientSupplier",
          "DefaultPartitioner",
          "FileConfigProvider",
          "HttpServer",
          "InternalProcessorContext",
          "InvalidTimestampException",
          "LegacyPartitioner",
          "LogAppendTime",
          "MockSchemaRegistryClient",
          "ProcessorRecordContext",
          "SecureDirectoryStream",
          "SharedServer",
          "WatchService");

  private static final Pattern SOURCES =
      Pattern.compile(".*\\.(java|js|mjs|json|ya?ml|xml|csv|html|sh)|Dockerfile|qianhu|ops/.*");

  /** Tables that tests read; some are not in UTF-8, as the files of office programs are. */
  private static final Pattern TRIED = Pattern.compile(".*/src/test/resources/.*\\.csv");

  private final Map<Path, GuidePage> pages =
      GuidePage.all().stream().collect(Collectors.toMap(GuidePage::path, page -> page));

  GuideLinksTest() throws IOException {}

  @Test
  void everyLinkLeadsToAFileAndToAHeadingOfIt() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (GuidePage page : pages.values()) {
      for (String link : page.links()) {
        links++;
        if (!leads(page.target(link), link)) {
          broken.add(page.name() + ": " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(pages.size());
  }

  private boolean leads(Path target, String link) {
    int anchor = link.indexOf('#');
    if (anchor < 0) {
      return Files.exists(target);
    }
    return pages.containsKey(target)
        && pages.get(target).anchors().contains(link.substring(anchor + 1));
  }

  @Test
  void everyPageIsReachedFromTheReadme() {
    Set<Path> reached = new HashSet<>();
    Deque<Path> ahead = new ArrayDeque<>(List.of(GuidePage.README));
    while (!ahead.isEmpty()) {
      Path next = ahead.pop();
      if (pages.containsKey(next) && reached.add(next)) {
        GuidePage page = pages.get(next);
        page.links().forEach(link -> ahead.push(page.target(link)));
      }
    }
    assertThat(pages.keySet()).filteredOn(page -> page.startsWith(GuidePage.DOCS)).isNotEmpty();
    assertThat(pages.keySet())
        .filteredOn(page -> page.startsWith(GuidePage.DOCS))
        .allMatch(reached::contains);
  }

  @Test
  void everyDecisionIsOnThePageOfDecisions() {
    Path folder = GuidePage.DOCS.resolve("decisions");
    GuidePage list = pages.get(folder.resolve("README.md"));
    Set<Path> linked = list.links().stream().map(list::target).collect(Collectors.toSet());

    assertThat(pages.keySet())
        .filteredOn(page -> page.startsWith(folder) && !page.equals(list.path()))
        .hasSizeGreaterThan(20)
        .allMatch(linked::contains);
  }

  /** The table of rooms is that of the modules. */
  @Test
  void theReadmeNamesEveryRoom() {
    Set<String> modules =
        MODULE
            .matcher(SourceFiles.text(GuidePage.ROOT.resolve("pom.xml")))
            .results()
            .map(module -> module.group(1))
            .collect(Collectors.toSet());
    Set<String> rooms =
        pages.get(GuidePage.README).lines().stream()
            .map(ROOM::matcher)
            .filter(Matcher::find)
            .map(room -> room.group(1))
            .collect(Collectors.toSet());
    assertThat(rooms).isNotEmpty().isEqualTo(modules);
  }

  @Test
  void theReadmeIsShort() {
    assertThat(pages.get(GuidePage.README).lines()).hasSizeLessThanOrEqualTo(LINES_OF_README);
  }

  private static boolean isSource(String name) {
    return SOURCES.matcher(name).matches() && !TRIED.matcher(name).matches();
  }

  /** Alarms, messages and comments send people to pages that are there. */
  @Test
  void everyPageThatTheSourcesNameIsThere() {
    Map<String, String> missing = new HashMap<>();
    int mentions = 0;
    for (Path source : SourceFiles.files(GuideLinksTest::isSource)) {
      for (var mention : MENTION.matcher(SourceFiles.text(source)).results().toList()) {
        mentions++;
        String page = mention.group().replaceFirst("#.*", "");
        Predicate<GuidePage> has =
            found -> mention.group(1) == null || found.anchors().contains(mention.group(1));
        GuidePage found = pages.get(GuidePage.ROOT.resolve(page));
        if (found == null || !has.test(found)) {
          missing.put(mention.group(), SourceFiles.name(source));
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(mentions).isGreaterThan(20);
  }

  /** Whoever changes the product is sent to classes that have not been renamed or taken away. */
  @Test
  void everyClassThatAPageNamesIsThere() {
    Set<String> there = new HashSet<>(OF_OTHERS);
    for (Path source : SourceFiles.files(name -> name.matches(".*\\.(java|avsc)"))) {
      DECLARED
          .matcher(SourceFiles.text(source))
          .results()
          .forEach(type -> there.add(type.group(1) == null ? type.group(2) : type.group(1)));
    }
    List<String> gone = new ArrayList<>();
    for (GuidePage page : pages.values()) {
      page.codes().stream()
          .filter(code -> CLASS.matcher(code).matches() && !there.contains(code))
          .forEach(code -> gone.add(page.name() + ": " + code));
    }
    assertThat(gone).isEmpty();
  }
}

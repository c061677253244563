package cn.qianhu.trial.component;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the product and its trials are made of, by the bills of materials that the build wrote:
 * whole, free of faults that are known, of licences that are allowed, and described. Asks nobody
 * outside.
 */
class ComponentsTest {

  private static final Path ROOT = Path.of("..");
  private static final Path SUPPLY_CHAIN = ROOT.resolve("ops/supply-chain");

  /** The name of an image where one is chosen, a variable's default included. */
  private static final Pattern IMAGE =
      Pattern.compile(
          "(?m)(?<=^ARG JAVA_IMAGE=|^FROM |IMAGE:-|^ {2,6}image: )[a-z][a-z0-9./-]*(:[\\w.-]+)?");

  private static final Pattern WHOLE = Pattern.compile(":v?\\d+\\.\\d+\\.\\d+");

  private static final List<Advisory> ADVISORIES =
      Advisory.read(SUPPLY_CHAIN.resolve("advisories.csv"));

  @ParameterizedTest
  @ValueSource(strings = {"command", "trial"})
  void noLibraryHasAFaultThatIsKnown(String module) {
    assertThat(bill(module).libraries())
        .isNotEmpty()
        .flatMap(library -> Advisory.findings(ADVISORIES, library).toList())
        .isEmpty();
  }

  @Test
  void aFaultIsToldWithWhatToDo() {
    assertThat(findings("ch.qos.logback", "logback-core", "1.5.18"))
        .containsExactly(
            "ch.qos.logback:logback-core 1.5.18: CVE-2025-11226 (code from a conditional"
                + " configuration that somebody may write); take 1.5.19 or later",
            "ch.qos.logback:logback-core 1.5.18: CVE-2026-1225 (classes are made that a"
                + " configuration names); take 1.5.25 or later",
            "ch.qos.logback:logback-core 1.5.18: CVE-2026-13006 (code from a conditional"
                + " configuration); take 1.5.35 or later");
    assertThat(findings("ch.qos.logback", "logback-core", "1.5.35")).isEmpty();
    assertThat(findings("ch.qos.logback", "logback-classic", "1.5.18")).isEmpty();
    assertThat(findings("com.github.luben", "zstd-jni", "1.5.7-9")).hasSize(5);
    assertThat(findings("com.github.luben", "zstd-jni", "1.5.7-14")).isEmpty();
    assertThat(findings("com.google.guava", "guava", "31.1-jre")).hasSize(1);
    assertThat(findings("com.google.guava", "guava", "33.5.0-jre")).isEmpty();
  }

  @Test
  void eachAdvisoryCanBeFoundAndConcernsSomething() {
    assertThat(ADVISORIES)
        .allSatisfy(
            advisory -> {
              assertThat(advisory.source())
                  .matches("CVE-\\d{4}-\\d{4,}|GHSA(-[23456789cfghjmpqrvwx]{4}){3}");
              assertThat(advisory.from()).isLessThan(advisory.fixedIn());
              assertThat(advisory.component()).matches("[\\w.-]+:[\\w.-]+");
              assertThat(advisory.reason()).isNotBlank();
            });
    assertThat(ADVISORIES).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"command", "trial"})
  void theBillNamesEveryLibraryThatLiesBesideTheJar(String module) throws IOException {
    SortedSet<String> named =
        bill(module)
            .components()
            .map(Bill.Component::jar)
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> jars = Files.list(ROOT.resolve(module).resolve("target/lib"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString())).isNotEmpty().isSubsetOf(named);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"command", "trial"})
  void theSameLibrariesGiveTheSameBill(String module) {
    assertThat(bill(module).serialNumber()).isEmpty();
    assertThat(bill(module).timestamp()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"command", "trial"})
  void everyLicenceIsAllowed(String module) throws IOException {
    Map<String, String> allowed = licences();
    Map<String, SortedSet<String>> others = new TreeMap<>();
    for (Bill.Component library : bill(module).libraries()) {
      boolean known =
          library.licences().stream().anyMatch(allowed::containsKey)
              || allowed.containsKey(library.coordinates());
      if (!known) {
        others.put(library.coordinates(), library.licences());
      }
    }
    assertThat(others).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"command", "trial"})
  void whateverAModuleAsksForIsDescribedWithItsVersion(String module) throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("docs/developing/dependencies.md"));
    assertThat(bill(module).direct())
        .isNotEmpty()
        .allSatisfy(
            library ->
                assertThat(lines)
                    .as("%s %s", library.coordinates(), library.version())
                    .anyMatch(
                        line ->
                            line.contains("`" + library.name() + "`")
                                && line.contains(library.version())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile", "docker-compose.yml"})
  void imagesOfOthersAreNamedByTheirWholeVersion(String file) throws IOException {
    List<String> images =
        IMAGE
            .matcher(Files.readString(ROOT.resolve(file)))
            .results()
            .map(MatchResult::group)
            .filter(image -> !image.startsWith("qianhu:"))
            .toList();
    assertThat(images).isNotEmpty().allMatch(image -> WHOLE.matcher(image).find());
  }

  private static List<String> findings(String group, String name, String version) {
    return Advisory.findings(ADVISORIES, new Bill.Component(group, name, version, new TreeSet<>()))
        .toList();
  }

  private static Bill bill(String module) {
    return Bill.read(ROOT.resolve(module).resolve("target/sbom.cdx.json"));
  }

  /** Licences, and libraries whose author names none, with the reason why they are allowed. */
  private static Map<String, String> licences() throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(SUPPLY_CHAIN.resolve("licences.csv"))) {
      return reader.stream()
          .collect(Collectors.toMap(row -> row.getField("allowed"), row -> row.getField("reason")));
    }
  }
}

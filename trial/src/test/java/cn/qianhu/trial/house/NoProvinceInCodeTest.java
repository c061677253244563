package cn.qianhu.trial.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.quota.QuotaPolicy;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which province it is, the site says, and nothing else: neither a text nor a table of the code.
 */
class NoProvinceInCodeTest {

  /** The province, the codes of its cities and counties, and what its cities are called. */
  private static final Pattern PROVINCE =
      Pattern.compile(
          "370000|(?<![0-9A-Za-z])37[0-9]{4}(?![0-9A-Za-z])|山东|shandong|"
              + String.join("|", cities()),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEXTS =
      Pattern.compile(".*\\.(java|js|mjs|json|csv|html|css|avsc|xml|properties|txt|svg)");

  /** The site that is shipped, and the demonstration, which is of it. */
  private static final List<String> MAY =
      List.of(
          "schemas/src/main/resources/cn/qianhu/contract/code/site/",
          "schemas/src/main/java/cn/qianhu/contract/code/SiteFolder.java",
          "local/src/main/java/cn/qianhu/local/demo/",
          "local/src/main/resources/cn/qianhu/local/demo/");

  private static final String FORMS = "schemas/src/main/java/cn/qianhu/contract/form/";

  /** A form is of no site: its example is a record of the demonstration. */
  private static final Pattern EXAMPLE_OF_A_FORM =
      Pattern.compile("\\.example\\([^()]*(\\(\\)[^()]*)*\\)\\s*\\.declared\\(\\)");

  private static final String[] OF_THE_SHIPPED_SITE = {
    "cn.qianhu.contract.code", "cn.qianhu.contract.form..", "cn.qianhu.local.demo.."
  };

  private static final List<String> BEGIN_WITH_THE_SHIPPED_SITE =
      List.of(
          "RuleTables",
          "SiteMark",
          "ReporterBuilder",
          "SiteOption",
          "DemoCommand",
          "QuotaPolicy",
          "Thresholds");

  @Test
  void noSourceNamesTheProvinceOfTheShippedSite() throws IOException {
    Path root = root();
    List<String> named = sources(root).filter(file -> namesProvince(root, file)).toList();

    assertThat(named.stream().filter(file -> MAY.stream().noneMatch(file::startsWith)))
        .as("let them ask the site (docs/operating/site.md)")
        .isEmpty();
    assertThat(named).as("what is looked for is found where it may be").hasSizeGreaterThan(3);
  }

  private static Stream<String> sources(Path root) throws IOException {
    Stream<String> all = Stream.empty();
    for (String room : Rooms.withCode()) {
      try (Stream<Path> files = Files.walk(root.resolve(room).resolve("src/main"))) {
        List<String> found =
            files
                .filter(Files::isRegularFile)
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .filter(file -> TEXTS.matcher(file).matches())
                .toList();
        assertThat(found).as(room).isNotEmpty();
        all = Stream.concat(all, found.stream());
      }
    }
    return all;
  }

  private static Set<String> cities() {
    CodeTables tables = Site.shipped().tables();
    Set<String> names = new TreeSet<>();
    for (String city : tables.regions().cities()) {
      names.add(tables.regions().nameZh(city).replaceFirst("市$", ""));
      names.add("\\b" + tables.names().english(city) + "\\b");
    }
    return names;
  }

  private static boolean namesProvince(Path root, String file) {
    try {
      String text = Files.readString(root.resolve(file));
      return PROVINCE
          .matcher(file.startsWith(FORMS) ? EXAMPLE_OF_A_FORM.matcher(text).replaceAll("") : text)
          .find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tests run in a folder of their module. */
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("schemas")) ? here : here.getParent();
  }

  /**
   * Forms that are registered are of no site yet; the library that enterprises embed, and a command
   * that is told of no site, begin with the shipped one.
   */
  @Test
  void nothingThatRunsTakesTheShippedSiteForGranted() throws IOException {
    String[] product =
        Rooms.ofTheProduct().stream()
            .map(room -> "cn.qianhu." + (room.equals("schemas") ? "contract" : room) + "..")
            .toArray(String[]::new);
    Map<Class<?>, String> shipped =
        Map.of(
            CodeTables.class, "standard",
            Forms.class, "standard",
            Site.class, "shipped",
            RuleTables.class, "shipped",
            QuotaPolicy.class, "load",
            Thresholds.class, "load");
    shipped.forEach(
        (type, method) ->
            noClasses()
                .that(resideInAnyPackage(product))
                .and(not(resideInAnyPackage(OF_THE_SHIPPED_SITE)))
                .and(not(named(BEGIN_WITH_THE_SHIPPED_SITE)))
                .should()
                .callMethod(type, method)
                .check(HouseClasses.all()));
  }

  private static DescribedPredicate<JavaClass> named(List<String> names) {
    return DescribedPredicate.describe(
        "are one of " + names, type -> names.contains(outermost(type).getSimpleName()));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(NoProvinceInCodeTest::outermost).orElse(type);
  }
}

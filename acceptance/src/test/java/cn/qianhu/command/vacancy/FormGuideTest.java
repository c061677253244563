package cn.qianhu.command.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.ReportForm;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/developing/adding-a-form.md shows is the form of these tests, in another package. */
class FormGuideTest {

  private static final Path GUIDE = Path.of("../docs/developing/adding-a-form.md");
  private static final Path TESTS = Path.of("src/test");
  private static final Path SOURCE =
      TESTS.resolve("java/cn/qianhu/command/vacancy/VacancyForm.java");
  private static final String SHOWN = "cn.example.vacancy";
  private static final String TRIED = VacancyForm.class.getPackageName();

  @TempDir private Path folder;

  /** It compiles as it stands, and fits the schema beside it: else it could not be made. */
  @Test
  void theFormThatIsShownDeclaresWhatIsTried() throws Exception {
    List<String> shown = blocks("java").stream().filter(code -> code.contains("package ")).toList();
    assertThat(shown).hasSize(1);
    ReportForm form = compiled(shown.get(0));
    assertThat(form.kind().columns())
        .usingRecursiveComparison()
        .isEqualTo(VacancyForm.KIND.columns());
    assertThat(form.measures()).usingRecursiveComparison().isEqualTo(new VacancyForm().measures());
  }

  @Test
  void whatIsShownOfItsRuleStandsInTheForm() throws IOException {
    String form = withoutMargins(Files.readString(SOURCE));
    List<String> shown =
        blocks("java").stream().filter(code -> !code.contains("package ")).toList();
    assertThat(shown).isNotEmpty();
    for (String code : shown) {
      assertThat(code.strip().split("\n\n"))
          .allSatisfy(part -> assertThat(form).contains(withoutMargins(part)));
    }
  }

  @Test
  void schemaAndLineAreThoseOfTheTests() throws IOException {
    assertThat(blocks("json")).containsExactly(tried("avro/VacancyReport.avsc"));
    assertThat(blocks(""))
        .contains(tried("resources/META-INF/services/" + ReportForm.class.getName()));
  }

  private ReportForm compiled(String code) throws Exception {
    Path source = folder.resolve("VacancyForm.java");
    Files.writeString(
        source, code.replaceFirst("(?m)^import ", "import " + TRIED + ".VacancyReport;\n$0"));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
    assertThat(failed).isZero();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      return (ReportForm)
          loader.loadClass(SHOWN + ".VacancyForm").getDeclaredConstructor().newInstance();
    }
  }

  /** What stands between the fences of a language. */
  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$")
        .matcher(Files.readString(GUIDE))
        .results()
        .filter(found -> found.group(1).equals(language))
        .map(found -> found.group(2))
        .toList();
  }

  /** A file of the tests as a site of its own would have it. */
  private static String tried(String file) throws IOException {
    return Files.readString(TESTS.resolve(file)).replace(TRIED, SHOWN);
  }

  private static String withoutMargins(String code) {
    return Pattern.compile("(?m)^ +").matcher(code).replaceAll("");
  }
}

package cn.qianhu.trial.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who names a monthly form that is shipped has a reason, on docs/decisions/forms.md. */
class FormsPageTest {

  private static final Pattern FORM = Pattern.compile("\\b(Output|Investment|Energy)Form\\b");
  private static final Pattern OF_THE_PRODUCT =
      Pattern.compile("(?!trial/)[^/]+/src/main/.*/(\\w+)\\.java");
  private static final Pattern OF_THE_FORMS = Pattern.compile(".*/(contract|domain)/form/.*");
  private static final Pattern TABLE = Pattern.compile("(?s)\n\\| names a form \\|.*?\n(.*?)\n\n");
  private static final Pattern CLASS = Pattern.compile("`(\\w+)`");

  @Test
  void saysWhyEachClassOutsideOfTheFormsNamesOne() {
    Set<String> named =
        SourceFiles.files(name -> OF_THE_PRODUCT.matcher(name).matches()).stream()
            .filter(file -> !OF_THE_FORMS.matcher(SourceFiles.name(file)).matches())
            .filter(file -> FORM.matcher(SourceFiles.text(file)).find())
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isEqualTo(shown());
  }

  private static Set<String> shown() {
    return TABLE
        .matcher(SourceFiles.text(GuidePage.DOCS.resolve("decisions/forms.md")))
        .results()
        .flatMap(table -> table.group(1).lines())
        .flatMap(row -> CLASS.matcher(row.split(" \\| ")[0]).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

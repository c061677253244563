package cn.qianhu.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever opens a receipt finds each of its columns and outcomes in docs/reporting/files.md. */
class ReceiptsPageTest {

  private static final Pattern CHAPTER = Pattern.compile("(?s)\n## Receipts\n(.*?)\n## ");
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");

  @Test
  void saysWhatEachColumnAndOutcomeMeans() throws IOException {
    assertThat(firstCells())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    ReceiptLine.COLUMNS.stream(),
                    Stream.of(ReceiptOutcome.values()).map(ReceiptOutcome::name))
                .toList());
  }

  private static List<String> firstCells() throws IOException {
    String page = Files.readString(Path.of("../docs/reporting/files.md"));
    return CHAPTER
        .matcher(page)
        .results()
        .flatMap(chapter -> chapter.group(1).lines())
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf(" |")))
        .flatMap(cell -> CODE.matcher(cell).results().map(code -> code.group(1)))
        .toList();
  }
}

package cn.qianhu.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.sender.FieldReview;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as clerks have them. Each folder of cases holds {@code office}, the files; {@code strict},
 * what must count of them in the end; and {@code refused.csv}, everything that does not count or
 * must be said. A case is added by adding its folder.
 */
class ClerkFilesTest {
  private static final Forms FORMS = Forms.standard();
  private static final FieldReview REVIEW = new FieldReview(FORMS);
  private static final Set<String> OF_FILES = Set.of("unreadable", "not read", "note");

  /** The words of a gist that a sentence must hold: names, codes and figures. */
  private static final Pattern TELLING = Pattern.compile("[^ ,:;]*[0-9A-Z_\\p{IsHan}][^ ,:;]*");

  static Stream<Path> cases() throws IOException, URISyntaxException {
    Path folder = Path.of(ClerkFilesTest.class.getResource("/cn/qianhu/ingest/clerks").toURI());
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatCountsIsWhatTheStrictFormSays(Path folder) throws IOException {
    Heard strict = Heard.of(folder.resolve("strict"));
    assertThat(strict.rejected).isEmpty();
    assertThat(strict.unreadable).isEmpty();
    assertThat(strict.events).isNotEmpty();

    assertThat(Heard.of(folder.resolve("office")).events)
        .containsExactlyInAnyOrderElementsOf(strict.events);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatDoesNotCountIsRefusedAndSaid(Path folder) throws IOException {
    Heard heard = Heard.of(folder.resolve("office"));
    List<NamedCsvRecord> refused = refused(folder);

    assertThat(heard.rejected)
        .isEqualTo(
            refused.stream()
                .filter(row -> !OF_FILES.contains(row.getField("reason")))
                .map(r -> r.getField("kind") + " " + r.getField("key") + " " + r.getField("reason"))
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(heard.unreadable)
        .isEqualTo(
            refused.stream()
                .filter(row -> row.getField("reason").equals("unreadable"))
                .map(row -> row.getField("file"))
                .collect(Collectors.toCollection(TreeSet::new)));
    refused.forEach(row -> assertSaid(heard, row));
  }

  private static void assertSaid(Heard heard, NamedCsvRecord row) {
    String number = row.getField("row");
    String place = row.getField("file") + (number.isEmpty() ? "" : "#" + number);
    List<String> telling = new ArrayList<>(List.of(row.getField("column")));
    TELLING.matcher(row.getField("gist")).results().forEach(word -> telling.add(word.group()));
    assertThat(heard.sentences)
        .as("a sentence at %s with %s", place, telling)
        .anyMatch(
            sentence ->
                sentence.startsWith(place + ": ")
                    && telling.stream().allMatch(sentence.substring(place.length())::contains));
  }

  private static List<NamedCsvRecord> refused(Path folder) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("refused.csv"))) {
      return rows.stream().toList();
    }
  }

  /** What is heard of the files of a folder. */
  private static final class Heard {
    private final List<SpecificRecord> events = new ArrayList<>();
    private final Set<String> rejected = new TreeSet<>();
    private final Set<String> unreadable = new TreeSet<>();
    private final List<String> sentences = new ArrayList<>();

    static Heard of(Path folder) {
      Heard heard = new Heard();
      ReportFiles.below(folder).files().forEach(heard::read);
      return heard;
    }

    private void read(ReportFile file) {
      List<TableRow> rows = new ArrayList<>();
      try (TableReader reader = TableReader.open(file)) {
        reader.forEachRemaining(rows::add);
        reader.warnings().forEach(warning -> sentences.add(warning.toString()));
      } catch (UnreadableFileException e) {
        unreadable.add(file.name());
        sentences.add(file.name() + ": " + e.reason().inLine());
        return;
      }
      rows.forEach(row -> judge(file, row));
    }

    private void judge(ReportFile file, TableRow row) {
      row.remarks().forEach(remark -> sentences.add(remark.toString()));
      List<String> texts = row.reported(file.kind());
      REVIEW
          .of(file.kind(), texts)
          .ifPresentOrElse(
              verdict ->
                  rejected.add(
                      file.kind().fileName()
                          + " "
                          + FORMS.of(file.kind()).key(texts)
                          + " "
                          + verdict.finding().reason()),
              () -> events.add(FORMS.of(file.kind()).event(texts)));
    }
  }
}

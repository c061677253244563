package cn.qianhu.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that stand in a column again and again. */
class RecurrentSpellingTest {

  private static final int MANY = 5_000;

  private final Map<String, Integer> asked = new HashMap<>();
  private RecurrentSpelling spelling;

  @BeforeEach
  void makeSpelling() {
    spelling =
        new RecurrentSpelling(
            (cell, form, carrier) -> {
              asked.merge(form + cell, 1, Integer::sum);
              return CellReading.converted(
                  "period", cell, form + " of " + cell, ConversionKind.MONTH);
            });
  }

  private String read(String cell, CellForm form) {
    return spelling.read(cell, form, "").text();
  }

  @Test
  void aTextThatRecursIsReadOnceInEachForm() {
    for (int i = 0; i < 3; i++) {
      assertThat(read("202203", CellForm.TEXT)).isEqualTo("TEXT of 202203");
      assertThat(read("202203", CellForm.NUMBER)).isEqualTo("NUMBER of 202203");
    }

    assertThat(asked).containsOnly(Map.entry("TEXT202203", 1), Map.entry("NUMBER202203", 1));
  }

  @Test
  void whatIsKeptHasABound() {
    IntStream.range(0, 2 * MANY).forEach(i -> read("text " + i % MANY, CellForm.TEXT));

    assertThat(asked.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(MANY);
    assertThat(asked).containsEntry("TEXTtext " + (MANY - 1), 2).containsEntry("TEXTtext 0", 1);
  }

  @Test
  void aLongTextIsNotKept() {
    String text = "年".repeat(100);

    read(text, CellForm.TEXT);
    read(text, CellForm.TEXT);

    assertThat(asked).containsEntry("TEXT" + text, 2);
  }
}

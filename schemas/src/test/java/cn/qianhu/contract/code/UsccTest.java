package cn.qianhu.contract.code;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

  private static final String GOOD = "91310110666007217T";

  static Stream<NamedCsvRecord> vectors() throws Exception {
    try (Reader csv =
        new InputStreamReader(
            UsccTest.class.getResourceAsStream("uscc-vectors.csv"), StandardCharsets.UTF_8)) {
      List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
      assertThat(rows).hasSizeGreaterThan(200);
      return rows.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void agreesWithTheVectorsOfPublicValidators(NamedCsvRecord vector) {
    String code = vector.getField("code");
    switch (vector.getField("reason")) {
      // Upstream removes separators before it validates; here they are not allowed.
      case "separators removed by compact" -> {
        assertThat(Uscc.hasForm(code)).isFalse();
        assertThat(Uscc.checkCharacterHolds(code.replace(" ", ""))).isTrue();
      }
      // Upstream looks at the form only.
      case "format-only check in upstream" -> assertThat(Uscc.hasForm(code)).isTrue();
      case "InvalidChecksum" -> {
        assertThat(Uscc.hasForm(code)).isTrue();
        assertThat(Uscc.checkCharacterHolds(code)).isFalse();
      }
      default ->
          assertThat(Uscc.checkCharacterHolds(code))
              .as(code)
              .isEqualTo(vector.getField("expected").equals("valid"));
    }
  }

  @Test
  void aLetterInTheRegionIsAMatterOfTheCheckCharacterNotOfTheForm() {
    assertThat(Uscc.hasForm("A1110000600037341L")).isTrue();
    assertThat(Uscc.checkCharacterHolds("A1110000600037341L")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9131011066600721",
        "91310110666007217TT",
        "91310110666007217t",
        "9131011066600721 T",
        " 1310110666007217T",
        "91310110666OO7217T",
        "９1310110666007217T",
        "9131011066600721\uD801\uDC00"
      })
  void refusesOtherForms(String code) {
    assertThat(Uscc.hasForm(code)).isFalse();
    assertThat(Uscc.checkCharacterHolds(code)).isFalse();
  }

  @Test
  void anySingleWrongCharacterBreaksTheCheck() {
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for (int i = 0; i < GOOD.length(); i++) {
      for (int c = 0; c < alphabet.length(); c++) {
        String changed = GOOD.substring(0, i) + alphabet.charAt(c) + GOOD.substring(i + 1);
        assertThat(Uscc.checkCharacterHolds(changed)).as(changed).isEqualTo(changed.equals(GOOD));
      }
    }
  }

  @Test
  void exactlyOneCheckCharacterHoldsForAnyBody() {
    long seed = 20220305;
    Random random = new Random(seed);
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for (int n = 0; n < 1000; n++) {
      StringBuilder body = new StringBuilder();
      for (int i = 0; i < 17; i++) {
        body.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      List<Integer> holding =
          alphabet
              .chars()
              .filter(c -> Uscc.checkCharacterHolds(body.toString() + (char) c))
              .boxed()
              .toList();
      assertThat(holding)
          .as("seed %s, body %s", seed, body)
          .containsExactly((int) Uscc.checkCharacter(body.toString()));
    }
  }
}

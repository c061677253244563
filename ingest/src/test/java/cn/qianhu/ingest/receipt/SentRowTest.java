package cn.qianhu.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file and the row that an origin names. */
class SentRowTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http:k-1#r-9/output-2022-03.csv#3 | output-2022-03.csv | 3",
        "http:k-1#r-9/产销 2022.xlsx!3月#5 | 产销 2022.xlsx!3月 | 5",
        "http:k-1#r-9/a.csv#6 ⟵ gross_output=1,234.50 | a.csv | 6",
        "http:k-1#r-9/a.csv#6 ⟵ name=x#7 | a.csv | 6",
        "http:k-1#r-9/a#b.csv#6 | a#b.csv | 6"
      })
  void isReadFromWhatTheGatewayWrites(String origin, String file, int row) {
    assertThat(SentRow.of(origin)).isEqualTo(new SentRow(file, row));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "http:k-1#r-9/0",
        "http:k-1#r-9/#5",
        "http:k-1#r-9",
        "http:k-1#r-9/a.csv#x",
        "http:k-1#r-9/a.csv#99999999999",
        "output-2022-03.csv#5",
        "reporter-7"
      })
  void isNothingElsewhere(String origin) {
    assertThat(SentRow.of(origin)).isNull();
  }
}

package cn.qianhu.ingest.rival;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.sender.FieldReview;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RivalSearchTest {
  private static final String U = "91371422KCYELPKL51";
  private static final String P = "2112-371525-04-02-678881";
  private static final String AT = "2021-02-03T09:18:00+08:00";
  private static final String OUTPUT = "," + U + ",2021-01,1," + AT + ",,100.00,1,0,2,1,1";
  private static final String READING = U + ",M1,RAW_COAL,CONSUMED,";

  @Test
  void ofEqualRevisionsTheLaterPrevails() {
    assertThat(
            told(
                OutputForm.KIND,
                "z-1" + OUTPUT,
                "a-2" + OUTPUT.replace("09:18:00+08:00", "01:18:01Z")))
        .containsExactly(
            "2 contends with row 3 (same enterprise, period and revision), which prevails: reported"
                + " later; this row does not count (merge them where all are due; give a"
                + " correction a greater revision)",
            "3 contends with row 2 (same enterprise, period and revision); this row prevails:"
                + " reported later; row 2 does not count (merge them where all are due; give a"
                + " correction a greater revision)");
  }

  @Test
  void ofEqualInstantsTheGreaterIdPrevails() {
    assertThat(told(OutputForm.KIND, "P-south" + OUTPUT, "P-north" + OUTPUT))
        .satisfiesExactly(
            won -> assertThat(won).contains("this row prevails: equal instant, greater report_id"),
            lost -> assertThat(lost).contains("which prevails: equal instant, greater report_id"));
  }

  @Test
  void ofEqualIdsTheGreaterTextsPrevail() {
    assertThat(told(OutputForm.KIND, "A" + OUTPUT, "A" + OUTPUT.replace("100.00", "99.00")))
        .satisfiesExactly(
            lost -> assertThat(lost).contains("row 3 (").contains("texts of the other columns"),
            won -> assertThat(won).contains("this row prevails").contains("texts of the other"));
  }

  @Test
  void theSameRowTwiceCountsOnce() {
    assertThat(told(OutputForm.KIND, "A" + OUTPUT, "A" + OUTPUT))
        .containsExactly(
            "2 says the same as row 3, and counts once",
            "3 says the same as row 2, and counts once");
  }

  @Test
  void otherRevisionsMonthsAndRejectedRowsContendForNothing() {
    assertThat(
            told(
                OutputForm.KIND,
                "A" + OUTPUT,
                "B" + OUTPUT.replace("2021-01,1", "2021-01,2"),
                "C" + OUTPUT.replace("2021-01,1", "2020-12,1"),
                "D" + OUTPUT.replace("100.00", "1e2"),
                "E" + OUTPUT.replace(",1,0,2", ",1,7,2")))
        .isEmpty();
  }

  @Test
  void ofManyTheOneThatPrevailsNamesTheOthers() {
    String[] rows = IntStream.range(0, 8).mapToObj(i -> "R" + i + OUTPUT).toArray(String[]::new);
    List<String> told = told(OutputForm.KIND, rows);
    assertThat(told.get(0)).contains("contends with row 9").contains("which prevails");
    assertThat(told.get(7)).contains("rows 2, 3, 4, 5, 6 and 2 more").contains("do not count");
  }

  @Test
  void statementsContendByCarrierAndInvestmentByProject() {
    String energy = "," + U + ",2021-01,%s,1," + AT + ",,77.8022,0,0,0,0";
    assertThat(
            told(
                EnergyForm.KIND,
                "A" + energy.formatted("RAW_COAL"),
                "B" + energy.formatted("COKE"),
                "C" + energy.formatted("COKE")))
        .satisfiesExactly(
            lost -> assertThat(lost).startsWith("3 ").contains("carrier"),
            won -> assertThat(won).startsWith("4 ").contains("carrier"));
    String investment = "," + U + "," + P + ",2021-01,1," + AT + ",,3,2,1,STARTED";
    assertThat(
            told(
                InvestmentForm.KIND,
                "A" + investment,
                "B" + investment,
                "C" + investment.replace("678881", "678882")))
        .hasSize(2);
  }

  @Test
  void readingsOfOneIntervalContendHoweverTheInstantIsWritten() {
    assertThat(
            told(
                ReadingForm.KIND,
                READING + "2021-02-01T00:00:00+08:00,60,3.5," + AT,
                READING + "2021-01-31T16:00:00Z,60,4," + AT,
                READING + "2021-02-01T01:00+08:00,60,4," + AT,
                READING + "2021-02-01T01:00:00+08:00,60,3," + AT.replace(":18", ":19")))
        .satisfiesExactly(
            lost -> assertThat(lost).startsWith("2 contends with row 3").contains("quantity"),
            won -> assertThat(won).startsWith("3 contends with row 2").contains("quantity"),
            lost -> assertThat(lost).startsWith("4 contends with row 5").contains("later"),
            won -> assertThat(won).startsWith("5 contends with row 4").contains("later"));
  }

  @Test
  void ofDirectoryEntriesTheLastPrevails() {
    String entry = U + ",样本企业,371422,%s,ABOVE_SCALE,false,,2020-01,";
    assertThat(
            told(
                EnterpriseForm.KIND,
                entry.formatted("18"),
                entry.formatted("17"),
                entry.formatted("17").replace("2020-01", "2021-01")))
        .satisfiesExactly(
            replaced -> assertThat(replaced).startsWith("2 contends with row 3").contains("behind"),
            last -> assertThat(last).startsWith("3 contends with row 2").contains("behind"));
  }

  @Test
  void commandsContendForNothing() {
    String command = "Q1,FUND,2021-01-05,,,,,,,,,15000000.0000,,,,,,";
    assertThat(told(QuotaForm.KIND, command, command)).isEmpty();
  }

  @Test
  void itIsSaidInChineseToo() {
    List<String> rows = List.of("P-south" + OUTPUT, "P-north" + OUTPUT);
    Rivals rivals = search(OutputForm.KIND, rows, PlaceHashes.MOST, RivalSearch.MOST);
    assertThat(rivals.of(0).words(RowLabel.ROW).zh())
        .startsWith("与第 3 行为同一企业、同一报告期、同一报送次数，以本行为准（报送时间相同，报表编号较大）");
    assertThat(rivals.of(1).words(RowLabel.REPORT).zh())
        .startsWith("与第 2 条为同一企业、同一报告期、同一报送次数，以第 2 条为准");
  }

  @Test
  void noMoreRowsAreComparedThanThereIsRoomForAndTheRestIsCounted() {
    List<String> rows = IntStream.range(0, 10).mapToObj(i -> "R" + i + OUTPUT).toList();
    Rivals rivals = search(OutputForm.KIND, rows, PlaceHashes.MOST, 4);
    assertThat(rivals.inOrder()).hasSize(4);
    assertThat(rivals.uncomparedRows()).isEqualTo(6);
  }

  @Test
  void placesBeyondTheRoomAreNotRemembered() {
    List<String> rows = new ArrayList<>();
    for (int repeat = 0; repeat < 2; repeat++) {
      for (int month = 1; month <= 9; month++) {
        rows.add("R" + repeat + OUTPUT.replace("2021-01,1", "2020-0" + month + ",1"));
      }
    }
    PlaceHashes hashes = new PlaceHashes(OutputForm.KIND, 5);
    rows.forEach(row -> hashes.see(texts(row)));
    assertThat(hashes.isFull()).isTrue();
    assertThat(search(OutputForm.KIND, rows, 5, RivalSearch.MOST).inOrder()).hasSize(10);
    assertThat(search(OutputForm.KIND, rows, 9, RivalSearch.MOST).inOrder()).hasSize(18);
  }

  @Test
  void manyPlacesAreToldApart() {
    PlaceHashes hashes = new PlaceHashes(ReadingForm.KIND);
    for (int meter = 0; meter < 200_000; meter++) {
      hashes.see(
          List.of(
              U, "M" + meter, "RAW_COAL", "CONSUMED", "2021-02-01T00:00:00+08:00", "60", "1", AT));
    }
    assertThat(hashes.hasRepeated()).isFalse();
  }

  private static List<String> told(Kind kind, String... rows) {
    return search(kind, List.of(rows), PlaceHashes.MOST, RivalSearch.MOST).inOrder().stream()
        .map(rivalry -> rivalry.row() + " " + rivalry.words(RowLabel.ROW).en())
        .toList();
  }

  /** Rows are numbered from 2, below a header. */
  private static Rivals search(Kind kind, List<String> rows, int places, int compared) {
    PlaceHashes hashes = new PlaceHashes(kind, places);
    rows.forEach(row -> hashes.see(texts(row)));
    RivalSearch search = new RivalSearch(new FieldReview(Forms.standard()), kind, hashes, compared);
    for (int row = 0; row < rows.size(); row++) {
      search.see(row + 2L, texts(rows.get(row)));
    }
    return search.rivals();
  }

  private static List<String> texts(String row) {
    return List.of(row.split(",", -1));
  }
}

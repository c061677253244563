package cn.qianhu.ingest.folder;

import static cn.qianhu.ingest.folder.AdapterFixture.USCC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.signature.CanonicalForm;
import cn.qianhu.contract.signature.SignatureAlgorithm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with files as offices save them. */
class OfficeFolderTest {
  private static final String HEADINGS =
      "报表编号,统一社会信用代码,报告期,报送次数,报送时间,撤回,工业总产值（千元）,工业销售产值,出口交货值,营业收入,利润总额,平均用工人数\n";
  private static final String REST = ",6672.29,0,1,1,163\n";

  @TempDir private Path inbox;
  private AdapterFixture folder;

  @BeforeEach
  void open() {
    folder = new AdapterFixture(inbox, FileDialect.of(Dialect.OFFICE, Site.shipped()));
  }

  @Test
  void eachKindOfConversionStandsOnceInTheReceiptAndTheOriginalInTheOrigin() throws IOException {
    Files.writeString(
        inbox.resolve("output-2022-03.csv"),
        HEADINGS
            + "O-1,"
            + USCC
            + ",2022年3月,1,2022-04-05 09:00,否,\"1,234.50\""
            + REST
            + "O-2,"
            + USCC
            + ",2022/3,2,2022-04-06 09:00,,20"
            + REST
            + "O-3,"
            + USCC.toLowerCase(Locale.ROOT)
            + ",2022-03,3,2022-04-07T09:00:00+08:00,,1.2e3"
            + REST);

    assertThat(folder.takeAll().done()).isEqualTo(1);

    assertThat(folder.receipt("done/output-2022-03.csv"))
        .satisfiesExactly(
            header -> {},
            first -> assertThat(first).isEqualTo("2,O-1,ACCEPTED,,,,,"),
            last -> assertThat(last).isEqualTo("3,O-2,ACCEPTED,,,,,"),
            refused ->
                assertThat(refused)
                    .startsWith("4,O-3,REJECTED,MALFORMED,gross_output,1.2e3,")
                    .contains("gross_output（表头“工业总产值（千元）”） 为“1.2e3”：")
                    .contains("请写出完整的数字")
                    .contains("write the number out"),
            unit ->
                assertThat(unit)
                    .startsWith(",,NOTE,,gross_output,\"1,234.50\",")
                    .contains("首例“1,234.50”读作“123.45”")
                    .contains("in 2 rows"),
            month ->
                assertThat(month)
                    .startsWith(",,NOTE,,period,2022年3月,")
                    .contains("月份的写法，2 行，首例“2022年3月”读作“2022-03”"),
            instant ->
                assertThat(instant)
                    .startsWith(",,NOTE,,reported_at,2022-04-05 09:00,")
                    .contains("is read as \"\"2022-04-05T09:00:00+08:00\"\""),
            code -> assertThat(code).startsWith(",,NOTE,,uscc,91371422kcyelpkl51,"),
            flag -> assertThat(flag).startsWith(",,NOTE,,withdrawn,否,").contains("in 1 row;"));
    assertThat(folder.broker.origins())
        .containsExactly(
            "output-2022-03.csv#2 ⟵ gross_output=1,234.50",
            "output-2022-03.csv#3 ⟵ gross_output=20",
            "output-2022-03.csv#4 ⟵ uscc=91371422kcyelpkl51");
  }

  @Test
  void afterAFailureInTheMiddleItGoesOnBehindTheLastCommittedRow() throws IOException {
    StringBuilder text = new StringBuilder("工业产销月报,,,\n" + HEADINGS);
    for (int row = 0; row < 10; row++) {
      text.append("O-%d,%s,2022年%d月,1,2022-12-05 09:00,,%d.0".formatted(row, USCC, row + 1, row));
      text.append(REST);
    }
    text.append("合计,,,,,,45,,,,,\n");
    Files.write(inbox.resolve("产销.csv"), text.toString().getBytes(Charset.forName("GB18030")));
    folder.broker.failAfter(2, new TimeoutException("the broker is away"));
    assertThatThrownBy(folder::takeAll).hasMessageContaining("产销.csv#9");
    assertThat(folder.broker.origins()).hasSize(6);

    assertThat(folder.takeAll().done()).isEqualTo(1);

    List<String> expected = new ArrayList<>();
    for (int row = 0; row < 10; row++) {
      expected.add("产销.csv#" + (row + 3) + " ⟵ gross_output=" + row + ".0");
    }
    assertThat(folder.broker.origins()).isEqualTo(expected);
    assertThat(folder.receipt("done/产销.csv"))
        .anySatisfy(foot -> assertThat(foot).startsWith("13,,NOTE,").contains("合计"))
        .anySatisfy(title -> assertThat(title).startsWith("1,,NOTE,").contains("left aside"));
  }

  @Test
  void whatIsSignedIsReadStrictly() throws IOException {
    SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
    String row = "O-1," + USCC + ",2022-03,1,2022-04-05T09:00:00+08:00,,1,1,0,1,1,163";
    String text = key.sign(CanonicalForm.of(OutputForm.KIND, List.of(row.split(",", -1)))).text();
    String header = String.join(",", OutputForm.KIND.columns()) + ",signature\n";
    Files.writeString(
        inbox.resolve("output.csv"),
        header
            + row
            + ","
            + text
            + "\n"
            + row.replace("O-1", "O-2").replace(",1,1,0,", ",+1,1,0,")
            + ",\n");

    folder.takeAll();

    assertThat(folder.receipt("done/output.csv"))
        .anySatisfy(note -> assertThat(note).startsWith(",,NOTE,").contains("is read strictly"))
        .anySatisfy(signed -> assertThat(signed).startsWith("2,O-1,ACCEPTED,"))
        .anySatisfy(
            plain -> assertThat(plain).startsWith("3,O-2,REJECTED,MALFORMED,gross_output,"));
  }

  @Test
  void rowsOfSeveralSheetsAreKnownByTheirSheets() throws IOException {
    String header = WorkbookFile.texts(OutputForm.KIND.columns());
    new WorkbookFile()
        .sheet("2月", "", header + sheetRow("O-1", "2022-02-05T09:00:00+08:00", "2"))
        .sheet("3月", "", header + sheetRow("O-1x", "2022-02-06T09:00:00+08:00", "3"))
        .write(inbox.resolve("output.xlsx"));

    folder.takeAll();

    assertThat(folder.broker.origins()).containsExactly("output.xlsx!2月#2", "output.xlsx!3月#2");
    assertThat(folder.receipt("done/output.xlsx"))
        .anySatisfy(
            lost ->
                assertThat(lost)
                    .startsWith("2月#2,O-1,SUPERSEDED,")
                    .contains("contends with row 2 (of sheet 2) "))
        .anySatisfy(
            won -> assertThat(won).startsWith("3月#2,O-1x,ACCEPTED,").contains("第 2（第 1 个工作表） 行"));
  }

  private static String sheetRow(String id, String reported, String gross) {
    return WorkbookFile.texts(
        List.of(id, USCC, "2022-01", "1", reported, "", gross, "1", "0", "1", "1", "5"));
  }

  /** A total that one dialect leaves aside is a row of the other: their numbers mean other rows. */
  @Test
  void whatWasHalfSentInAnotherDialectIsSentFromItsFirstRowOn() throws IOException {
    AdapterFixture strict = folder.in(FileDialect.STRICT);
    String[] rows = AdapterFixture.outputs(0, 10);
    rows[1] = "合计,,,,,,6607.58,,,,,";
    strict.write("output.csv", OutputForm.KIND, rows);
    strict.broker.failAfter(2, new TimeoutException("the broker is away"));
    assertThatThrownBy(strict::takeAll).hasCauseInstanceOf(TimeoutException.class);
    assertThat(strict.broker.origins()).hasSize(6);

    AdapterFixture office = strict.in(FileDialect.of(Dialect.OFFICE, Site.shipped()));
    assertThat(office.takeAll().done()).isEqualTo(1);

    List<String> anew = office.broker.origins().subList(6, office.broker.origins().size());
    assertThat(anew)
        .containsExactly(
            "output.csv#2",
            "output.csv#4",
            "output.csv#5",
            "output.csv#6",
            "output.csv#7",
            "output.csv#8",
            "output.csv#9",
            "output.csv#10",
            "output.csv#11");
    assertThat(office.receipt("done/output.csv").get(1))
        .startsWith(",,NOTE,")
        .contains("此前以另一种读法发送了 6 行")
        .contains("sent from its first row on");
  }

  /** He looks for gross_output in vain. */
  @Test
  void aClerkIsToldOfAColumnByTheHeadingThatHeWrote() throws IOException {
    Files.writeString(
        inbox.resolve("output-2022-03.csv"),
        HEADINGS + "O-1," + USCC + ",2022-03,1,2022-04-05 09:00,否," + REST);

    folder.takeAll();

    assertThat(folder.receipt("done/output-2022-03.csv").get(1))
        .contains("列 gross_output（表头“工业总产值（千元）”） 没有填写")
        .contains("Column gross_output (headed \"\"工业总产值（千元）\"\") is empty");
  }
}

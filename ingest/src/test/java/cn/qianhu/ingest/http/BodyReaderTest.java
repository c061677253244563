package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.http.BodyFormat.BodyType;
import cn.qianhu.ingest.http.Submission.Item;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

  private static final BodyFormat JSON = new BodyFormat(BodyType.JSON, null, FileDialect.STRICT);
  private static final BodyFormat CSV = new BodyFormat(BodyType.CSV, null, FileDialect.STRICT);

  private final BodyReader reader = new BodyReader(3, 1 << 20);

  @Test
  void takesNumbersAsTheyAreWritten() {
    for (String number :
        List.of("1.1200", "-0", "1e3", "0.1", "123456789012345678901234567890.12", "1E-9")) {
      assertThat(value("gross_output", "{\"gross_output\": " + number + "}")).isEqualTo(number);
    }
  }

  @Test
  void takesTextsTrimmedAndTruthValuesByName() {
    assertThat(value("report_id", "{\"report_id\":\"\\u3000 O-1 \"}")).isEqualTo("O-1");
    assertThat(value("withdrawn", "{\"withdrawn\":true}")).isEqualTo("true");
    assertThat(value("withdrawn", "{\"withdrawn\":false}")).isEqualTo("false");
    assertThat(value("withdrawn", "{\"withdrawn\":null}")).isEmpty();
    assertThat(value("withdrawn", "{}")).isEmpty();
  }

  @Test
  void tellsOneReportFromAListOfOne() {
    assertThat(json("{\"report_id\":\"1\"}").single()).isTrue();
    assertThat(json("[{\"report_id\":\"1\"}]").single()).isFalse();
  }

  @Test
  void remembersWhereEachReportStands() {
    List<Item> reports = json("[\n{},\n\n{\"report_id\":\"x\"}]").reports();
    assertThat(reports).extracting(Item::index).containsExactly(0, 1);
    assertThat(reports).extracting(Item::line).containsExactly(2L, 4L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "7",
        "\"text\"",
        "{\"report_id\":\"1\"",
        "{\"report_id\":\"1\"} {}",
        "[{\"report_id\":\"1\"},]",
        "[7]",
        "[[{}]]",
        "{\"report_id\":{\"deeper\":1}}",
        "{\"report_id\":[1]}",
        "{\"report_id\":NaN}",
        "{\"report_id\":01}",
        "{\"report_id\":\"1\",\"report_id\":\"1\"}",
        "{\"reportid\":\"1\"}",
        "{\"report_id\":\"\\ud800\"}",
        "{\"report_id\":\"a\nb\"}"
      })
  void refusesWhatCannotBeReadOrInTwoWays(String body) {
    assertThat(refusal(OutputForm.KIND, JSON, bytes(body)).type())
        .isEqualTo(ProblemType.MALFORMED_BODY);
  }

  @Test
  void saysWhereABodyCannotBeRead() {
    Problem problem =
        refusal(
            OutputForm.KIND,
            JSON,
            bytes("[\n  {\"period\": \"2022-01\", \"period\": \"2022-02\"}]"));
    assertThat(problem.members()).containsEntry("line", 2L).containsEntry("column", 25L);
    assertThat(problem.detail().zh()).contains("第 2 行第 25 列");
  }

  @Test
  void refusesNestingWithoutEndNumbersWithoutEndAndBytesThatAreNoText() {
    refusal(OutputForm.KIND, JSON, bytes("[".repeat(1_000_000)));
    refusal(OutputForm.KIND, JSON, bytes("{\"report_id\":".repeat(100_000)));
    refusal(OutputForm.KIND, JSON, bytes("{\"revision\":" + "9".repeat(1_000_000) + "}"));
    refusal(OutputForm.KIND, JSON, bytes("{\"revision\":1e" + "9".repeat(2000) + "}"));
    refusal(OutputForm.KIND, JSON, bytes("{\"report_id\":\"" + "9".repeat(70_000) + "\"}"));
    refusal(
        OutputForm.KIND, JSON, "{\"report_id\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  void refusesJsonThatIsNotUtf8(String charset) {
    Problem problem =
        refusal(
            OutputForm.KIND, JSON, "[{\"report_id\":\"O-1\"}]".getBytes(Charset.forName(charset)));
    assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_BODY);
    assertThat(problem.detail().en()).contains("ine 1 (byte 1)").contains("is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C0AF", "E080AF", "EDA080", "EDA080EDB080", "FF", "F4908080", "80", "C3"})
  void refusesBytesThatAreNotUtf8AndSaysWhere(String hex) {
    byte[] body = concat(bytes("[{},\n{\"report_id\":\"N"), HexFormat.of().parseHex(hex), "\"}]");
    Problem problem = refusal(OutputForm.KIND, JSON, body);
    assertThat(problem.members()).containsEntry("line", 2L).containsEntry("byte", 21L);
    assertThat(problem.detail().zh()).contains("第 2 行（第 21 字节）不是 UTF-8");
    byte[] csv =
        concat(
            bytes(String.join(",", OutputForm.KIND.columns()) + "\nN"),
            HexFormat.of().parseHex(hex),
            ",u,2022-03,2,r,true,1,1,1,1,1,1");
    assertThat(refusal(OutputForm.KIND, CSV, csv).detail().en()).contains("line 2", "is not UTF-8");
  }

  @Test
  void takesAByteOrderMarkForWhatItIs() {
    assertThat(value("report_id", "\uFEFF{\"report_id\":\"O-1\"}")).isEqualTo("O-1");
  }

  @Test
  void refusesMoreReportsThanARequestMayHold() {
    assertThat(json("[{},{},{}]").reports()).hasSize(3);
    assertThat(refusal(OutputForm.KIND, JSON, bytes("[{},{},{},{}]")).type())
        .isEqualTo(ProblemType.TOO_MANY_REPORTS);
  }

  @Test
  void readsCsvByTheRulesForFiles() {
    Submission read =
        reader.read(
            EnterpriseForm.KIND,
            CSV,
            bytes("name,uscc,region,industry,scopes,two_high,valid_from\n\n钢厂,U, 370406 ,31"));
    assertThat(read.single()).isFalse();
    assertThat(read.reports()).hasSize(1);
    assertThat(read.reports().get(0).line()).isEqualTo(3);
    assertThat(read.reports().get(0).texts())
        .containsExactly("U", "钢厂", "370406", "31", "", "", "", "", "");
  }

  @Test
  void refusesCsvWithAColumnThatNearlyIsOneOfTheKind() {
    String columns = String.join(",", OutputForm.KIND.columns());
    String row = "O-1,u,2022-03,2,r,true,1,1,1,1,1,1";
    assertThat(csvRefusal(columns.replace("withdrawn", "Withdrawn") + "\n" + row).detail().en())
        .contains("row 1")
        .contains("\"Withdrawn\" is not withdrawn");
    assertThat(csvRefusal(columns.replace("withdrawn", "wihtdrawn") + "\n" + row).detail().zh())
        .contains("“wihtdrawn”应写作 withdrawn");
    assertThat(csvRefusal(columns.replace("withdrawn", "撤回") + "\n" + row).detail().en())
        .contains("the column \"撤回\"")
        .contains("nothing but booleans");
  }

  private Problem csvRefusal(String body) {
    return refusal(OutputForm.KIND, CSV, bytes(body));
  }

  @Test
  void refusesCsvThatCannotBeRead() {
    assertThat(refusal(OutputForm.KIND, CSV, bytes("report_id,uscc\n1,2")).detail().en())
        .contains("lacks the columns");
    assertThat(refusal(OutputForm.KIND, CSV, bytes("")).detail().zh()).contains("列名");
    assertThat(refusal(OutputForm.KIND, CSV, new byte[] {(byte) 0xff, 1}).detail().en())
        .contains("UTF-8");
  }

  @Test
  void spoilsARowWhoseFiguresMayStandInTheWrongColumns() {
    String header = String.join(",", ReadingForm.KIND.columns());
    Submission read =
        reader.read(ReadingForm.KIND, CSV, bytes(header + "\nU,M,C,F,I,15,1,234.5,R"));
    assertThat(read.reports().get(0).texts().get(ReadingForm.KIND.position("minutes")))
        .contains("beyond the header");
  }

  private String value(String column, String body) {
    return json(body).reports().get(0).texts().get(OutputForm.KIND.position(column));
  }

  private Submission json(String body) {
    byte[] bytes = bytes(body);
    return reader.read(OutputForm.KIND, JSON, bytes);
  }

  private Problem refusal(Kind kind, BodyFormat format, byte[] body) {
    ProblemException problemException =
        catchThrowableOfType(ProblemException.class, () -> reader.read(kind, format, body));
    assertThat(problemException).as("refusal").isNotNull();
    return problemException.problem();
  }

  private static byte[] concat(byte[] start, byte[] middle, String end) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(start);
    all.writeBytes(middle);
    all.writeBytes(bytes(end));
    return all.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

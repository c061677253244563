package cn.qianhu.ingest.http;

import static cn.qianhu.ingest.http.GatewayFixture.CENTRE_KEY;
import static cn.qianhu.ingest.http.GatewayFixture.STEEL;
import static cn.qianhu.ingest.http.GatewayFixture.STEEL_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.digest.Sha256;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.log.HeaderText;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.event.OutputReport;
import cn.qianhu.ingest.http.GatewayFixture.GatewayReply;
import cn.qianhu.ingest.workbook.WorkbookFile;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are sent: CSV as offices save it, and workbooks. */
class TablesTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PATH = "/v1/reports/output";

  private static GatewayFixture gateway;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    gateway = new GatewayFixture(GatewayLimits.standard());
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  @BeforeEach
  void forget() {
    gateway.log.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/csv",
        "text/csv; charset=gbk",
        "Text/CSV;header=present; Charset=\"GB2312\""
      })
  void csvAsAnOfficeSavesItIsReadAndEachConversionNamed(String type) {
    GatewayReply reply = post(PATH, type, office().getBytes(GB18030));

    assertThat(reply.status()).as("%s", reply.json()).isEqualTo(200);
    assertThat(reply.json().at("/reports/0/outcome").asText()).isEqualTo("ACCEPTED_FOR_PROCESSING");
    assertThat(reply.json().at("/reports/0/row").asInt()).isEqualTo(3);
    assertThat(reply.json().at("/reports/0/sheet").isMissingNode()).isTrue();
    assertThat(reply.json().path("conversions"))
        .anySatisfy(
            amount -> {
              assertThat(amount.path("column").asText()).isEqualTo("gross_output");
              assertThat(amount.path("kind").asText()).isEqualTo("AMOUNT");
              assertThat(amount.path("before").asText()).isEqualTo("1,234.50");
              assertThat(amount.path("after").asText()).isEqualTo("1234.50");
              assertThat(amount.path("rows").asInt()).isEqualTo(1);
            });
    assertThat(reply.json().path("warnings"))
        .anySatisfy(
            title -> {
              assertThat(title.path("line").asInt()).isEqualTo(1);
              assertThat(title.path("message_en").asText()).contains("left aside");
            });
    OutputReport sent = (OutputReport) gateway.log.history().get(0).value();
    assertThat(sent.toString()).contains("1234.5");
    assertThat(HeaderText.of(gateway.log.history().get(0).headers(), RawRecords.ORIGIN))
        .endsWith("/0 ⟵ gross_output=1,234.50");
  }

  @Test
  void anEncodingThatIsSaidAndIsNotTheBodysIsRefusedWithTheLine() {
    GatewayReply reply = post(PATH, "text/csv; charset=utf-8", office().getBytes(GB18030));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("message_en")).contains("UTF-8");
    assertThat(reply.json().path("line").asInt()).isEqualTo(1);
    assertThat(post(PATH, "text/csv; charset=latin1", new byte[0]).status()).isEqualTo(415);
  }

  @Test
  void strictReadingTakesNoneOfIt() {
    String strict = PATH + "?dialect=strict";
    assertThat(post(strict, "text/csv; charset=gbk", office().getBytes(GB18030)).status())
        .isEqualTo(415);
    assertThat(post(strict, "text/csv", office().getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(400);
    GatewayReply amount = post(strict, "text/csv", plain("+5").getBytes(StandardCharsets.UTF_8));
    assertThat(amount.json().at("/reports/0/reason").asText()).isEqualTo("MALFORMED");
    assertThat(amount.json().at("/reports/0/row").asInt()).isEqualTo(2);
    assertThat(amount.json().path("conversions").isMissingNode()).isTrue();
    GatewayReply sign =
        post(PATH + "?dialect=office", "text/csv", plain("+5").getBytes(StandardCharsets.UTF_8));
    assertThat(sign.json().at("/outcomes/ACCEPTED_FOR_PROCESSING").asInt()).isEqualTo(1);
  }

  @Test
  void whereStrictReadingIsTheRuleTheOfficeDialectIsAskedFor() {
    try (GatewayFixture strict = GatewayFixture.strict()) {
      for (String query : List.of("", "?dialect=strict", "?dialect=office")) {
        GatewayReply reply =
            strict.send(
                strict
                    .request(STEEL_KEY, PATH + query)
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofString(plain("+5")))
                    .build());
        assertThat(reply.json().at("/reports/0/outcome").asText())
            .as(query)
            .isEqualTo(query.endsWith("office") ? "ACCEPTED_FOR_PROCESSING" : "WRONG");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dialect=Office", "dialect=strict&dialect=office", "dialekt=strict"})
  void aDialectThatIsMisspeltIsRefused(String query) {
    byte[] body = plain("5").getBytes(StandardCharsets.UTF_8);
    GatewayReply reply = post(PATH + "?" + query, "text/csv", body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("message_zh")).contains("dialect=strict");
    assertThat(gateway.log.history()).isEmpty();
  }

  @Test
  void ofACellThatIsNotConvertedTheAnswerSaysWhatToDo() {
    GatewayReply reply = post(PATH, "text/csv", plain("1.2E+3").getBytes(StandardCharsets.UTF_8));
    assertThat(reply.json().at("/reports/0/outcome").asText()).isEqualTo("WRONG");
    assertThat(reply.json().at("/reports/0/column").asText()).isEqualTo("gross_output");
    assertThat(reply.json().at("/reports/0/message_en").asText()).contains("write the number out");
    assertThat(reply.json().path("warnings").isMissingNode()).as("said once").isTrue();
  }

  /** The ledger judges commands, and no field of theirs is wrong here. */
  @Test
  void ofACommandWhatIsNotCertainStandsAmongTheWarnings() {
    List<String> texts = new ArrayList<>(QuotaForm.KIND.example());
    texts.set(QuotaForm.KIND.position("effective_date"), "3/10/2022");
    String csv = String.join(",", QuotaForm.KIND.columns()) + "\n" + String.join(",", texts) + "\n";
    GatewayReply reply =
        gateway.send(
            gateway
                .request(CENTRE_KEY, "/v1/reports/quota?dry-run=true")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build());
    assertThat(reply.json().at("/reports/0/outcome").asText()).isEqualTo("SOUND");
    assertThat(reply.json().at("/warnings/0/line").asInt()).isEqualTo(2);
    assertThat(reply.json().at("/warnings/0/message_en").asText()).contains("month or day first?");
  }

  @Test
  void rowsOfAWorkbookAreKnownByTheirSheetWhereSeveralAreRead() throws IOException {
    String header = WorkbookFile.texts(OutputForm.KIND.columns());
    Path file =
        new WorkbookFile()
            .sheet("说明", "hidden", WorkbookFile.texts(List.of("x")))
            .sheet("1月", "", header + sheetRow("O-1", "2022-01", "5"))
            .sheet("2月", "", header + sheetRow("O-2", "2022-02", "n/a"))
            .write(folder.resolve("b.xlsx"));

    GatewayReply reply = post(PATH + "?file=b%202.xlsx", XLSX, Files.readAllBytes(file));

    assertThat(reply.status()).as("%s", reply.json()).isEqualTo(200);
    assertThat(origins()).containsExactly("b 2.xlsx!1月#2", "b 2.xlsx!2月#2");
    assertThat(reply.json().at("/reports/0/sheet").asText()).isEqualTo("1月");
    assertThat(reply.json().at("/reports/1/sheet").asText()).isEqualTo("2月");
    assertThat(reply.json().at("/reports/1/row").asInt()).isEqualTo(2);
    assertThat(reply.json().at("/reports/1/outcome").asText()).isEqualTo("WRONG");
    assertThat(reply.json().path("warnings"))
        .anySatisfy(note -> assertThat(note.path("message_zh").asText()).contains("隐藏的工作表“说明”"));
    assertThat(gateway.log.history()).hasSize(2);
  }

  /** Receipts say so, and explanations. Without a name the place in the request is all there is. */
  @Test
  void recordsNameTheFileAndTheRowTheyComeFrom() {
    byte[] body = plain("5").getBytes(StandardCharsets.UTF_8);
    post(PATH + "?file=" + "%E2%80%AE%E4%BA%A7%0A" + "x".repeat(100) + ".csv", "text/csv", body);
    post(PATH, "text/csv", body);
    assertThat(origins().get(0)).startsWith("<U+202E>产<U+000A>xxx").endsWith("#2");
    assertThat(origins().get(0).length()).isLessThan(120);
    assertThat(origins().get(1)).isEqualTo("0");
  }

  /** Behind the key and the number of the request. */
  private static List<String> origins() {
    return gateway.log.history().stream()
        .map(sent -> HeaderText.of(sent.headers(), RawRecords.ORIGIN))
        .map(origin -> origin.substring(origin.indexOf('/') + 1))
        .toList();
  }

  /** Some for each row would make an answer of millions of characters. */
  @Test
  void ofRowsThatAreOddTheFirstAreNamed() {
    StringBuilder body = new StringBuilder(String.join(",", OutputForm.KIND.columns()) + "\n");
    for (int i = 0; i < 300; i++) {
      body.append("O-").append(i).append(',').append(STEEL).append('\n');
    }
    GatewayReply reply = post(PATH, "text/csv", body.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("reports")).hasSize(300);
    List<String> said = reply.json().path("warnings").findValuesAsText("message_en");
    assertThat(said).filteredOn(each -> each.contains("short of the header")).hasSize(200);
    assertThat(said).contains("100 more rows or cells are of this kind");
  }

  /** A text that stands once in a workbook may stand for thousands of cells. */
  @Test
  void aSmallWorkbookSaysNoMoreThanABodyMayHold() throws IOException {
    GatewayReply reply = post(PATH, XLSX, repeated(40));

    assertThat(reply.status()).as("%s", reply.json()).isEqualTo(413);
    assertThat(reply.text("message_en")).contains("more than 8388608 characters");
    assertThat(gateway.log.history()).isEmpty();
  }

  /** Otherwise a key would fill the log by bodies of a few thousand bytes. */
  @Test
  void whatAWorkbookSaysIsTakenOffTheBytesOfItsKey() throws IOException {
    byte[] body = repeated(20);
    try (GatewayFixture poor =
        new GatewayFixture(GatewayLimits.tuned().bytes(1, 8 << 20).build())) {
      for (int status : List.of(200, 429)) {
        HttpRequest request =
            poor.request(STEEL_KEY, PATH)
                .header("Content-Type", XLSX)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        assertThat(poor.send(request).status()).isEqualTo(status);
      }
      assertThat(poor.log.history()).hasSize(20);
    }
  }

  /** Rows whose ids are one long text. */
  private byte[] repeated(int rows) throws IOException {
    String row = sheetRow("O", "2022-03", "1");
    String id = row.substring(row.indexOf("<c"), row.indexOf("</c>") + "</c>".length());
    String byNumber = row.replace(id, "<c t=\"s\"><v>0</v></c>");
    return Files.readAllBytes(
        new WorkbookFile()
            .shared("<t>" + "A".repeat(250_000) + "</t>")
            .sheet("1", "", WorkbookFile.texts(OutputForm.KIND.columns()) + byNumber.repeat(rows))
            .write(folder.resolve("long.xlsx")));
  }

  /** Also where they stand in columns that nobody reads, and rows that are none. */
  @Test
  void sharedTextsAreNotReadForEver() throws IOException {
    List<String> header = new ArrayList<>(OutputForm.KIND.columns());
    header.add("备注");
    String row = sheetRow("O", "2022-03", "1").replace("</row>", "<c t=\"s\"><v>0</v></c></row>");
    Path file =
        new WorkbookFile()
            .shared("<t>" + "A".repeat(250_000) + "</t>")
            .sheet("1", "", WorkbookFile.texts(header) + row.repeat(600))
            .write(folder.resolve("shared.xlsx"));

    GatewayReply reply = post(PATH, XLSX, Files.readAllBytes(file));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("message_en")).contains("refers to its shared texts too often");
  }

  @Test
  void manyPartsAreRefusedBeforeTheyAreLookedAt() throws IOException {
    WorkbookFile workbook = new WorkbookFile().sheet("1", "", "");
    for (int i = 0; i < 10_001; i++) {
      workbook.part("x/" + i, "");
    }
    GatewayReply reply =
        post(PATH, XLSX, Files.readAllBytes(workbook.write(folder.resolve("parts.xlsx"))));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("message_en")).contains("at most 10000 are read");
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    GatewayReply reply = post(PATH, XLSX, office().getBytes(StandardCharsets.UTF_8));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("message_zh")).contains("xlsx");
    assertThat(gateway.log.history()).isEmpty();
  }

  @Test
  void whatIsSentIsWhatWasTried() {
    byte[] body = plain("5").getBytes(StandardCharsets.UTF_8);
    GatewayReply tried = post(PATH + "?dry-run=true", "text/csv", body);
    String tag = tried.header("ETag");
    assertThat(tag).isEqualTo("\"" + Sha256.of(body) + "\"");

    GatewayReply other = matching(plain("6").getBytes(StandardCharsets.UTF_8), tag);
    assertThat(other.status()).isEqualTo(412);
    assertThat(other.text("type")).isEqualTo("urn:qianhu:problem:not-what-was-tried");
    assertThat(gateway.log.history()).isEmpty();

    assertThat(matching(body, "\"x\", " + tag).status()).isEqualTo(200);
    assertThat(matching(body, "*").status()).isEqualTo(200);
    assertThat(post(PATH, "text/csv", body).header("ETag")).isEmpty();
    assertThat(gateway.log.history()).hasSize(3);
  }

  private static GatewayReply matching(byte[] body, String tag) {
    return gateway.send(request(PATH, "text/csv", body).header("If-Match", tag).build());
  }

  private static GatewayReply post(String path, String type, byte[] body) {
    return gateway.send(request(path, type, body).build());
  }

  private static HttpRequest.Builder request(String path, String type, byte[] body) {
    return gateway
        .request(STEEL_KEY, path)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofByteArray(body));
  }

  /** With a title, Chinese headings, and an amount as people type it. */
  private static String office() {
    return "工业产销月报,,,\n"
        + "报表编号,统一社会信用代码,报告期,报送次数,报送时间,撤回,工业总产值,工业销售产值,出口交货值,营业收入,利润总额,平均用工人数\n"
        + "O-1,"
        + STEEL
        + ",2022-03,1,2022-04-05T09:00:00+08:00,,\"1,234.50\",1,0,1,1,5\n";
  }

  private static String plain(String gross) {
    return String.join(",", OutputForm.KIND.columns())
        + "\nO-1,"
        + STEEL
        + ",2022-03,1,2022-04-05T09:00:00+08:00,,"
        + gross
        + ",1,0,1,1,5\n";
  }

  private static String sheetRow(String id, String period, String gross) {
    return WorkbookFile.texts(
        List.of(
            id,
            STEEL,
            period,
            "1",
            "2022-04-05T09:00:00+08:00",
            "",
            gross,
            "1",
            "0",
            "1",
            "1",
            "5"));
  }
}

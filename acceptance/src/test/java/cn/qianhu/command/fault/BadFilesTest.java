package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.Qianhu;
import cn.qianhu.command.batch.BatchReport;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.local.cluster.SharedCluster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read are named and keep no other from being read; bad rows stop nothing. */
@Timeout(120)
class BadFilesTest {

  private static final int UNREADABLE = 2;
  private static final int MALFORMED_ROWS = 10_000;

  private static BatchRuns bench;

  @TempDir private Path folder;

  private Path input;
  private Path output;

  @BeforeAll
  static void start() {
    bench = new BatchRuns();
  }

  @BeforeEach
  void copyInput() {
    input = folder.resolve("in");
    output = folder.resolve("out");
    InputRows.of(Reference.CLEAN_FEW).write(input);
  }

  @Test
  void aFileWithoutAColumnIsNamedAndTheOthersCount() throws Exception {
    Path file = input.resolve("output-2022-02-x.csv");
    Files.writeString(file, "report_id,uscc,period,revision,reported_at\nO1,x,2022-02,1,\n");
    BatchReport report = bench.run(namespace("header"), input, output, Reference.CLEAN_FEW, 1, 1);
    assertThat(report.unreadable())
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessageContaining("output-2022-02-x.csv")
                    .hasMessageContaining("gross_output"));
    assertThat(report.isOfAllFiles()).isFalse();
    ReferenceTables.assertThese(output, Reference.CLEAN_FEW);
  }

  @Test
  void theCommandEndsWithTwoAndNamesEachFileThatCannotBeRead() throws IOException {
    Files.writeString(input.resolve("energy-x.csv"), "report_id,uscc\nE1,x\n");
    String row = "91371422KCYELPKL51,甲企业,371422,17,ABOVE_SCALE,false,,2020-01,\n";
    String header = "uscc,name,region,industry,scopes,two_high,code_exempt,valid_from,closed_from";
    Files.writeString(
        input.resolve("enterprises-x.csv"), header + "\n" + row, Charset.forName("GB18030"));
    assertThat(batchFailsWith(UNREADABLE, namespace("by-command")))
        .contains("energy-x.csv")
        .contains("consumption")
        .contains("enterprises-x.csv")
        .contains("UTF-8");
    ReferenceTables.assertThese(output, Reference.CLEAN_FEW);
  }

  @Test
  void theCommandEndsWithTwoWhereThereIsNoSuchFolder() {
    input = folder.resolve("nowhere");
    assertThat(batchFailsWith(UNREADABLE, namespace("nowhere"))).contains("nowhere");
    assertThat(output).doesNotExist();
  }

  @Test
  void malformedRowsAndACutOffLastLineAreRejectedOneByOne() throws Exception {
    List<String> rows = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    rows.add(String.join(",", OutputForm.KIND.columns()));
    for (int i = 0; i < MALFORMED_ROWS; i++) {
      rows.add("BAD-" + i + "," + malformed(i));
      rejected.add("output,BAD-" + i + ",MALFORMED");
    }
    String whole =
        InputRows.of(Reference.CLEAN_FEW).of(OutputForm.KIND).get(0).replace("O-", "CUT-");
    int middle = whole.indexOf(',', whole.indexOf(",,")) + 5;
    rows.add(whole.substring(0, middle));
    rejected.add("output," + whole.substring(0, whole.indexOf(',')) + ",MALFORMED");
    Files.writeString(input.resolve("output-bad.csv"), String.join("\n", rows));
    bench.run(namespace("malformed"), input, output, Reference.CLEAN_FEW, 3, 2);
    ReferenceTables.assertThese(output, Reference.CLEAN_FEW, rejected);
  }

  private static String namespace(String name) {
    return SharedCluster.namespace(BadFilesTest.class, name);
  }

  /** Ten ways to be malformed. */
  private static String malformed(int i) {
    String good = "91371422KCYELPKL51,2022-02,9,2022-03-02T09:30:00+08:00,,1.00,1.00,0,1,1,5";
    return switch (i % 10) {
      case 0 -> good.replace("1.00", "1.001");
      case 1 -> good.replace("1.00", "+1");
      case 2 -> good.replace("1.00", "");
      case 3 -> good.replace("2022-02", "2022-2");
      case 4 -> good.replace(",9,", ",0,");
      case 5 -> good.replace(",9,", ",x,");
      case 6 -> good.replace("+08:00", "");
      case 7 -> good.replace(",,1.00", ",yes,1.00");
      case 8 -> good.replace(",5", ",5.0");
      default -> "";
    };
  }

  /** Runs the command on the shared cluster; answers with what it said. */
  private String batchFailsWith(int exitCode, String namespace) {
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code;
    try {
      System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
      code =
          Qianhu.commandLine()
              .execute(
                  "batch",
                  "--input",
                  input.toString(),
                  "--output",
                  output.toString(),
                  "--from",
                  Reference.FROM.toString(),
                  "--as-of",
                  Reference.CLEAN_FEW.asOf().toString(),
                  "--bootstrap",
                  bench.cluster().bootstrap(),
                  "--registry",
                  bench.cluster().registryUrl(),
                  "--namespace",
                  namespace,
                  "--partitions",
                  "1",
                  "--threads",
                  "1",
                  "--property",
                  "state.dir=" + folder.resolve("state"));
    } finally {
      System.setErr(err);
    }
    String text = said.toString(StandardCharsets.UTF_8);
    assertThat(code).as(text).isEqualTo(exitCode);
    return text;
  }
}

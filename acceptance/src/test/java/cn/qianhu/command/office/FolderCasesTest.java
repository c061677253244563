package cn.qianhu.command.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.Qianhu;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.local.cluster.SharedCluster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Folders as clerks leave them, by {@code batch} and by {@code ingest}: {@code office/} holds the
 * files, {@code strict/} what must count in the end. That is worked out in memory, without the
 * cluster.
 */
@Timeout(180)
class FolderCasesTest {

  private static final Path CASES =
      Path.of("../ingest/src/test/resources/cn/qianhu/ingest/office").toAbsolutePath();
  private static final int NOT_ALL_READ = 2;

  private static BatchRuns bench;

  @TempDir private Path folder;

  /**
   * What a command did.
   *
   * @param said on standard error and standard output
   */
  private record CommandResult(int code, String said) {}

  @BeforeAll
  static void start() {
    bench = new BatchRuns();
  }

  @Test
  void aFileThatCorrectsADirectoryIsReadAfterItAndTheReplacingIsNoted() throws IOException {
    Path office = copy("28-order-of-directories/office");
    CommandResult read = batch("order-a", office, "a");
    assertThat(read.code()).as(read.said()).isZero();
    assertThat(read.said())
        .contains("enterprises-2022-03.csv#2: ")
        .contains("replaces the row of enterprises.csv");
    Map<String, String> strict = strict("28-order-of-directories");
    assertTables("a", strict);

    assertThat(ingest("order-c", office).code()).isZero();
    assertThat(receipt(office, "done/enterprises-2022-03.csv", 1))
        .startsWith("2,")
        .contains("replaces the row of enterprises.csv");
    assertThat(batch("order-c", empty(), "c").code()).isZero();
    assertTables("c", strict);
  }

  @Test
  void rowsThatContendAreNamedBothAndOneCounts() throws IOException {
    Path office = copy("29-contending-rows/office");
    CommandResult read = batch("contending-a", office, "a");
    assertThat(read.code()).as(read.said()).isZero();
    List<String> told =
        read.said().lines().filter(line -> line.contains("output-2022.csv#")).toList();
    assertThat(told)
        .satisfiesExactly(
            south ->
                assertThat(south)
                    .contains("#2: ")
                    .contains("contends with row 3")
                    .contains("this row prevails: equal instant, greater report_id"),
            north ->
                assertThat(north)
                    .contains("#3: ")
                    .contains("contends with row 2")
                    .contains("which prevails"),
            earlier ->
                assertThat(earlier)
                    .contains("#4: ")
                    .contains("contends with row 5")
                    .contains("which prevails: reported later"),
            later ->
                assertThat(later)
                    .contains("#5: ")
                    .contains("contends with row 4")
                    .contains("this row prevails: reported later"));
    Map<String, String> strict = strict("29-contending-rows");
    assertTables("a", strict);
    assertThat(tables("a").get("rejected.csv").lines()).as("rejections").hasSize(1);

    assertThat(ingest("contending-c", office).code()).isZero();
    for (int row = 1; row <= 4; row++) {
      assertThat(receipt(office, "done/output-2022.csv", row)).contains("contends with row");
    }
    for (int row = 5; row <= 6; row++) {
      assertThat(receipt(office, "done/output-2022.csv", row)).endsWith(",ACCEPTED,,,,,");
    }
    assertThat(batch("contending-c", empty(), "c").code()).isZero();
    assertTables("c", strict);
  }

  @Test
  void whatIsNoReportFileByItsNameIsNamedAndTheTablesAreWritten() throws IOException {
    Path office = copy("26-file-names/office");
    List<String> names = namesIn(office);
    assertThat(names).hasSize(10);
    Files.copy(
        CASES.resolve("28-order-of-directories/strict/output.csv"), office.resolve("output.csv"));
    Files.copy(
        CASES.resolve("28-order-of-directories/strict/enterprises.csv"),
        office.resolve("enterprises.csv"));

    CommandResult read = batch("names-a", office, "a");

    assertThat(read.code()).as(read.said()).isEqualTo(NOT_ALL_READ);
    assertThat(names).allSatisfy(name -> assertThat(read.said()).contains("! " + name + ": "));
    assertThat(read.said())
        .contains("output-2022-03.xls: .xls 文件未读取：请用表格软件打开，另存为 .xlsx")
        .contains(".et is not read: open it in a spreadsheet program and save it as .xlsx");
    Map<String, String> strict = strict("28-order-of-directories");
    assertTables("a", strict);

    CommandResult excused =
        batch(
            "names-c",
            office,
            "c",
            "--ignore",
            "*[（(_　]*",
            "--ignore",
            "*.[xe]*",
            "--ignore",
            "[O月]*");
    assertThat(excused.code()).as(excused.said()).isZero();
    assertTables("c", strict);

    CommandResult taken = ingest("names-d", office, "--dialect", "strict");
    assertThat(taken.code()).as(taken.said()).isEqualTo(NOT_ALL_READ);
    for (String name : names) {
      assertThat(taken.said()).contains(name);
      assertThat(receipt(office, name, 1)).startsWith(",,NOT_READ,NOT_READ,");
      assertThat(office.resolve(name)).exists();
    }
    assertThat(ingest("names-d", office, "--dialect", "strict", "--ignore", "*").code()).isZero();
    assertThat(batch("names-d", empty(), "d").code()).isZero();
    assertTables("d", strict);
  }

  /** The directory among them decides that nothing else is refused. */
  @Test
  void inOfficeReadingTheNamesThatPeopleGiveAreReadAndConversionsNamed() throws IOException {
    Path office = copy("26-file-names/office");
    CommandResult read = batch("office-a", office, "a", "--dialect", "office");
    assertThat(read.code()).as(read.said()).isEqualTo(NOT_ALL_READ);
    assertThat(read.said().lines().filter(line -> line.startsWith("! ")).distinct())
        .satisfiesExactlyInAnyOrder(
            xls -> assertThat(xls).startsWith("! output-2022-03.xls: "),
            et -> assertThat(et).startsWith("! energy-2022-02.et: "),
            unknown -> assertThat(unknown).startsWith("! 月报-2022-03.csv: "));
    Map<String, String> strict = strict("26-file-names");
    assertTables("a", strict);

    CommandResult taken = ingest("office-c", office);
    assertThat(taken.code()).as(taken.said()).isEqualTo(NOT_ALL_READ);
    assertThat(taken.said()).contains("完成 / done: 7，无法读取 / unreadable: 0");
    assertThat(batch("office-c", empty(), "c").code()).isZero();
    assertTables("c", strict);
  }

  @Test
  void aDialectThatThereIsNotIsRefused() throws IOException {
    CommandResult read = batch("dialect", empty(), "a", "--dialect", "exact");
    assertThat(read.code()).isEqualTo(NOT_ALL_READ);
    assertThat(read.said()).contains("choose strict or office, not 'exact'");
  }

  private CommandResult batch(String name, Path input, String output, String... more) {
    List<String> arguments = new ArrayList<>(List.of("batch", "--input", input.toString()));
    arguments.addAll(List.of("--output", folder.resolve(output).toString()));
    arguments.addAll(List.of("--from", "2022-01", "--as-of", "2022-04-12"));
    arguments.addAll(List.of("--partitions", "1", "--threads", "1"));
    arguments.addAll(
        List.of("--property", "state.dir=" + bench.folder().resolve("streams").toString()));
    arguments.addAll(List.of(more));
    return run(SharedCluster.namespace(FolderCasesTest.class, name), arguments);
  }

  private CommandResult ingest(String name, Path input, String... more) {
    String namespace = SharedCluster.namespace(FolderCasesTest.class, name);
    Clients clients = new Clients(bench.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(admin, bench.cluster(), namespace, 1, Deployment.BROKERS_DEFAULT);
    }
    List<String> arguments = new ArrayList<>(List.of("ingest", "--settle", "0s", input.toString()));
    arguments.addAll(List.of(more));
    return run(namespace, arguments);
  }

  private static CommandResult run(String namespace, List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--bootstrap", bench.cluster().bootstrap()));
    all.addAll(List.of("--registry", bench.cluster().registryUrl(), "--namespace", namespace));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream hearing = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(hearing);
      System.setErr(hearing);
      int code = Qianhu.commandLine().execute(all.toArray(String[]::new));
      return new CommandResult(code, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** The tables of the files in which stands, in the strict form, what must count. */
  private Map<String, String> strict(String name) {
    return OfficeLoad.tables(
        OfficeLoad.of(CASES.resolve(name).resolve("strict"), Dialect.STRICT).replay(),
        folder.resolve("strict"));
  }

  private void assertTables(String output, Map<String, String> expected) {
    Map<String, String> written = tables(output);
    assertThat(written).isEqualTo(expected).hasSameSizeAs(ResultTables.filed());
    assertThat(written.get("indicators.csv").lines()).hasSizeGreaterThan(1);
  }

  private Map<String, String> tables(String output) {
    Map<String, String> tables = new TreeMap<>();
    for (String name : namesIn(folder.resolve(output))) {
      try {
        tables.put(name, Files.readString(folder.resolve(output).resolve(name)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return tables;
  }

  private static String receipt(Path input, String filed, int line) throws IOException {
    return Files.readAllLines(input.resolve(filed + ".receipt.csv")).get(line);
  }

  private Path empty() throws IOException {
    return Files.createDirectories(folder.resolve("empty"));
  }

  private Path copy(String from) throws IOException {
    Path to = Files.createDirectories(folder.resolve(from));
    for (String name : namesIn(CASES.resolve(from))) {
      Files.copy(CASES.resolve(from).resolve(name), to.resolve(name));
    }
    return to;
  }

  private static List<String> namesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package cn.qianhu.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.signature.CanonicalForm;
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.contract.signature.SignatureAlgorithm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.topic.Authorship;
import cn.qianhu.contract.topic.PartitionSurvey;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.PartitionsChangedException;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.OutputReport;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.IgnorePatterns;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.receipt.LeadingReports;
import cn.qianhu.ingest.rival.RivalReport;
import cn.qianhu.ingest.training.TrainingForm;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderAdapterTest {
  private static final String USCC = "91371422KCYELPKL51";
  private static final String OUTPUT =
      "," + USCC + ",2021-01,1,2021-02-03T09:18:00+08:00,,6607.58,6672.29,2498.72,1,1,163";
  private static final String ENTERPRISE = USCC + ",样本企业,371422,17,ABOVE_SCALE,false,,2020-01,";
  private static final FileTime EARLY = FileTime.from(Instant.parse("2022-04-01T01:00:00Z"));

  @TempDir private Path inbox;
  @TempDir private Path outside;

  private final FakeBroker broker = new FakeBroker();
  private final StopSignal stop = new StopSignal();
  private final RecordingListener news = new RecordingListener(() -> {});

  @Test
  void filesArePublishedInOrderAndFiledWithAReceiptBeside() throws IOException {
    write("b/output-2.csv", OutputForm.KIND, "O-3" + OUTPUT);
    write(
        "b/output-1.csv",
        OutputForm.KIND,
        "O-1" + OUTPUT,
        "O-2" + OUTPUT.replace("6607.58", "1,5"));

    assertThat(takeAll()).isEqualTo(new FolderAdapter.Summary(2, 0, 0, 0));

    assertThat(broker.origins())
        .containsExactly("b/output-1.csv#2", "b/output-1.csv#3", "b/output-2.csv#2");
    assertThat(news.heard)
        .containsExactly("published b/output-1.csv 2/1/0", "published b/output-2.csv 1/0/0");
    assertThat(names()).containsExactly("done/b/output-1.csv", "done/b/output-2.csv");
    assertThat(receipt("done/b/output-1.csv"))
        .satisfiesExactly(
            header -> assertThat(header).startsWith("\uFEFFrow,report_id,outcome,reason,column"),
            accepted -> assertThat(accepted).isEqualTo("2,O-1,ACCEPTED,,,,,"),
            rejected ->
                assertThat(rejected)
                    .startsWith("3,O-2,REJECTED,MALFORMED,revision,")
                    .contains("beyond the header")
                    .contains("列 revision 的值"));
  }

  /** A registered form needs nothing here. */
  @Test
  void aFormOfASiteIsTakenLikeAnyOther() throws IOException {
    String head = "," + USCC + ",2021-01,1,2021-02-03T09:18:00+08:00,,";
    write(
        "training.csv",
        TrainingForm.KIND,
        "T-1" + head + "9,4",
        "T-2" + head + "9,10",
        "T-3" + head.replace(",1,", ",2,") + "8,4");

    takeAll();

    assertThat(broker.origins())
        .containsExactly("training.csv#2", "training.csv#3", "training.csv#4");
    assertThat(receipt("done/training.csv").get(1)).startsWith("2,T-1,ACCEPTED,");
    assertThat(receipt("done/training.csv").get(2))
        .startsWith("3,T-2,REJECTED,INCONSISTENT,certified,10,");
    assertThat(receipt("done/training.csv").get(3)).startsWith("4,T-3,ACCEPTED,");
  }

  @Test
  void everyRowIsSentTheFaultyOnesIncluded() throws IOException {
    String wrongCheck = OUTPUT.replace(USCC, USCC.substring(0, 17) + "2");
    write(
        "output.csv",
        OutputForm.KIND,
        "O-1" + wrongCheck,
        "O-2" + OUTPUT.replace(",1,1,163", ",,,"));

    takeAll();

    assertThat(broker.origins()).hasSize(2);
    assertThat(news.heard).containsExactly("published output.csv 2/1/1");
    assertThat(receipt("done/output.csv").get(1)).startsWith("2,O-1,PARKED,BAD_IDENTIFIER,uscc,");
  }

  @Test
  void afterAFailureItGoesOnBehindTheLastCommittedRow() throws IOException {
    write("output.csv", OutputForm.KIND, outputs(0, 10));
    broker.failAfter(2, new TimeoutException("the broker is away"));
    assertThatThrownBy(this::takeAll)
        .hasMessageContaining("output.csv#8")
        .hasCauseInstanceOf(TimeoutException.class);
    assertThat(broker.origins()).hasSize(6);
    assertThat(names()).containsExactly("output.csv");

    assertThat(takeAll().done()).isEqualTo(1);

    assertThat(broker.origins())
        .isEqualTo(IntStream.range(2, 12).mapToObj(row -> "output.csv#" + row).toList());
    assertThat(broker.progress().map(p -> p.getRows() + " " + p.getComplete()))
        .containsExactly("3 false", "6 false", "9 false", "10 true");
    assertThat(receipt("done/output.csv")).hasSize(11);
  }

  /** Every record comes to the first partition, which is that of its key no longer. */
  @Test
  void nothingIsCommittedThatCameToAnotherPartitionThanThatOfItsKey() throws IOException {
    write("output.csv", OutputForm.KIND, outputs(0, 10));
    broker.watchedBy(PartitionWatch.of(12));
    for (int run = 0; run < 2; run++) {
      assertThatThrownBy(this::takeAll)
          .isInstanceOf(PartitionsChangedException.class)
          .hasMessageContaining("reports.output has another number instead of the 12");
      assertThat(broker.committed()).isEmpty();
      assertThat(names()).containsExactly("output.csv");
    }

    broker.watchedBy(PartitionWatch.of(1));
    assertThat(takeAll().done()).isEqualTo(1);
    assertThat(broker.origins()).hasSize(10).doesNotHaveDuplicates();
  }

  /** A broker that has not heard of the change says that all is as it was. */
  @Test
  void nothingMisplacedIsCommittedThoughTheWatchIsToldThatAllIsWell() throws IOException {
    write("output.csv", OutputForm.KIND, outputs(0, 10));
    PartitionWatch told =
        new PartitionWatch(
            () -> new PartitionSurvey(OptionalInt.of(12), new TreeMap<>()), false, () -> {});
    told.look();
    broker.watchedBy(told);
    assertThatThrownBy(this::takeAll).isInstanceOf(PartitionsChangedException.class);
    assertThat(broker.committed()).isEmpty();
  }

  @Test
  void watchingOutlastsAFailureAndStopsWhenTold() throws IOException {
    write("output.csv", OutputForm.KIND, outputs(0, 10));
    broker.failAfter(2, new TimeoutException("the broker is away"));
    broker.beforeCommit(
        () -> {
          if (broker.origins().size() >= 9) {
            stop.set();
          }
        });
    try (FolderAdapter adapter = adapter(Duration.ZERO)) {
      adapter.watch();
    }
    assertThat(news.heard).containsExactly("trouble", "published output.csv 10/0/0");
    assertThat(broker.origins()).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void toldToStopItEndsAfterTheTransactionUnderWay() throws IOException {
    write("output.csv", OutputForm.KIND, outputs(0, 10));
    broker.beforeCommit(stop::set);
    assertThat(takeAll()).isEqualTo(new FolderAdapter.Summary(0, 0, 1, 0));
    assertThat(broker.origins()).hasSize(3);
    assertThat(names()).containsExactly("output.csv");
  }

  @Test
  void afterACrashBeforeFilingNothingIsSentAgain() throws IOException {
    write("output.csv", OutputForm.KIND, outputs(0, 4));
    Path original = inbox.resolve("output.csv");
    FileTime time = Files.getLastModifiedTime(original);
    takeAll();
    Files.move(inbox.resolve("done/output.csv"), original);
    assertThat(Files.getLastModifiedTime(original)).isEqualTo(time);

    takeAll();

    assertThat(broker.origins()).hasSize(4);
    assertThat(names()).doesNotContain("output.csv");
  }

  @Test
  void theSameReportsSentAgainAreSaidToHaveBeenReceived() throws IOException {
    write("output.csv", OutputForm.KIND, outputs(0, 4));
    takeAll();
    write("copy/output-x.csv", OutputForm.KIND, outputs(0, 4));
    write("output.csv", OutputForm.KIND, outputs(0, 4));

    assertThat(takeAll().done()).isEqualTo(2);

    assertThat(broker.origins()).hasSize(4);
    assertThat(news.heard.subList(1, 3))
        .containsExactly(
            "received copy/output-x.csv with output.csv", "received output.csv with output.csv");
    assertThat(receipt("done/copy/output-x.csv").get(1))
        .startsWith(",,ALREADY_RECEIVED,")
        .contains("2022-04-02 09:30:00")
        .contains("nothing was sent again");
  }

  @Test
  void theSameBytesOfAnotherKindAreOtherReports() throws IOException {
    String both = String.join(",", OutputForm.KIND.columns()) + "," + onlyInEnergy();
    Files.writeString(inbox.resolve("output.csv"), both + "\nO-1\n");
    Files.writeString(inbox.resolve("energy.csv"), both + "\nO-1\n");
    takeAll();
    assertThat(broker.origins()).containsExactly("energy.csv#2", "output.csv#2");
  }

  private static String onlyInEnergy() {
    return String.join(
        ",",
        EnergyForm.KIND.columns().stream()
            .filter(c -> !OutputForm.KIND.columns().contains(c))
            .toList());
  }

  /** What came in between would else have the last word. */
  @Test
  void aDirectorySavedAnewIsPublishedAgain() throws IOException {
    Path file = write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);
    Files.setLastModifiedTime(file, EARLY);
    takeAll();
    write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);
    takeAll();
    assertThat(broker.origins()).containsExactly("enterprises.csv#2", "enterprises.csv#2");
  }

  @Test
  void nothingThatIsFiledIsEverWrittenOver() throws IOException {
    for (int delivery = 0; delivery < 3; delivery++) {
      Path file = write("output.csv", OutputForm.KIND, outputs(delivery, delivery + 1));
      Files.setLastModifiedTime(file, EARLY);
      takeAll();
    }
    assertThat(names())
        .containsExactly(
            "done/output.20220401-090000-2.csv",
            "done/output.20220401-090000.csv",
            "done/output.csv");
    assertThat(receipt("done/output.csv").get(1)).contains("O-0");
    assertThat(receipt("done/output.20220401-090000.csv").get(1)).contains("O-1");
    assertThat(receipt("done/output.20220401-090000-2.csv").get(1)).contains("O-2");
  }

  @Test
  void aFileThatBreaksInTheMiddleLeavesNothingPublishedAndTheOthersGoOn() throws IOException {
    String[] rows = outputs(0, 50);
    rows[40] = "\"O-40" + OUTPUT;
    write("output-1.csv", OutputForm.KIND, rows);
    write("output-2.csv", OutputForm.KIND, outputs(50, 51));

    assertThat(takeAll()).isEqualTo(new FolderAdapter.Summary(1, 1, 0, 0));

    assertThat(broker.origins()).containsExactly("output-2.csv#2");
    assertThat(names()).containsExactly("done/output-2.csv", "failed/output-1.csv");
    assertThat(receipt("failed/output-1.csv"))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("42,,UNREADABLE,UNREADABLE,")
        .contains("引号")
        .contains("nothing of the file was sent");
  }

  @Test
  void filesThatCannotBeReadAreRefusedWithAReceipt() throws IOException {
    Files.writeString(inbox.resolve("output-empty.csv"), "");
    Files.writeString(inbox.resolve("output-header.csv"), "report_id,uscc\n");
    Files.write(inbox.resolve("output-gbk.csv"), "报表\n".getBytes(Charset.forName("GBK")));
    bomb(inbox.resolve("output-bomb.xlsx"));
    Files.writeString(
        inbox.resolve("output-row.csv"),
        String.join(",", OutputForm.KIND.columns())
            + "\n"
            + ("x".repeat(60_000) + ",").repeat(OutputForm.KIND.columns().size() - 1));

    assertThat(takeAll()).isEqualTo(new FolderAdapter.Summary(0, 5, 0, 0));

    assertThat(broker.committed()).isEmpty();
    assertThat(receipt("failed/output-empty.csv").get(1)).contains("文件为空");
    assertThat(receipt("failed/output-header.csv").get(1)).contains("gross_output");
    assertThat(receipt("failed/output-gbk.csv").get(1)).startsWith("1,,").contains("UTF-8");
    assertThat(receipt("failed/output-bomb.xlsx").get(1)).contains("to protect memory");
    assertThat(receipt("failed/output-row.csv").get(1)).startsWith("2,,").contains("300000 bytes");
  }

  @Test
  void aFileThatChangesWhileItIsSentIsLeftAndTakenAnew() throws IOException {
    Path file = write("output.csv", OutputForm.KIND, outputs(0, 7));
    Files.setLastModifiedTime(file, EARLY);
    int[] commits = {0};
    broker.beforeCommit(
        () -> {
          if (commits[0]++ == 0) {
            write("output.csv", OutputForm.KIND, outputs(100, 102));
          }
        });

    assertThat(takeAll()).isEqualTo(new FolderAdapter.Summary(1, 0, 0, 0));

    assertThat(news.heard).containsExactly("left output.csv", "published output.csv 2/0/0");
    assertThat(broker.origins())
        .as("the transaction before the change stays, as it was true")
        .containsExactly(
            "output.csv#2", "output.csv#3", "output.csv#4", "output.csv#2", "output.csv#3");
  }

  @Test
  void anAdapterOfTheSameNameTakesOver() throws IOException {
    write("output.csv", OutputForm.KIND, outputs(0, 10));
    broker.failAfter(1, new ProducerFencedException("a newer one is there"));
    try (FolderAdapter adapter = adapter(Duration.ZERO)) {
      assertThatThrownBy(adapter::watch)
          .isInstanceOf(TakenOverException.class)
          .hasMessageContaining("--name");
    }
  }

  @Test
  void aFolderIsHeldByOneAdapterOnly() {
    try (FolderAdapter holder = adapter(Duration.ZERO)) {
      assertThatThrownBy(() -> adapter(Duration.ZERO)).isInstanceOf(FolderInUseException.class);
      assertThat(holder.takeAll()).isEqualTo(new FolderAdapter.Summary(0, 0, 0, 0));
    }
    assertThat(takeAll().done()).isZero();
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path nowhere = inbox.resolve("nowhere");
    AdapterSettings settings =
        new AdapterSettings(
            Forms.standard(), "test", nowhere, "", Duration.ZERO, 3, IgnorePatterns.NONE);
    assertThatThrownBy(() -> new FolderAdapter(settings, broker, stop, news))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void whatIsNoInputIsLeftAsideWithoutAReceipt() throws IOException {
    Files.writeString(inbox.resolve("output.csv.receipt.csv"), "row\n");
    Files.writeString(inbox.resolve("~$output.xlsx"), "");
    Files.writeString(inbox.resolve(".output.csv"), "");
    Files.writeString(inbox.resolve("Thumbs.db"), "");
    assertThat(takeAll()).isEqualTo(new FolderAdapter.Summary(0, 0, 0, 0));
    assertThat(news.heard)
        .containsExactlyInAnyOrder(
            "ignored .output.csv",
            "ignored Thumbs.db",
            "ignored output.csv.receipt.csv",
            "ignored ~$output.xlsx");
    assertThat(inbox.resolve("output.csv.receipt.csv")).hasContent("row\n");
  }

  @Test
  void aFileThatIsNotReadStaysWithAReceiptBesideIt() throws IOException {
    write("output.csv", OutputForm.KIND, outputs(0, 1));
    write("b/月报-2022-03.csv", OutputForm.KIND, outputs(1, 2));
    Files.writeString(inbox.resolve("output-2022-03.xls"), "x");
    Files.writeString(inbox.resolve("b/energy.et"), "x");

    assertThat(takeAll()).isEqualTo(new FolderAdapter.Summary(1, 0, 0, 3));

    assertThat(broker.origins()).containsExactly("output.csv#2");
    assertThat(names())
        .containsExactly(
            "b/energy.et", "b/月报-2022-03.csv", "done/output.csv", "output-2022-03.xls");
    assertThat(receipt("b/月报-2022-03.csv"))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith(",,NOT_READ,NOT_READ,,,")
        .contains("月报")
        .contains("is no known kind");
    assertThat(receipt("output-2022-03.xls").get(1)).contains("save it as .xlsx");
    assertThat(receipt("b/energy.et").get(1)).contains("另存为 .xlsx");
    assertThat(news.heard)
        .contains("unread b/energy.et", "unread b/月报-2022-03.csv", "unread output-2022-03.xls");
  }

  /** Also where the pipe has the name of a receipt, which the adapter itself would look into. */
  @Test
  void linksAndPipesAreNamedInReceiptsAndTheOthersGoOn() throws Exception {
    Path secret = Files.writeString(outside.resolve("secret"), "root:x:0:0");
    Files.createSymbolicLink(inbox.resolve("output-1.csv"), secret);
    for (String pipe : List.of("output-2.csv", "energy.xls.receipt.csv")) {
      String path = inbox.resolve(pipe).toString();
      assertThat(new ProcessBuilder("mkfifo", path).start().waitFor()).isZero();
    }
    write("output-3.csv", OutputForm.KIND, outputs(0, 1));

    assertThat(takeAll()).isEqualTo(new FolderAdapter.Summary(1, 0, 0, 2));

    assertThat(receipt("output-1.csv").get(1))
        .contains("NOT_READ", "is a link and is not followed")
        .doesNotContain("root");
    assertThat(receipt("output-2.csv").get(1)).contains("NOT_READ", "is a pipe");
    assertThat(broker.origins()).containsExactly("output-3.csv#2");
  }

  @Test
  void aLinkInThePlaceOfAFolderOfItsOwnIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectories(outside.resolve("elsewhere"));
    Files.createSymbolicLink(inbox.resolve("done"), elsewhere);
    write("output.csv", OutputForm.KIND, outputs(0, 1));

    assertThatThrownBy(this::takeAll)
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage(
            inbox.resolve("done")
                + " 是链接，不跟随：请换成文件夹 / is a link and is not followed: put a folder in its place");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aReceiptIsNotWrittenThroughALink() throws IOException {
    Path precious = Files.writeString(outside.resolve("precious"), "as it was");
    Files.createDirectories(inbox.resolve("done"));
    Files.createSymbolicLink(inbox.resolve("done/.receipt.part"), precious);
    write("output.csv", OutputForm.KIND, outputs(0, 1));

    assertThat(takeAll().done()).isEqualTo(1);
    assertThat(precious).hasContent("as it was");
  }

  @Test
  void theReceiptOfAFileThatIsNotReadIsNotWrittenAnewAndGoesWithTheFile() throws IOException {
    Files.writeString(inbox.resolve("output.xls"), "x");
    Path receipt = inbox.resolve("output.xls.receipt.csv");
    takeAll();
    Files.setLastModifiedTime(receipt, EARLY);

    assertThat(takeAll()).isEqualTo(new FolderAdapter.Summary(0, 0, 0, 1));
    assertThat(Files.getLastModifiedTime(receipt)).isEqualTo(EARLY);

    Files.delete(inbox.resolve("output.xls"));
    assertThat(takeAll()).isEqualTo(new FolderAdapter.Summary(0, 0, 0, 0));
    assertThat(receipt).doesNotExist();
  }

  @Test
  void whatMayBeLeftAsideGetsNoReceiptAndDoesNotCount() throws IOException {
    Files.writeString(inbox.resolve("notes.md"), "x");
    AdapterSettings settings =
        new AdapterSettings(
            Forms.standard(),
            "test",
            inbox,
            "",
            Duration.ZERO,
            3,
            IgnorePatterns.of(List.of("*.md")));
    try (FolderAdapter adapter = new FolderAdapter(settings, broker, stop, news)) {
      assertThat(adapter.takeAll()).isEqualTo(new FolderAdapter.Summary(0, 0, 0, 0));
    }
    assertThat(news.heard).containsExactly("ignored notes.md");
    assertThat(inbox.resolve("notes.md.receipt.csv")).doesNotExist();
  }

  /** In the enterprise's own house: what is not signed is signed, what is signed stays as it is. */
  @Test
  void whereThereIsAKeyEveryReportIsSigned() throws IOException {
    SigningKey own = SigningKey.generate(SignatureAlgorithm.ED25519);
    SigningKey other = SigningKey.generate(SignatureAlgorithm.ED25519);
    String row = "O-2" + OUTPUT;
    String text = other.sign(CanonicalForm.of(OutputForm.KIND, List.of(row.split(",", -1)))).text();
    Files.writeString(
        inbox.resolve("output.csv"),
        String.join(",", OutputForm.KIND.columns())
            + ",signature\nO-1"
            + OUTPUT
            + ",\n"
            + row
            + ","
            + text
            + "\nO-3"
            + OUTPUT
            + ","
            + text
            + "\n");
    write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);
    AdapterSettings settings =
        new AdapterSettings(
            Forms.standard(),
            "test",
            inbox,
            "",
            Duration.ZERO,
            3,
            IgnorePatterns.NONE,
            FileDialect.STRICT,
            own);
    try (FolderAdapter adapter = new FolderAdapter(settings, broker, stop, news)) {
      assertThat(adapter.takeAll()).isEqualTo(new FolderAdapter.Summary(2, 0, 0, 0));
    }
    assertThat(
            broker.committed().stream()
                .filter(record -> record.value() instanceof OutputReport)
                .map(
                    record ->
                        Authorship.of(
                            Forms.standard().of(OutputForm.class),
                            (OutputReport) record.value(),
                            RawPlace.signature(record.headers()))))
        .extracting(Authorship::signer, Authorship::holds)
        .containsExactly(
            tuple(own.publicKey().signer(), true),
            tuple(other.publicKey().signer(), true),
            tuple("", false));
    assertThat(
            broker.committed().stream()
                .filter(record -> record.value() instanceof EnterpriseEntry)
                .map(record -> record.headers().lastHeader(ReportSignature.HEADER)))
        .containsOnlyNulls();
    assertThat(receipt("done/output.csv").get(3)).contains("BAD_SIGNATURE");
  }

  @Test
  void rowsThatContendAreBothToldWhichPrevails() throws IOException {
    write(
        "output.csv",
        OutputForm.KIND,
        "P-south" + OUTPUT,
        "P-north" + OUTPUT,
        "P-south" + OUTPUT.replace("2021-01,1", "2021-01,2"));

    takeAll();

    assertThat(receipt("done/output.csv"))
        .satisfiesExactly(
            header -> {},
            won ->
                assertThat(won)
                    .startsWith("2,P-south,ACCEPTED,")
                    .contains("contends with row 3")
                    .contains("greater report_id"),
            lost ->
                assertThat(lost)
                    .startsWith("3,P-north,SUPERSEDED,")
                    .contains("contends with row 2")
                    .contains("which prevails"),
            corrected -> assertThat(corrected).isEqualTo("4,P-south,ACCEPTED,,,,,"));
    assertThat(broker.origins()).hasSize(3);
  }

  @Test
  void aReportThatStandsBelowItsCorrectionLosesAtOnce() throws IOException {
    write(
        "output.csv",
        OutputForm.KIND,
        "NEW" + OUTPUT.replace("2021-01,1", "2021-01,2"),
        "OLD" + OUTPUT);
    takeAll();
    assertThat(receipt("done/output.csv").get(1)).isEqualTo("2,NEW,ACCEPTED,,,,,");
    assertThat(receipt("done/output.csv").get(2))
        .startsWith("3,OLD,SUPERSEDED,")
        .contains("superseded by report NEW of row 2");
  }

  @Test
  void aReportThatLosesAgainstAnEarlierOneIsSupersededAndSaysWhereThatStands() throws IOException {
    LeadingReports before = new LeadingReports();
    before.apply(OutputForm.KIND, contender("E" + OUTPUT.replace("2021-01,1", "2021-01,2")), 3, 17);
    broker.receivedBefore(before);
    String wrongCheck = OUTPUT.replace(USCC, USCC.substring(0, 17) + "2");
    write(
        "output.csv",
        OutputForm.KIND,
        "L" + OUTPUT,
        "W" + OUTPUT.replace("2021-01,1", "2021-01,3"),
        "P" + wrongCheck,
        "R" + OUTPUT.replace("6607.58", "x"));

    takeAll();

    assertThat(receipt("done/output.csv"))
        .satisfiesExactly(
            header -> {},
            lost ->
                assertThat(lost)
                    .startsWith("2,L,SUPERSEDED,,,,")
                    .contains("被此前收到的报表 E 取代")
                    .contains("superseded by report E, received before (reports.output/3/17,"),
            won -> assertThat(won).isEqualTo("3,W,ACCEPTED,,,,,"),
            parked -> assertThat(parked).startsWith("4,P,PARKED,").doesNotContain("superseded"),
            wrong -> assertThat(wrong).startsWith("5,R,REJECTED,").doesNotContain("superseded"));
  }

  @Test
  void whereNobodyCanTellWhatWasReceivedBeforeTheReceiptSaysSo() throws IOException {
    broker.receivedBefore(null);
    write("output.csv", OutputForm.KIND, outputs(0, 1));
    write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);

    takeAll();

    assertThat(receipt("done/output.csv").get(1))
        .startsWith(",,NOTE,")
        .contains("what was received before cannot be told");
    assertThat(receipt("done/output.csv").get(2)).isEqualTo("2,O-0,ACCEPTED,,,,,");
    assertThat(receipt("done/enterprises.csv")).hasSize(2);
  }

  @Test
  void aDirectoryRowSaysWhichOneOfAnotherFileItReplaces() throws IOException {
    String moved = ENTERPRISE.replace(",17,", ",18,");
    write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);
    write("enterprises-2022-03.csv", EnterpriseForm.KIND, moved);
    write("enterprises-2022-04.csv", EnterpriseForm.KIND, moved);

    takeAll();

    assertThat(broker.origins())
        .containsExactly(
            "enterprises.csv#2", "enterprises-2022-03.csv#2", "enterprises-2022-04.csv#2");
    assertThat(receipt("done/enterprises-2022-03.csv").get(1))
        .startsWith("2," + USCC + ",ACCEPTED,")
        .contains("replaces the row of enterprises.csv (row 2");
    assertThat(receipt("done/enterprises-2022-04.csv").get(1))
        .as("says the same as the one before, and replaces nothing")
        .isEqualTo("2," + USCC + ",ACCEPTED,,,,,");
  }

  /** Its receipt is written again from the first row when it is tried again. */
  @Test
  void whatAFileReplacesIsSaidAfterAFailureToo() throws IOException {
    write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);
    write("enterprises-2022-03.csv", EnterpriseForm.KIND, ENTERPRISE.replace(",17,", ",18,"));
    broker.failAfter(1, new TimeoutException("the broker is away"));
    broker.beforeCommit(
        () -> {
          if (broker.origins().size() == 1 && news.heard.contains("trouble")) {
            stop.set();
          }
        });
    try (FolderAdapter adapter = adapter(Duration.ZERO)) {
      adapter.watch();
    }
    assertThat(receipt("done/enterprises-2022-03.csv").get(1))
        .contains("replaces the row of enterprises.csv (row 2");
  }

  private static RivalReport contender(String row) {
    OutputForm form = Forms.standard().of(OutputForm.class);
    return RivalReport.of(form.check(form.event(List.of(row.split(",", -1)))));
  }

  private FolderAdapter.Summary takeAll() {
    try (FolderAdapter adapter = adapter(Duration.ZERO)) {
      return adapter.takeAll();
    }
  }

  /** Three rows a transaction. */
  private FolderAdapter adapter(Duration settle) {
    return new FolderAdapter(
        new AdapterSettings(Forms.standard(), "test", inbox, "", settle, 3, IgnorePatterns.NONE),
        broker,
        stop,
        news);
  }

  private Path write(String name, Kind kind, String... rows) {
    Path file = inbox.resolve(name);
    String text = String.join(",", kind.columns()) + "\n" + String.join("\n", rows) + "\n";
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] outputs(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "O-" + i + OUTPUT).toArray(String[]::new);
  }

  private static void bomb(Path path) throws IOException {
    byte[] zeros = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(path);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/media/image.bin"));
      for (int i = 0; i < 512; i++) {
        zip.write(zeros);
      }
    }
  }

  /** The lines of a receipt; no cell of them holds a line break. */
  private List<String> receipt(String filed) throws IOException {
    Path receipt = inbox.resolve(filed + ".receipt.csv");
    return Files.readString(receipt, StandardCharsets.UTF_8).lines().toList();
  }

  /** The files in the folder but for receipts and hidden ones, sorted. */
  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(inbox)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> inbox.relativize(file).toString())
          .filter(name -> !name.endsWith(".receipt.csv") && !name.contains(".receipt.part"))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}

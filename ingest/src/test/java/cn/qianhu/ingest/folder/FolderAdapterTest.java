package cn.qianhu.ingest.folder;

import static cn.qianhu.ingest.folder.AdapterFixture.EARLY;
import static cn.qianhu.ingest.folder.AdapterFixture.ENTERPRISE;
import static cn.qianhu.ingest.folder.AdapterFixture.OUTPUT;
import static cn.qianhu.ingest.folder.AdapterFixture.USCC;
import static cn.qianhu.ingest.folder.AdapterFixture.outputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.signature.CanonicalForm;
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.contract.signature.SignatureAlgorithm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.topic.Authorship;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.OutputReport;
import cn.qianhu.ingest.file.IgnorePatterns;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.training.TrainingForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a folder is published in order, once, and filed with a receipt. */
class FolderAdapterTest {
  @TempDir private Path inbox;
  private AdapterFixture folder;

  @BeforeEach
  void open() {
    folder = new AdapterFixture(inbox);
  }

  @Test
  void filesArePublishedInOrderAndFiledWithAReceiptBeside() throws IOException {
    folder.write("b/output-2.csv", OutputForm.KIND, "O-3" + OUTPUT);
    folder.write(
        "b/output-1.csv",
        OutputForm.KIND,
        "O-1" + OUTPUT,
        "O-2" + OUTPUT.replace("6607.58", "1,5"));

    assertThat(folder.takeAll()).isEqualTo(new FolderAdapter.Summary(2, 0, 0, 0));

    assertThat(folder.broker.origins())
        .containsExactly("b/output-1.csv#2", "b/output-1.csv#3", "b/output-2.csv#2");
    assertThat(folder.news.heard)
        .containsExactly("published b/output-1.csv 2/1/0", "published b/output-2.csv 1/0/0");
    assertThat(folder.names()).containsExactly("done/b/output-1.csv", "done/b/output-2.csv");
    assertThat(folder.receipt("done/b/output-1.csv"))
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
    folder.write(
        "training.csv",
        TrainingForm.KIND,
        "T-1" + head + "9,4",
        "T-2" + head + "9,10",
        "T-3" + head.replace(",1,", ",2,") + "8,4");

    folder.takeAll();

    assertThat(folder.broker.origins())
        .containsExactly("training.csv#2", "training.csv#3", "training.csv#4");
    assertThat(folder.receipt("done/training.csv").get(1)).startsWith("2,T-1,ACCEPTED,");
    assertThat(folder.receipt("done/training.csv").get(2))
        .startsWith("3,T-2,REJECTED,INCONSISTENT,certified,10,");
    assertThat(folder.receipt("done/training.csv").get(3)).startsWith("4,T-3,ACCEPTED,");
  }

  @Test
  void everyRowIsSentTheFaultyOnesIncluded() throws IOException {
    String wrongCheck = OUTPUT.replace(USCC, USCC.substring(0, 17) + "2");
    folder.write(
        "output.csv",
        OutputForm.KIND,
        "O-1" + wrongCheck,
        "O-2" + OUTPUT.replace(",1,1,163", ",,,"));

    folder.takeAll();

    assertThat(folder.broker.origins()).hasSize(2);
    assertThat(folder.news.heard).containsExactly("published output.csv 2/1/1");
    assertThat(folder.receipt("done/output.csv").get(1))
        .startsWith("2,O-1,PARKED,BAD_IDENTIFIER,uscc,");
  }

  @Test
  void theSameReportsSentAgainAreSaidToHaveBeenReceived() throws IOException {
    folder.write("output.csv", OutputForm.KIND, outputs(0, 4));
    folder.takeAll();
    folder.write("copy/output-x.csv", OutputForm.KIND, outputs(0, 4));
    folder.write("output.csv", OutputForm.KIND, outputs(0, 4));

    assertThat(folder.takeAll().done()).isEqualTo(2);

    assertThat(folder.broker.origins()).hasSize(4);
    assertThat(folder.news.heard.subList(1, 3))
        .containsExactly(
            "received copy/output-x.csv with output.csv", "received output.csv with output.csv");
    assertThat(folder.receipt("done/copy/output-x.csv").get(1))
        .startsWith(",,ALREADY_RECEIVED,")
        .contains("2022-04-02 09:30:00")
        .contains("nothing was sent again");
  }

  @Test
  void theSameBytesOfAnotherKindAreOtherReports() throws IOException {
    String both = String.join(",", OutputForm.KIND.columns()) + "," + onlyInEnergy();
    Files.writeString(inbox.resolve("output.csv"), both + "\nO-1\n");
    Files.writeString(inbox.resolve("energy.csv"), both + "\nO-1\n");
    folder.takeAll();
    assertThat(folder.broker.origins()).containsExactly("energy.csv#2", "output.csv#2");
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
    Path file = folder.write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);
    Files.setLastModifiedTime(file, EARLY);
    folder.takeAll();
    folder.write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);
    folder.takeAll();
    assertThat(folder.broker.origins()).containsExactly("enterprises.csv#2", "enterprises.csv#2");
  }

  @Test
  void nothingThatIsFiledIsEverWrittenOver() throws IOException {
    for (int delivery = 0; delivery < 3; delivery++) {
      Path file = folder.write("output.csv", OutputForm.KIND, outputs(delivery, delivery + 1));
      Files.setLastModifiedTime(file, EARLY);
      folder.takeAll();
    }
    assertThat(folder.names())
        .containsExactly(
            "done/output.20220401-090000-2.csv",
            "done/output.20220401-090000.csv",
            "done/output.csv");
    assertThat(folder.receipt("done/output.csv").get(1)).contains("O-0");
    assertThat(folder.receipt("done/output.20220401-090000.csv").get(1)).contains("O-1");
    assertThat(folder.receipt("done/output.20220401-090000-2.csv").get(1)).contains("O-2");
  }

  @Test
  void aFolderIsHeldByOneAdapterOnly() {
    try (FolderAdapter holder = folder.adapter()) {
      assertThatThrownBy(() -> folder.adapter()).isInstanceOf(FolderInUseException.class);
      assertThat(holder.takeAll()).isEqualTo(new FolderAdapter.Summary(0, 0, 0, 0));
    }
    assertThat(folder.takeAll().done()).isZero();
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    AdapterFixture nowhere = new AdapterFixture(inbox.resolve("nowhere"));
    assertThatThrownBy(nowhere::adapter)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("nowhere");
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
    folder.write("enterprises.csv", EnterpriseForm.KIND, ENTERPRISE);
    assertThat(folder.takeAll(IgnorePatterns.NONE, own))
        .isEqualTo(new FolderAdapter.Summary(2, 0, 0, 0));
    assertThat(
            folder.broker.committed().stream()
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
            folder.broker.committed().stream()
                .filter(record -> record.value() instanceof EnterpriseEntry)
                .map(record -> record.headers().lastHeader(ReportSignature.HEADER)))
        .containsOnlyNulls();
    assertThat(folder.receipt("done/output.csv").get(3)).contains("BAD_SIGNATURE");
  }
}

package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.sender.SenderReport;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.topic.Authorship;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.TableReader;
import cn.qianhu.ingest.file.TableRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a new key to a file whose rows prove who made them, without a cluster. */
class SignCommandTest {

  private static final String USCC = "91370100163128832N";
  private static final String READING =
      USCC + ",M1,ELECTRICITY,CONSUMED,2022-03-31T00:%s:00Z,15,%s,2022-04-01T08:00:00+08:00";

  @TempDir private Path folder;

  private String out;
  private String err;

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "sm2"})
  void everyRowIsSigned(String algorithm) throws Exception {
    Path key = folder.resolve("key.pem");
    assertThat(run("signer", "new", key.toString(), "--algorithm", algorithm)).isZero();
    String signer = SigningKey.read(key).publicKey().signer();
    assertThat(out).contains(algorithm, signer, SigningKey.read(key).publicKey().text());
    assertThat(run("signer", "show", key.toString())).isZero();
    assertThat(out).contains(signer);

    Path file = folder.resolve("meters.csv");
    String header = String.join(",", ReadingForm.KIND.columns());
    Files.write(
        file, List.of(header, READING.formatted("00", "1.5"), READING.formatted("15", "x,5")));
    Path signed = folder.resolve("readings.csv");
    assertThat(sign(key, file, signed)).as(err).isZero();
    assertThat(out).contains("signed: 2 (" + signer + ")");
    assertThat(authors(signed)).containsExactly(signer, signer);
    assertThat(sign(key, file, signed)).as("it is there").isEqualTo(1);
    Path other = folder.resolve("other.csv");
    Files.writeString(file, "no header");
    assertThat(sign(key, file, other)).isEqualTo(1);
    assertThat(other).doesNotExist();
  }

  @Test
  void whatIsNoReportIsNotSigned() {
    assertThat(
            run("sign", "--key", "k", "--form", "enterprises", "--output", "o", "enterprises.csv"))
        .isEqualTo(2);
    assertThat(err).contains("output, investment, energy, readings");
    assertThat(run("signer", "new", folder.resolve("k").toString(), "--algorithm", "rsa"))
        .isEqualTo(2);
    assertThat(err).contains("ed25519", "sm2");
  }

  private int sign(Path key, Path file, Path to) {
    return run(
        "sign",
        "--key",
        key.toString(),
        "--form",
        "readings",
        "--output",
        to.toString(),
        file.toString());
  }

  private static List<String> authors(Path signed) throws Exception {
    ReportFile file =
        new ReportFile(
            signed,
            "readings.csv",
            ReadingForm.KIND,
            ReportFile.FileFormat.CSV,
            Files.size(signed));
    List<String> authors = new ArrayList<>();
    try (TableReader reader = TableReader.open(file)) {
      while (reader.hasNext()) {
        TableRow row = reader.next();
        Authorship authorship =
            SenderReport.of(ReadingForm.KIND, row.reported(ReadingForm.KIND), row.signature())
                .authorship(Forms.standard());
        authors.add(authorship.signer());
      }
    }
    return authors;
  }

  private int run(String... words) {
    CommandRun run = CommandRun.of(words);
    out = run.out();
    err = run.err();
    return run.code();
  }
}

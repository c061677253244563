package cn.qianhu.trial.bench;

import cn.qianhu.contract.sender.SenderReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with a file of reports, the same that a bare producer sends.
 *
 * @param batches that the file holds one behind the other
 */
record SampleFolder(SampleBatches batches) {

  /** Writes as many rows as the round has records, and answers with the folder. */
  Path writtenFor(BenchFixture fixture) {
    Path inbox = fixture.state().resolve("inbox");
    try {
      Files.createDirectories(inbox);
      try (BufferedWriter rows =
          Files.newBufferedWriter(inbox.resolve(batches.kind().fileName() + ".csv"))) {
        rows.write(String.join(",", batches.kind().columns()) + "\n");
        for (int number = 0; number < fixture.records() / batches.size(); number++) {
          for (SenderReport report : batches.reports().apply(number)) {
            rows.write(String.join(",", report.texts()) + "\n");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The reports cannot be written to " + inbox + ".", e);
    }
    return inbox;
  }
}

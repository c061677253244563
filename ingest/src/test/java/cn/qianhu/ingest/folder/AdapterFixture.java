package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.IgnorePatterns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder, an adapter that publishes what is in it three rows a transaction, and a broker that
 * keeps what it is given.
 */
final class AdapterFixture {
  static final String USCC = "91371422KCYELPKL51";
  static final String OUTPUT =
      "," + USCC + ",2021-01,1,2021-02-03T09:18:00+08:00,,6607.58,6672.29,2498.72,1,1,163";
  static final String ENTERPRISE = USCC + ",样本企业,371422,17,ABOVE_SCALE,false,,2020-01,";
  static final FileTime EARLY = FileTime.from(Instant.parse("2022-04-01T01:00:00Z"));

  final FakeBroker broker;
  final StopSignal stop = new StopSignal();
  final RecordingListener news = new RecordingListener(() -> {});
  private final Path inbox;
  private final FileDialect dialect;

  AdapterFixture(Path inbox) {
    this(inbox, FileDialect.STRICT);
  }

  AdapterFixture(Path inbox, FileDialect dialect) {
    this(inbox, dialect, new FakeBroker());
  }

  private AdapterFixture(Path inbox, FileDialect dialect, FakeBroker broker) {
    this.inbox = inbox;
    this.dialect = dialect;
    this.broker = broker;
  }

  /** The same folder and broker, read in another dialect from now on. */
  AdapterFixture in(FileDialect other) {
    return new AdapterFixture(inbox, other, broker);
  }

  FolderAdapter.Summary takeAll() {
    return takeAll(IgnorePatterns.NONE, null);
  }

  /**
   * @param key of the enterprise in whose house it runs; null elsewhere
   */
  FolderAdapter.Summary takeAll(IgnorePatterns ignored, SigningKey key) {
    try (FolderAdapter adapter = adapter(ignored, key)) {
      return adapter.takeAll();
    }
  }

  FolderAdapter adapter() {
    return adapter(IgnorePatterns.NONE, null);
  }

  private FolderAdapter adapter(IgnorePatterns ignored, SigningKey key) {
    return new FolderAdapter(
        new AdapterSettings(
            Forms.standard(), "test", inbox, "", Duration.ZERO, 3, ignored, dialect, key),
        broker,
        stop,
        news);
  }

  Path write(String name, Kind kind, String... rows) {
    Path file = inbox.resolve(name);
    String text = String.join(",", kind.columns()) + "\n" + String.join("\n", rows) + "\n";
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String[] outputs(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "O-" + i + OUTPUT).toArray(String[]::new);
  }

  /** The lines of a receipt; no cell of them holds a line break. */
  List<String> receipt(String filed) throws IOException {
    Path receipt = inbox.resolve(filed + ".receipt.csv");
    return Files.readString(receipt, StandardCharsets.UTF_8).lines().toList();
  }

  /** The files in the folder but for receipts and hidden ones, sorted. */
  List<String> names() throws IOException {
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

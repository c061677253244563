package cn.qianhu.local.demo;

import cn.qianhu.contract.digest.Sha256;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Reads back what a demonstration wrote. */
record WrittenDemo(Path directory, DemoProvince province) {

  static WrittenDemo write(Path directory, DemoSize size) throws IOException {
    return new WrittenDemo(directory, DemoProvince.write(directory, size));
  }

  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  List<NamedCsvRecord> file(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(directory.resolve(name))) {
      return reader.stream().toList();
    }
  }

  /** All rows of the synthetic files of a kind, those uploaded twice once. */
  List<NamedCsvRecord> all(FileKind kind) throws IOException {
    String prefix = kind.file().replace(".csv", "");
    return names().stream()
        .filter(name -> name.startsWith(prefix + "-") || name.startsWith(prefix + "."))
        .filter(name -> !name.contains("again") && !name.contains("steel"))
        .flatMap(
            name -> {
              try {
                return file(name).stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  /** SHA-256 over the names and bytes of all files. */
  String digest() throws IOException {
    MessageDigest digest = Sha256.begin();
    for (String name : names()) {
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(directory.resolve(name)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

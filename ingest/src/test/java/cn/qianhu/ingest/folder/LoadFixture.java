package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.event.FileProgress;
import cn.qianhu.ingest.file.ReportFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A folder that is loaded whole into a broker that keeps what it is given. */
final class LoadFixture {
  private final Path folder;
  final FakeBroker broker = new FakeBroker();

  LoadFixture(Path folder) {
    this.folder = folder;
  }

  FolderLoad.LoadSummary publish() {
    return in("").publish(ReportFiles.below(folder), (bytes, total) -> {});
  }

  FolderLoad in(String namespace) {
    return new FolderLoad(Forms.standard(), folder, namespace, broker);
  }

  FolderLoad to(Outlet outlet) {
    return new FolderLoad(Forms.standard(), folder, "", outlet);
  }

  /** The reports, without what the broker keeps of how far it has come. */
  List<ProducerRecord<String, SpecificRecord>> sent() {
    return broker.committed().stream()
        .filter(record -> !(record.value() instanceof FileProgress))
        .toList();
  }

  static String origin(ProducerRecord<?, ?> message) {
    return new String(
        message.headers().lastHeader(RawRecords.ORIGIN).value(), StandardCharsets.UTF_8);
  }

  void write(String name, Kind kind, String... rows) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    List<String> lines = new ArrayList<>(List.of(String.join(",", kind.columns())));
    lines.addAll(List.of(rows));
    Files.write(file, lines);
  }
}

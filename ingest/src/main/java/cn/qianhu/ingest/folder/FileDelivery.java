package cn.qianhu.ingest.folder;

import cn.qianhu.contract.digest.Sha256;
import cn.qianhu.ingest.file.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * One delivery of a file. The same content saved again is another delivery of the same content.
 *
 * @param content SHA-256 of its bytes, in hexadecimal digits
 * @param modified time of modification of the file that brought it
 */
record FileDelivery(String content, Instant modified) {
  private static final String AT = "@";

  static FileDelivery of(ArrivedFile arrivedFile) throws IOException {
    try (InputStream content = FileContent.of(arrivedFile.file())) {
      return new FileDelivery(Sha256.of(content), arrivedFile.stamp().modified());
    }
  }

  /** Reads {@link #text}. */
  static FileDelivery parse(String text) {
    int at = text.indexOf(AT);
    return new FileDelivery(text.substring(0, at), Instant.parse(text.substring(at + 1)));
  }

  /** The delivery as it is written on the topic. */
  String text() {
    return content + AT + modified;
  }
}

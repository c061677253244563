package cn.qianhu.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The bytes of a table, which can be read from their beginning more than once. */
interface ContentSource {

  /** Opens them anew. */
  InputStream open() throws IOException;

  /** The marks by which the content is recognised later; empty where it is not to be remembered. */
  default Optional<FileStamp> stamp() {
    return Optional.empty();
  }

  /** The content of a file. */
  static ContentSource of(ReportFile file) {
    return new ContentSource() {
      @Override
      public InputStream open() throws IOException {
        return FileContent.of(file);
      }

      @Override
      public Optional<FileStamp> stamp() {
        return FileStamp.of(file.path());
      }
    };
  }
}

package cn.qianhu.ingest.file;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a table, which can be read from their beginning more than once. */
interface ContentSource {

  /** Opens them anew. */
  InputStream open() throws IOException;
}

package cn.qianhu.audit.log;

import cn.qianhu.contract.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** SHA-256 of files that an audit rests on. */
public final class Digests {

  private Digests() {}

  /** Digest of a file; where it cannot be read, the failure names it. */
  public static String of(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", e);
    }
  }

  /** Digest of a shipped resource in the package of a class. */
  static String ofResource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return Sha256.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The table shipped cannot be read: " + name, e);
    }
  }
}

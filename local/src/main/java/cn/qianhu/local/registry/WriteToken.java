package cn.qianhu.local.registry;

import cn.qianhu.web.Authenticator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The token that a client must send to register schemas of its own, new at each start. Everybody at
 * this machine reaches the registry, and a schema that is registered once stays for ever.
 */
public final class WriteToken {

  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rw-------");

  private final String text;

  private WriteToken(String text) {
    this.text = text;
  }

  static WriteToken random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new WriteToken(HexFormat.of().formatHex(bytes));
  }

  /** The token itself. */
  public String text() {
    return text;
  }

  /**
   * Whether a request shows the token.
   *
   * @param authorization value of the header field, or null
   */
  boolean isIn(String authorization) {
    return Authenticator.bearerToken(authorization)
        .filter(
            shown ->
                MessageDigest.isEqual(
                    text.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  /** Writes the token where its owner alone can read it, over that of an earlier start. */
  public void writeTo(Path file) throws IOException {
    Files.deleteIfExists(file);
    try {
      Files.createFile(file, attributes(file));
    } catch (FileAlreadyExistsException e) {
      throw new IOException("somebody else writes " + file + " at the same time", e);
    }
    Files.writeString(file, text + "\n");
  }

  /**
   * The attributes for a new file. On a file system without owners the folder has to be closed
   * instead.
   */
  private static FileAttribute<?>[] attributes(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)}
        : new FileAttribute<?>[0];
  }

  @Override
  public String toString() {
    return "WriteToken";
  }
}

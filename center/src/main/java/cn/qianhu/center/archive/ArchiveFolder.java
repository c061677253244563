package cn.qianhu.center.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The folder of an archive: its manifest, and the digests of its files. */
final class ArchiveFolder {

  private static final String MANIFEST = "manifest.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final int BUFFER = 1 << 16;
  private static final int MARK = 16;

  private final Path folder;

  ArchiveFolder(Path folder) {
    this.folder = folder;
  }

  Path resolve(String file) {
    return folder.resolve(file);
  }

  /** The manifest, or nothing where no archive was begun. */
  Optional<Manifest> manifest() {
    Path file = folder.resolve(MANIFEST);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), Manifest.class));
    } catch (IOException e) {
      throw new ArchiveException(
          "the manifest " + file + " cannot be read: it was changed, or is no manifest", e);
    }
  }

  /** Written whole or not at all: what it names is complete. */
  void write(Manifest manifest) {
    Path half = folder.resolve(MANIFEST + ".part");
    try {
      Files.createDirectories(folder);
      JSON.writeValue(half.toFile(), manifest);
      Files.move(half, folder.resolve(MANIFEST), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The manifest in " + folder + " cannot be written.", e);
    }
  }

  /** Digest of the manifest, and so of all that it names. */
  String digest() {
    return digest(folder.resolve(MANIFEST));
  }

  static String digest(Path file) {
    MessageDigest sha256 = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
      while (in.read(buffer) >= 0) {
        // the digest takes note of what passes
      }
    } catch (IOException e) {
      throw new ArchiveException("the file " + file + " cannot be read", e);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Sixteen bytes that stand for a name and are unlikely to come up in data. */
  static byte[] mark(String name) {
    return Arrays.copyOf(sha256().digest(name.getBytes(StandardCharsets.UTF_8)), MARK);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package cn.qianhu.audit.archive;

import cn.qianhu.audit.log.Digests;
import cn.qianhu.contract.digest.Sha256;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/** The folder of an archive: its manifest, and the digests of its files. */
record ArchiveFolder(Path folder) {

  private static final String MANIFEST = "manifest.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final int MARK = 16;

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

  /** Writes the manifest whole or not at all: all that it names is complete. */
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

  /** Digest of a file of the archive. */
  static String digest(Path file) {
    try {
      return Digests.of(file);
    } catch (UncheckedIOException e) {
      throw new ArchiveException("the file " + file + " cannot be read", e);
    }
  }

  /** Sixteen bytes that stand for a name and are unlikely to come up in data. */
  static byte[] mark(String name) {
    return Arrays.copyOf(Sha256.bytesOf(name.getBytes(StandardCharsets.UTF_8)), MARK);
  }
}

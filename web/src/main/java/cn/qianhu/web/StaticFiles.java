package cn.qianhu.web;

import cn.qianhu.contract.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** The files of a web page: a folder of the class path, and what is made when the server starts. */
public final class StaticFiles {

  private static final String INDEX = "index.html";

  /** Media types by the ending of a file; a file with another ending is not served. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  /**
   * Paths of files. No name begins with a dot, so that no path leads out of the folder. The
   * quantifiers are possessive: a path of some thousand names would otherwise be tried by as many
   * nested calls.
   */
  private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+)*+/?");

  private static final int TAG_DIGITS = 24;

  private final ConcurrentMap<String, Optional<File>> known = new ConcurrentHashMap<>();
  private final String folder;
  private final Map<String, byte[]> made;

  /**
   * @param folder of the class path, between slashes
   * @param made files that do not lie there, by their names
   */
  public StaticFiles(String folder, Map<String, byte[]> made) {
    this.folder = folder;
    this.made = Map.copyOf(made);
  }

  /** A file as it goes to clients. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record File(String type, String tag, byte[] content) {

    /** Answers with it, unless the client has it already. */
    public void answer(RequestContext context, String policy) {
      context.with("Content-Security-Policy", policy);
      if (!context.isKnownToClient(tag)) {
        context.answer(type, content);
      }
    }
  }

  /** The file of a path; nothing where there is none. */
  public Optional<File> of(String path) {
    if (!PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    String name = path.endsWith("/") ? path.substring(1) + INDEX : path.substring(1);
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    Optional<File> file = known.get(name);
    if (file == null) {
      file = read(name).map(content -> new File(type, tag(content), content));
      // What is not there is not remembered: anybody may ask for anything.
      if (file.isPresent()) {
        known.put(name, file);
      }
    }
    return file;
  }

  private Optional<byte[]> read(String name) {
    if (made.containsKey(name)) {
      return Optional.of(made.get(name));
    }
    try (InputStream in = StaticFiles.class.getResourceAsStream(folder + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tag(byte[] content) {
    return "\"" + Sha256.of(content).substring(0, TAG_DIGITS) + "\"";
  }
}

package cn.qianhu.trial.guide;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What gateway and desk answer to, as they describe it. */
final class Descriptions {

  private static final Pattern DESCRIPTION =
      Pattern.compile(".*/src/main/resources/.*/openapi\\.json");

  private Descriptions() {}

  /** The paths of both. */
  static List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (Path file : SourceFiles.files(name -> DESCRIPTION.matcher(name).matches())) {
      try {
        var described = new ObjectMapper().readTree(file.toFile());
        String server =
            described.path("servers").path(0).path("url").asText("").replaceFirst("/$", "");
        described.path("paths").fieldNames().forEachRemaining(path -> paths.add(server + path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return paths;
  }
}

package cn.qianhu.desk.api;

import cn.qianhu.kit.LocalHttp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks a desk on this machine. */
public record DeskClient(int port) {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer. */
  public record DeskReply(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text() {
      return response.body();
    }

    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(response.body(), e);
      }
    }

    JsonNode rows() {
      return json().path("rows");
    }
  }

  /** Asks with a key, or with none where it is null, and with further header fields. */
  public DeskReply get(String key, String path, String... headers) {
    HttpRequest.Builder request = LocalHttp.request(port, path, PATIENCE, headers);
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return new DeskReply(LocalHttp.ask(request.build()));
  }

  /**
   * A whole list as CSV, page by page.
   *
   * @param list its path with at least one parameter
   * @return the header and the rows
   */
  public List<String> csv(String key, String list) {
    List<String> told = new ArrayList<>();
    String next = "";
    while (next != null) {
      String path = list + (next.isEmpty() ? "" : "&after=" + next);
      List<String> lines = get(key, path, "Accept", "text/csv").text().lines().toList();
      told.addAll(told.isEmpty() ? lines : lines.subList(1, lines.size()));
      next = get(key, path).json().path("next").asText(null);
    }
    return told;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}

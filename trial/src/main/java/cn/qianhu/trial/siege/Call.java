package cn.qianhu.trial.siege;

import cn.qianhu.local.cluster.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request over HTTP, byte for byte as it is wanted, on a connection of its own: with any Host,
 * with a wrong length, or with a body that nobody needs.
 *
 * @param port on this machine
 * @param request method and target
 * @param headers whole lines; Host is that of the port where none is given
 */
record Call(int port, String request, List<String> headers) {

  static final String CLOSED = "closed without an answer";
  static final String SILENCE = "no answer within 20 s";

  private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();
  private static final int PIECE = 1 << 16;

  static Call of(int port, String request, String... headers) {
    return new Call(port, request, List.of(headers));
  }

  /** Writes reports of a kind with a key. */
  static Call report(int gateway, String kind, String key, String contentType, String... more) {
    List<String> headers =
        Stream.concat(
                Stream.of("Authorization: Bearer " + key, "Content-Type: " + contentType),
                Arrays.stream(more))
            .toList();
    return new Call(gateway, "POST /v1/reports/" + kind, headers);
  }

  /** The head, with the length of a body that is to follow. */
  byte[] head(long length) {
    Stream<String> host =
        headers.stream().anyMatch(line -> line.startsWith("Host:"))
            ? Stream.empty()
            : Stream.of("Host: " + Loopback.HOST + ":" + port);
    String lines =
        Stream.of(
                Stream.of(request + " HTTP/1.1"),
                host,
                headers.stream(),
                Stream.of("Content-Length: " + length, "Connection: close"))
            .flatMap(each -> each)
            .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
    return lines.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Calls without a body, and returns the status of the answer. */
  String from(Address address) throws IOException {
    return from(address, new byte[0]);
  }

  /**
   * Calls with a body, reads the whole answer, and returns the status of the answer.
   *
   * @throws IOException where nobody takes the connection
   */
  String from(Address address, byte[] body) throws IOException {
    try (Socket socket = address.connect(port)) {
      socket.setSoTimeout(PATIENCE);
      write(socket.getOutputStream(), body);
      String status = status(socket.getInputStream());
      drain(socket.getInputStream());
      return status;
    }
  }

  private static void drain(InputStream in) {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The status has been read, and the rest is not needed.
    }
  }

  /** An answer may come before all is written, and the connection end with it. */
  private void write(OutputStream out, byte[] body) {
    try {
      out.write(head(body.length));
      for (int at = 0; at < body.length; at += PIECE) {
        out.write(body, at, Math.min(PIECE, body.length - at));
      }
    } catch (IOException e) {
      // What there is of an answer says why.
    }
  }

  /** The status of the answer, or why there is none. */
  static String status(InputStream in) {
    try {
      byte[] line = in.readNBytes("HTTP/1.1 200".length());
      String said = new String(line, StandardCharsets.ISO_8859_1);
      return said.startsWith("HTTP/") ? said.substring(said.indexOf(' ') + 1) : CLOSED;
    } catch (SocketTimeoutException e) {
      return SILENCE;
    } catch (IOException e) {
      return CLOSED;
    }
  }
}

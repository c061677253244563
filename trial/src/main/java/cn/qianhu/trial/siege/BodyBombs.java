package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * An enterprise with its own key sends small bodies that are to cost much, and bytes that may be
 * understood in two ways: one after the other.
 */
final class BodyBombs implements Attacker {

  private static final int NESTED = 1_000_000;
  private static final int UNPACKED = 200 << 20;

  private final Target target;
  private final Address address;
  private final List<Bomb> bombs;
  private int next;

  private static final class Bomb {

    private final byte[] body;
    private final List<String> headers;

    private Bomb(byte[] body, String... headers) {
      this.body = body;
      this.headers = List.of(headers);
    }
  }

  BodyBombs(Target target, Address address) {
    this.target = target;
    this.address = address;
    String report = new VoidReports(target.uscc()).json("bomb", target.month());
    this.bombs =
        List.of(
            new Bomb(packedBlanks(), "Content-Encoding: gzip"),
            bomb("[".repeat(NESTED)),
            bomb("{\"a\":".repeat(NESTED)),
            bomb(report.replace("1.00", "1e999999999")),
            bomb(report.replace("1.00", "9".repeat(NESTED))),
            bomb(report.replace("1.00", "NaN")),
            bomb(report.replace("\"revision\"", "\"revision\":1,\"revision\"")),
            new Bomb(new byte[(8 << 20) + 1]),
            in(StandardCharsets.UTF_16, report),
            in(Charset.forName("UTF-32"), report),
            overlong(report));
  }

  private static Bomb bomb(String body) {
    return in(StandardCharsets.UTF_8, body);
  }

  private static Bomb in(Charset charset, String body) {
    return new Bomb(body.getBytes(charset));
  }

  /** A slash in two bytes, which UTF-8 forbids. */
  private static Bomb overlong(String report) {
    byte[] body = report.replace("bomb", "b/mb").getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte each : body) {
      if (each == '/') {
        bytes.write(0xC0);
        bytes.write(0xAF);
      } else {
        bytes.write(each);
      }
    }
    return new Bomb(bytes.toByteArray());
  }

  private static byte[] packedBlanks() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] blanks = new byte[1 << 20];
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int written = 0; written < UNPACKED; written += blanks.length) {
        gzip.write(blanks);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public String name() {
    return "body-bombs";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "企业用自己的密钥发送压缩炸弹、百万层嵌套、天文数字、重复成员和非 UTF-8 正文",
        "an enterprise sends bodies that unpack, nest or count without end, or are no UTF-8");
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(200);
  }

  @Override
  public void attack(Replies replies) throws IOException {
    Bomb bomb = bombs.get(next++ % bombs.size());
    replies.add(
        Call.report(
                target.gateway(),
                "output",
                target.key(),
                "application/json",
                bomb.headers.toArray(String[]::new))
            .from(address, bomb.body));
  }
}

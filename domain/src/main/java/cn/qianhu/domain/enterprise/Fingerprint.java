package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.digest.Sha256;
import cn.qianhu.domain.store.BinaryReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Half of the SHA-256 of texts: enough to know them again, and to take no other for them. */
public record Fingerprint(long high, long low) {

  /** UTF-8 takes no more for one of Java's characters. */
  private static final int BYTES_OF_CHARACTER = 3;

  /** A long in hexadecimal. */
  private static final int DIGITS = 2 * Long.BYTES;

  public static Fingerprint of(List<String> texts) {
    int most = 0;
    for (String text : texts) {
      most += Integer.BYTES + BYTES_OF_CHARACTER * text.length();
    }
    ByteBuffer all = ByteBuffer.allocate(most);
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      all.putInt(bytes.length).put(bytes);
    }
    MessageDigest digest = Sha256.begin();
    digest.update(all.flip());
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new Fingerprint(hash.getLong(), hash.getLong());
  }

  /** The fingerprint in hexadecimal digits. */
  public String text() {
    return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
  }

  /** The fingerprint that a key ends with, as {@link #text()} has it. */
  static Fingerprint atEnd(String key) {
    int end = key.length();
    return new Fingerprint(
        HexFormat.fromHexDigitsToLong(key, end - 2 * DIGITS, end - DIGITS),
        HexFormat.fromHexDigitsToLong(key, end - DIGITS, end));
  }

  static Fingerprint read(BinaryReader in) {
    ByteBuffer hash = ByteBuffer.wrap(in.readRaw(2 * Long.BYTES));
    return new Fingerprint(hash.getLong(), hash.getLong());
  }
}

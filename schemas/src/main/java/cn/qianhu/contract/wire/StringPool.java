package cn.qianhu.contract.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts that come again and again: the same bytes give the same string, as long as nothing else has
 * taken its place. For one thread.
 */
final class StringPool {

  private static final int PLACES = 1 << 12;

  private final byte[][] keys = new byte[PLACES][];
  private final String[] texts = new String[PLACES];

  /** The text of some bytes in UTF-8; null where they are not. */
  String of(byte[] bytes, int from, int length) {
    int place = hash(bytes, from, length) & (PLACES - 1);
    byte[] key = keys[place];
    if (key != null && Arrays.equals(key, 0, key.length, bytes, from, from + length)) {
      return texts[place];
    }
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    if (!StrictUtf8Decoder.isRead(text, bytes, from, length)) {
      return null;
    }
    keys[place] = Arrays.copyOfRange(bytes, from, from + length);
    texts[place] = text;
    return text;
  }

  private static int hash(byte[] bytes, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 15);
  }
}

package cn.qianhu.audit.deadletter;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The first bytes of a value for people: sixteen in a line, with what they are as text. */
final class HexDump {

  private static final int WIDTH = 16;
  private static final int MOST = 256;

  private HexDump() {}

  static List<String> of(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < Math.min(bytes.length, MOST); start += WIDTH) {
      lines.add(line(bytes, start, Math.min(bytes.length, start + WIDTH)));
    }
    if (bytes.length > MOST) {
      lines.add("… " + bytes.length + " 字节 / bytes");
    }
    return lines;
  }

  private static String line(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
    }
    String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, from, to);
    return String.format("%04x  %-47s  %s", from, hex, text);
  }
}

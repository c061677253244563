package cn.qianhu.ingest.workbook;

import cn.qianhu.contract.form.Whitespace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table of texts to which the cells of a workbook refer by their number: all that is kept of a
 * workbook in memory, hence as bytes, without an object for each text.
 */
final class SharedTexts {
  static final SharedTexts NONE = new SharedTexts();

  private static final int CHUNK_BITS = 20;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int RECENT = 1 << 10;

  private final List<byte[]> chunks = new ArrayList<>();
  private final String[] recent = new String[RECENT];
  private final int[] recentNumbers = new int[RECENT];
  private long[] places = new long[64];
  private int[] lengths = new int[64];
  private int count;
  private int free;

  /** Reads the part of shared texts. */
  static SharedTexts read(XmlPart xml) throws IOException {
    SharedTexts texts = new SharedTexts();
    while (xml.next()) {
      if (xml.opens("si")) {
        texts.add(Whitespace.trim(xml.richText()));
      }
    }
    return texts;
  }

  /** The text with a number, without the white space around it. */
  String get(String number) throws NotAWorkbookException {
    int index = index(number);
    if (index >= count) {
      throw new NotAWorkbookException(
          "a cell refers to the shared text " + number + ", there are " + count);
    }
    int slot = index & (RECENT - 1);
    if (recent[slot] == null || recentNumbers[slot] != index) {
      recent[slot] = text(index);
      recentNumbers[slot] = index;
    }
    return recent[slot];
  }

  private static int index(String number) throws NotAWorkbookException {
    try {
      return Integer.parseUnsignedInt(number);
    } catch (NumberFormatException e) {
      throw new NotAWorkbookException("there is no shared text " + number);
    }
  }

  private String text(int index) {
    byte[] chunk = chunks.get((int) (places[index] >> CHUNK_BITS));
    int begin = (int) places[index] & (CHUNK - 1);
    return new String(chunk, begin, lengths[index], StandardCharsets.UTF_8);
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (chunks.isEmpty() || bytes.length > chunks.get(chunks.size() - 1).length - free) {
      chunks.add(new byte[Math.max(CHUNK, bytes.length)]);
      free = 0;
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    System.arraycopy(bytes, 0, chunks.get(chunks.size() - 1), free, bytes.length);
    places[count] = ((long) (chunks.size() - 1) << CHUNK_BITS) | free;
    lengths[count] = bytes.length;
    count++;
    free += bytes.length;
  }
}

package cn.qianhu.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a text and refuses every byte that its encoding does not know, with its position: a
 * replacement character in its place would change a name or a number in silence. A byte order mark
 * at the start is dropped.
 */
public final class StrictTextReader extends Reader {
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
  private long consumed;
  private long line = 1;
  private boolean afterCarriageReturn;
  private boolean started;
  private boolean ended;

  /** Decodes UTF-8. */
  public StrictTextReader(InputStream in) {
    this(in, StandardCharsets.UTF_8);
  }

  StrictTextReader(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Bytes decoded so far. */
  long consumed() {
    return consumed;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (ended) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(buffer, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void decode() throws IOException {
    boolean endOfInput = !fill();
    int before = bytes.position();
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, endOfInput);
    consumed += bytes.position() - before;
    chars.flip();
    countLines();
    if (result.isError()) {
      boolean cutOff = endOfInput && result.isMalformed() && isUnfinished(result.length());
      throw new NotDecodableException(decoder.charset(), consumed + 1, line, cutOff);
    }
    ended = endOfInput && result.isUnderflow();
    dropByteOrderMark();
  }

  /** Reads more bytes; false at the end of the input. */
  private boolean fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count > 0) {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
    return count >= 0;
  }

  /**
   * Whether the invalid bytes are the last of the file: the beginning of a character that was cut
   * off.
   */
  private boolean isUnfinished(int length) {
    int lead = Byte.toUnsignedInt(bytes.get(bytes.position()));
    boolean begins =
        !decoder.charset().equals(StandardCharsets.UTF_8) || (lead >= 0xC2 && lead <= 0xF4);
    return bytes.remaining() == length && begins;
  }

  private void countLines() {
    for (int i = chars.position(); i < chars.limit(); i++) {
      char c = chars.get(i);
      if (c == '\r' || (c == '\n' && !afterCarriageReturn)) {
        line++;
      }
      afterCarriageReturn = c == '\r';
    }
  }

  private void dropByteOrderMark() {
    if (!started && chars.hasRemaining()) {
      started = true;
      if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
        chars.position(chars.position() + 1);
      }
    }
  }

  /** A byte that the encoding does not know. */
  public static final class NotDecodableException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The position of the byte in the file; the first is 1. */
    public final long position;

    /** The line on which it stands; the first is 1. */
    public final long line;

    /** Whether the file ends in the middle of a character. */
    final boolean cutOff;

    public NotDecodableException(Charset charset, long position, long line, boolean cutOff) {
      super("byte " + position + " on line " + line + " is not " + charset);
      this.position = position;
      this.line = line;
      this.cutOff = cutOff;
    }
  }
}

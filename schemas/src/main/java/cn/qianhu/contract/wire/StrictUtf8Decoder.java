package cn.qianhu.contract.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * A decoder that refuses texts that are not UTF-8. Avro puts U+FFFD in the place of invalid bytes,
 * so that two ids that differ in such bytes would be one. All else is left to the decoder behind
 * it.
 */
final class StrictUtf8Decoder extends Decoder {

  private static final char REPLACEMENT = '\uFFFD';

  private final BinaryDecoder decoder;
  private final Utf8 scratch = new Utf8();

  StrictUtf8Decoder(BinaryDecoder decoder) {
    this.decoder = decoder;
  }

  /** Whether bytes are the UTF-8 of a text that they were read as. */
  static boolean isRead(String text, byte[] bytes, int from, int length) {
    return text.indexOf(REPLACEMENT) < 0 || isUtf8(ByteBuffer.wrap(bytes, from, length));
  }

  /** A replacement character may also stand there by right. */
  private static boolean isUtf8(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private Utf8 strict(Utf8 read) {
    if (!isRead(read.toString(), read.getBytes(), 0, read.getByteLength())) {
      throw new UndecodableException(
          "a text of "
              + read.getByteLength()
              + " bytes, which ends "
              + decoder.remainingBytes()
              + " bytes before the end of the body, is not UTF-8");
    }
    return read;
  }

  @Override
  public Utf8 readString(Utf8 old) throws IOException {
    return strict(decoder.readString(old));
  }

  @Override
  public String readString() throws IOException {
    return strict(decoder.readString(scratch)).toString();
  }

  @Override
  public void readNull() throws IOException {
    decoder.readNull();
  }

  @Override
  public boolean readBoolean() throws IOException {
    return decoder.readBoolean();
  }

  @Override
  public int readInt() throws IOException {
    return decoder.readInt();
  }

  @Override
  public long readLong() throws IOException {
    return decoder.readLong();
  }

  @Override
  public float readFloat() throws IOException {
    return decoder.readFloat();
  }

  @Override
  public double readDouble() throws IOException {
    return decoder.readDouble();
  }

  @Override
  public void skipString() throws IOException {
    decoder.skipString();
  }

  @Override
  public ByteBuffer readBytes(ByteBuffer old) throws IOException {
    return decoder.readBytes(old);
  }

  @Override
  public void skipBytes() throws IOException {
    decoder.skipBytes();
  }

  @Override
  public void readFixed(byte[] bytes, int start, int length) throws IOException {
    decoder.readFixed(bytes, start, length);
  }

  @Override
  public void skipFixed(int length) throws IOException {
    decoder.skipFixed(length);
  }

  @Override
  public int readEnum() throws IOException {
    return decoder.readEnum();
  }

  @Override
  public long readArrayStart() throws IOException {
    return decoder.readArrayStart();
  }

  @Override
  public long arrayNext() throws IOException {
    return decoder.arrayNext();
  }

  @Override
  public long skipArray() throws IOException {
    return decoder.skipArray();
  }

  @Override
  public long readMapStart() throws IOException {
    return decoder.readMapStart();
  }

  @Override
  public long mapNext() throws IOException {
    return decoder.mapNext();
  }

  @Override
  public long skipMap() throws IOException {
    return decoder.skipMap();
  }

  @Override
  public int readIndex() throws IOException {
    return decoder.readIndex();
  }
}

package cn.qianhu.streams.enterprise;

import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;

/**
 * Where a record stands in the raw log.
 *
 * @param origin file and row or adapter that it came from, as its sender says; null if not told
 */
public record RawSource(String topic, int partition, long offset, String origin) {

  /** Coordinates as one text: the identity of the record. */
  public String id() {
    return topic + "/" + partition + "/" + offset;
  }

  public void write(BinaryWriter out) {
    out.writeText(topic);
    out.writeInt(partition);
    out.writeLong(offset);
    out.writeText(origin);
  }

  public static RawSource read(BinaryReader in) {
    return new RawSource(in.readText(), in.readInt(), in.readLong(), in.readText());
  }
}

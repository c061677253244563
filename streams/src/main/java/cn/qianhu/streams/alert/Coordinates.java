package cn.qianhu.streams.alert;

import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;

/** Where a raw record that an alert rests on stands in the log, and which report it is. */
public record Coordinates(String topic, int partition, long offset, String reportId) {

  void write(BinaryWriter out) {
    out.writeText(topic);
    out.writeInt(partition);
    out.writeLong(offset);
    out.writeText(reportId);
  }

  static Coordinates read(BinaryReader in) {
    return new Coordinates(in.readText(), in.readInt(), in.readLong(), in.readText());
  }
}

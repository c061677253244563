package cn.qianhu.streams.book;

/**
 * The binary form of a value in a store or on an internal topic: a version byte, then fields of a
 * fixed order. A reader refuses a version it does not know, because a wrong guess would be a wrong
 * figure.
 */
public interface Codec<V> {

  void write(BinaryWriter out, V value);

  V read(BinaryReader in);

  /** The version this codec writes. */
  default int version() {
    return 1;
  }

  default byte[] encode(V value) {
    BinaryWriter out = new BinaryWriter();
    out.writeByte(version());
    write(out, value);
    return out.toBytes();
  }

  default V decode(byte[] bytes) {
    BinaryReader in = new BinaryReader(bytes);
    int met = in.readByte();
    return met == version() ? read(in) : readEarlier(in, met);
  }

  /** Reads what an earlier release wrote; refuses what this one does not know. */
  default V readEarlier(BinaryReader in, int met) {
    requireVersion(met, version(), getClass());
    throw new IllegalArgumentException("version " + met + " is no earlier one");
  }

  /** Refuses what another version wrote. */
  static void requireVersion(int met, int known, Class<?> reader) {
    if (met != known) {
      throw new IllegalStateException(
          "state of version "
              + met
              + " met, "
              + reader.getSimpleName()
              + " reads version "
              + known
              + ": run the release that wrote it, or rebuild the state from the raw topics");
    }
  }
}

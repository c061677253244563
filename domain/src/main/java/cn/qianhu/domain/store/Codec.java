package cn.qianhu.domain.store;

/**
 * The binary form of a value in a store or on an internal topic: a version byte, then fields of a
 * fixed order. Every version that a release wrote is read by all later ones; a later one is
 * refused, because a wrong guess would be a wrong figure. A test reads the bytes that each version
 * wrote.
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
    return decode(new BinaryReader(bytes));
  }

  /** Reads a value of a store. Fields that follow from its key need not be written in it again. */
  default V decode(String key, byte[] bytes) {
    return decode(new BinaryReader(bytes).under(key));
  }

  private V decode(BinaryReader in) {
    int met = in.readByte();
    return met == version() ? read(in) : readEarlier(in, met);
  }

  /**
   * Reads what an earlier release wrote: each version whose bytes are kept, for ever. A new field
   * must not force a province to be recomputed.
   */
  default V readEarlier(BinaryReader in, int met) {
    throw unreadable(met, version(), getClass());
  }

  /** Refuses what another version wrote, where no bytes of an earlier one are kept. */
  static void requireVersion(int met, int known, Class<?> reader) {
    if (met != known) {
      throw unreadable(met, known, reader);
    }
  }

  /** The message for bytes of a version that a reader does not know. */
  static IllegalStateException unreadable(int met, int known, Class<?> reader) {
    String advice =
        met > known
            ? "a later release wrote it: run the release that wrote it, or a later one"
            : "it was given up before bytes of it were kept: rebuild the state from the raw topics";
    return new IllegalStateException(
        "state of version "
            + met
            + " met, "
            + reader.getSimpleName()
            + " writes version "
            + known
            + "; "
            + advice);
  }
}

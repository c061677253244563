package cn.qianhu.streams.enterprise;

import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.book.Book;
import cn.qianhu.streams.book.Codec;
import java.util.function.Consumer;

/**
 * The records that are only listed, an entry for each: of a month, or of a directory. Whether one
 * of them is there is one look; all are read only when the standing of their month changes, one
 * after the other, so that there may be any number.
 */
final class Docket {

  /** How one of them is written. */
  static final Codec<DocketEntry> CODEC = new DocketEntryCodec();

  private final Book<byte[]> entries;

  /**
   * @param entries written as soon as they are put: none is held for a second use
   */
  Docket(Book<byte[]> entries) {
    this.entries = entries;
  }

  boolean has(String subject, String key) {
    return entries.get(entryKey(subject, key)) != null;
  }

  /** Puts one into the list of a month or directory. */
  void put(String subject, DocketEntry listed) {
    entries.put(entryKey(subject, listed.key()), CODEC.encode(listed));
  }

  /** Visits all of a month or directory; the visitor puts none. */
  void each(String subject, Consumer<DocketEntry> visitor) {
    entries.visit(
        entryKey(subject, ""),
        (key, bytes) -> {
          visitor.accept(CODEC.decode(key, bytes));
          return true;
        });
  }

  private static String entryKey(String subject, String key) {
    return subject + "/" + key;
  }

  /** Tag byte, then the record. */
  private static final class DocketEntryCodec implements Codec<DocketEntry> {

    private static final int SUPERSEDED = 1;
    private static final int CLAIM = 2;
    private static final int HELD = 3;
    private static final int WITH_TEXTS = 1;

    /** Since 2, neither what the key says, nor texts that values say, nor the name of the topic. */
    @Override
    public int version() {
      return 2;
    }

    @Override
    public void write(BinaryWriter out, DocketEntry listed) {
      out.writeByte(tag(listed));
      listed.write(out);
    }

    private static int tag(DocketEntry listed) {
      if (listed instanceof Superseded) {
        return SUPERSEDED;
      }
      return listed instanceof InvestmentClaim ? CLAIM : HELD;
    }

    @Override
    public DocketEntry read(BinaryReader in) {
      int tag = in.readByte();
      return switch (tag) {
        case SUPERSEDED -> Superseded.read(in);
        case CLAIM -> InvestmentClaim.read(in);
        case HELD -> DoubtfulRecord.read(in);
        default -> throw unknown(tag);
      };
    }

    @Override
    public DocketEntry readEarlier(BinaryReader in, int met) {
      if (met != WITH_TEXTS) {
        return Codec.super.readEarlier(in, met);
      }
      int tag = in.readByte();
      return switch (tag) {
        case SUPERSEDED -> Superseded.readWithTopic(in);
        case CLAIM -> InvestmentClaim.readWithTexts(in);
        case HELD -> DoubtfulRecord.readWithTopic(in);
        default -> throw unknown(tag);
      };
    }

    private static IllegalStateException unknown(int tag) {
      return new IllegalStateException("no listed record has tag " + tag);
    }
  }
}

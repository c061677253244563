package cn.qianhu.domain.region;

import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;

/**
 * The months of a year whose rows are published, so that a row that ceases is withdrawn, and no
 * other is. Months are given by index.
 *
 * @param bits bit 0 for January
 */
public record PublishedMonths(int bits) {

  public static final PublishedMonths NONE = new PublishedMonths(0);

  public static final Codec<PublishedMonths> CODEC = new PublishedMonthsCodec();

  private static final int YEAR = 12;

  public boolean has(int month) {
    return (bits & bit(month)) != 0;
  }

  public PublishedMonths with(int month) {
    return new PublishedMonths(bits | bit(month));
  }

  public PublishedMonths without(int month) {
    return new PublishedMonths(bits & ~bit(month));
  }

  public boolean isEmpty() {
    return bits == 0;
  }

  private static int bit(int month) {
    return 1 << Math.floorMod(month, YEAR);
  }

  private static final class PublishedMonthsCodec implements Codec<PublishedMonths> {

    @Override
    public void write(BinaryWriter out, PublishedMonths value) {
      out.writeInt(value.bits);
    }

    @Override
    public PublishedMonths read(BinaryReader in) {
      return new PublishedMonths(in.readInt());
    }
  }
}

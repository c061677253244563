package cn.qianhu.domain.figure;

import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;

/**
 * Sums, family by family: a number for the family, twice its code and one more where a sum is
 * large; then its sums ({@link FamilySums#write}). Zero stands behind the last.
 */
final class SumsCodec implements Codec<Sums> {

  private static final int END = 0;

  /** The family goes by its name, which follows. */
  private static final int NAMED = 1;

  /** In the first version, one bitmap of the slots present and one of the large among them. */
  private static final int FIXED_SLOTS = 1;

  /** Since 2, sums are written by family. */
  @Override
  public int version() {
    return 2;
  }

  @Override
  public void write(BinaryWriter out, Sums value) {
    for (FamilySums sums : value.families()) {
      if (sums != null && !sums.isZero()) {
        SlotFamily family = sums.family;
        out.writeInt((NAMED + family.code()) * 2 + (sums.hasLarge() ? 1 : 0));
        if (family.code() == 0) {
          out.writeText(family.name());
        }
        sums.write(out);
      }
    }
    out.writeInt(END);
  }

  @Override
  public Sums read(BinaryReader in) {
    Sums sums = new Sums();
    int head;
    while ((head = in.readInt()) != END) {
      int code = head / 2;
      SlotFamily family =
          code == NAMED ? SlotFamily.of(in.readText()) : SlotFamily.ofCode(code - NAMED);
      sums.put(FamilySums.read(in, family, head % 2 == 1));
    }
    return sums;
  }

  @Override
  public Sums readEarlier(BinaryReader in, int met) {
    if (met != FIXED_SLOTS) {
      return Codec.super.readEarlier(in, met);
    }
    Sums sums = new Sums();
    long present = in.readLong();
    long large = in.readLong();
    int bit = 0;
    for (Slot slot : Slot.shipped()) {
      if ((large & 1L << bit) != 0) {
        sums.add(slot, in.readBig());
      } else if ((present & 1L << bit) != 0) {
        sums.add(slot, in.readLong());
      }
      bit++;
    }
    return sums;
  }
}

package cn.qianhu.streams.cell;

import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.book.Codec;
import cn.qianhu.streams.figure.Sums;

/** The cells of a series in one calendar year: the unit in which sums are kept. */
public final class CellYear {

  public static final Codec<CellYear> CODEC = new CellYearCodec();
  private static final int MONTHS = 12;

  private final Sums[] months = new Sums[MONTHS];

  /** The sums of a month (0 for January), or null if nothing was ever added. */
  public Sums month(int ordinal) {
    return months[ordinal];
  }

  void add(int ordinal, Sums delta) {
    if (months[ordinal] == null) {
      months[ordinal] = new Sums();
    }
    months[ordinal].plus(delta);
  }

  private static final class CellYearCodec implements Codec<CellYear> {

    @Override
    public void write(BinaryWriter out, CellYear value) {
      for (Sums sums : value.months) {
        out.writeBoolean(sums != null);
        if (sums != null) {
          sums.write(out);
        }
      }
    }

    @Override
    public CellYear read(BinaryReader in) {
      CellYear year = new CellYear();
      for (int i = 0; i < MONTHS; i++) {
        if (in.readBoolean()) {
          year.months[i] = Sums.read(in);
        }
      }
      return year;
    }
  }
}

package cn.qianhu.domain.cell;

import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.util.function.Function;

/** The cells of a series in one calendar year: the unit in which sums are kept. */
public final class CellYear {

  public static final Codec<CellYear> CODEC = new CellYearCodec();
  private static final int MONTHS = 12;

  private final Sums[] months = new Sums[MONTHS];

  /** The sums of a month (0 for January), or null if nothing was ever added. */
  public Sums month(int ordinal) {
    return months[ordinal];
  }

  /** Adds to the sums of a month (0 for January). */
  public void add(int ordinal, Sums delta) {
    if (months[ordinal] == null) {
      months[ordinal] = new Sums();
    }
    months[ordinal].plus(delta);
  }

  private static final class CellYearCodec implements Codec<CellYear> {

    private static final int FIXED_SLOTS = 1;

    /** Since 2, sums are written by family. */
    @Override
    public int version() {
      return 2;
    }

    @Override
    public void write(BinaryWriter out, CellYear value) {
      for (Sums sums : value.months) {
        out.writeBoolean(sums != null);
        if (sums != null) {
          Sums.CODEC.write(out, sums);
        }
      }
    }

    @Override
    public CellYear read(BinaryReader in) {
      return read(in, Sums.CODEC::read);
    }

    @Override
    public CellYear readEarlier(BinaryReader in, int met) {
      return met == FIXED_SLOTS
          ? read(in, each -> Sums.CODEC.readEarlier(each, FIXED_SLOTS))
          : Codec.super.readEarlier(in, met);
    }

    private static CellYear read(BinaryReader in, Function<BinaryReader, Sums> sums) {
      CellYear year = new CellYear();
      for (int i = 0; i < MONTHS; i++) {
        if (in.readBoolean()) {
          year.months[i] = sums.apply(in);
        }
      }
      return year;
    }
  }
}

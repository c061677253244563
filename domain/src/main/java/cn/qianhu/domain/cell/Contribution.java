package cn.qianhu.domain.cell;

import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;

/** The sums that a month of an enterprise or a project adds to the cells that cover its leaf. */
public record Contribution(Leaf leaf, Sums sums) {

  public static final Codec<Contribution> CODEC = new ContributionCodec();

  private static final class ContributionCodec implements Codec<Contribution> {

    private static final int FIXED_SLOTS = 1;

    /** Since 2, sums are written by family. */
    @Override
    public int version() {
      return 2;
    }

    @Override
    public void write(BinaryWriter out, Contribution value) {
      value.leaf.write(out);
      Sums.CODEC.write(out, value.sums);
    }

    @Override
    public Contribution read(BinaryReader in) {
      return new Contribution(Leaf.read(in), Sums.CODEC.read(in));
    }

    @Override
    public Contribution readEarlier(BinaryReader in, int met) {
      return met == FIXED_SLOTS
          ? new Contribution(Leaf.read(in), Sums.CODEC.readEarlier(in, FIXED_SLOTS))
          : Codec.super.readEarlier(in, met);
    }
  }
}

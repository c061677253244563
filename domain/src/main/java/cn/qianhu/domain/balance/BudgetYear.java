package cn.qianhu.domain.balance;

import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.math.BigDecimal;

/**
 * The budget of a region for a year, and the months whose rows stand published, so that a row that
 * ceases is taken back and no other is.
 *
 * @param amount tce
 * @param published bit 0 for January
 */
public record BudgetYear(BigDecimal amount, int published) {

  public static final Codec<BudgetYear> CODEC = new BudgetYearCodec();

  BudgetYear withAmount(BigDecimal other) {
    return new BudgetYear(other, published);
  }

  boolean isPublished(int month) {
    return (published & bit(month)) != 0;
  }

  BudgetYear withPublished(int month) {
    return new BudgetYear(amount, published | bit(month));
  }

  BudgetYear withoutPublished(int month) {
    return new BudgetYear(amount, published & ~bit(month));
  }

  private static int bit(int month) {
    return 1 << Math.floorMod(month, 12);
  }

  private static final class BudgetYearCodec implements Codec<BudgetYear> {

    @Override
    public void write(BinaryWriter out, BudgetYear value) {
      out.writeDecimal(value.amount);
      out.writeInt(value.published);
    }

    @Override
    public BudgetYear read(BinaryReader in) {
      return new BudgetYear(in.readDecimal(), in.readInt());
    }
  }
}

package cn.qianhu.domain.balance;

import cn.qianhu.domain.region.PublishedMonths;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.math.BigDecimal;

/**
 * The budget of a region for a year, and the months whose rows stand published.
 *
 * @param amount tce
 */
public record BudgetYear(BigDecimal amount, PublishedMonths published) {

  public static final Codec<BudgetYear> CODEC = new BudgetYearCodec();

  BudgetYear withAmount(BigDecimal other) {
    return new BudgetYear(other, published);
  }

  BudgetYear withPublished(PublishedMonths other) {
    return new BudgetYear(amount, other);
  }

  private static final class BudgetYearCodec implements Codec<BudgetYear> {

    @Override
    public void write(BinaryWriter out, BudgetYear value) {
      out.writeDecimal(value.amount);
      PublishedMonths.CODEC.write(out, value.published);
    }

    @Override
    public BudgetYear read(BinaryReader in) {
      return new BudgetYear(in.readDecimal(), PublishedMonths.CODEC.read(in));
    }
  }
}

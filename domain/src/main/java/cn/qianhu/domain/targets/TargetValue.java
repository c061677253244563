package cn.qianhu.domain.targets;

import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.math.BigDecimal;

/**
 * The value of a target.
 *
 * @param value in the unit of the measure, as written
 * @param source the article that sets it
 * @param place where its entry stands in the raw log
 */
public record TargetValue(BigDecimal value, String source, RawSource place) {

  public static final Codec<TargetValue> CODEC = new TargetValueCodec();

  private static final class TargetValueCodec implements Codec<TargetValue> {

    @Override
    public void write(BinaryWriter out, TargetValue target) {
      out.writeDecimal(target.value);
      out.writeText(target.source);
      target.place.write(out);
    }

    @Override
    public TargetValue read(BinaryReader in) {
      return new TargetValue(in.readDecimal(), in.readText(), RawSource.read(in));
    }
  }
}

package cn.qianhu.streams.runtime.bundle;

import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.contract.wire.DecodingDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Passes a bundle on undecoded; decodes everything else. */
public final class BundleDeserializer implements Deserializer<DecodeResult<?>> {

  private final DecodingDeserializer<?> single;

  /**
   * @param single for records that came alone
   */
  public BundleDeserializer(DecodingDeserializer<?> single) {
    this.single = single;
  }

  @Override
  public DecodeResult<?> deserialize(String topic, byte[] bytes) {
    return Bundle.is(bytes)
        ? new DecodeResult.Value<>(Bundle.of(bytes))
        : single.deserialize(topic, bytes);
  }
}

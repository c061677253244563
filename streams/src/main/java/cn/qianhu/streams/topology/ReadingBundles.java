package cn.qianhu.streams.topology;

import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.contract.wire.DecodingDeserializer;
import cn.qianhu.contract.wire.ReadingReader;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.contract.wire.UndecodableException;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.event.MeterReading;
import cn.qianhu.streams.runtime.bundle.Bundle;

/**
 * Takes readings out of their bundles. A sound reading in its right place is read straight from its
 * bytes; any other is decoded, so that its fault is found.
 */
final class ReadingBundles {

  /** Receives the readings. */
  interface ReadingReceiver {

    /** Readings in which all is well. */
    void receive(ReadingRun run, RawSource source);

    /** A record that decodes, in which or with which not all is well. */
    void receive(MeterReading reading, RawPlace at, RawSource source);

    /** The record that the bundle is at cannot be decoded. */
    void undecodable(Bundle at, RawSource source, DecodeResult.Undecodable<?> poison);
  }

  private final ReadingForm form;
  private final Placement placement;
  private final ReadingReader reader;
  private final AvroDecoder<MeterReading> decoder;
  private final ReadingReceiver intake;

  ReadingBundles(
      ReadingForm form, Placement placement, SchemaLookup schemas, ReadingReceiver intake) {
    this.form = form;
    this.placement = placement;
    this.reader = new ReadingReader(schemas);
    this.decoder = new AvroDecoder<>(schemas, MeterReading.class);
    this.intake = intake;
  }

  /** Applies all records of a bundle, which are of one partition. */
  void receive(Bundle bundle, String topic, int partition) {
    while (bundle.next()) {
      RawSource source = new RawSource(topic, partition, bundle.offset(), bundle.origin());
      if (bundle.valueTo() - bundle.valueFrom() > DecodingDeserializer.LARGEST) {
        intake.undecodable(bundle, source, DecodingDeserializer.tooLarge(bundle.value()));
        continue;
      }
      ReadingRun run = plain(bundle);
      if (run != null && placement.admits(run, bundle.key(), partition, bundle.timestamp())) {
        intake.receive(run, source);
      } else {
        receiveOdd(bundle, source);
      }
    }
  }

  private ReadingRun plain(Bundle bundle) {
    return reader.read(bundle.bytes(), bundle.valueFrom(), bundle.valueTo())
        ? form.run(reader)
        : null;
  }

  private void receiveOdd(Bundle bundle, RawSource source) {
    MeterReading reading;
    try {
      reading = decoder.decode(bundle.value());
    } catch (UndecodableException e) {
      DecodeResult.Undecodable<?> poison =
          new DecodeResult.Undecodable<>(bundle.value(), e.getMessage());
      intake.undecodable(bundle, source, poison);
      return;
    }
    RawPlace at = new RawPlace(bundle.key(), source.partition(), bundle.timestamp());
    intake.receive(reading, at, source);
  }
}

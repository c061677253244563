package cn.qianhu.desk.view;

import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.TargetEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The directory of targets: the targets in effect, their authors, and the places of their entries.
 */
public final class TargetEntryView implements View {

  private final AvroDecoder<TargetEntry> decoder;
  private final Registers registers;
  private long received;

  TargetEntryView(Registers registers, SchemaLookup schemas) {
    this.registers = registers;
    decoder = AvroDecoder.of(topic(), TargetEntry.class, schemas);
  }

  @Override
  public Topic topic() {
    return Topics.of(TargetForm.KIND);
  }

  @Override
  public boolean apply(ConsumerRecord<String, byte[]> committed) {
    if (committed.value() == null) {
      return false;
    }
    registers.receive(decoder.decode(committed.value()), RegisterView.raw(committed));
    received++;
    return true;
  }

  /** The number of entries that have come. */
  @Override
  public long size() {
    return received;
  }
}

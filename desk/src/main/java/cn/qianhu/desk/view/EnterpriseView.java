package cn.qianhu.desk.view;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.enterprise.Directory;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.event.EnterpriseEntry;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The directory of enterprises, by the rules by which the streams read it. */
public final class EnterpriseView implements View {

  private final AvroDecoder<EnterpriseEntry> decoder;
  private final Forms forms;
  private final Supplier<Placement> placement;
  private final NavigableMap<String, Directory> byUscc = new TreeMap<>();
  private long size;

  EnterpriseView(CodeTables tables, SchemaLookup schemas, Supplier<Placement> placement) {
    forms = Forms.of(tables);
    this.placement = placement;
    this.decoder = AvroDecoder.of(Topics.DIRECTORY_ENTERPRISES, EnterpriseEntry.class, schemas);
  }

  @Override
  public Topic topic() {
    return Topics.DIRECTORY_ENTERPRISES;
  }

  @Override
  public boolean apply(ConsumerRecord<String, byte[]> committed) {
    if (committed.value() == null) {
      return false;
    }
    FieldCheck<EnterpriseFields> check =
        placement
            .get()
            .judge(
                forms.of(EnterpriseForm.class),
                decoder.decode(committed.value()),
                RawPlace.of(committed));
    size++;
    if (check.refused() != null || check.later() != null) {
      return false;
    }
    byUscc
        .computeIfAbsent(check.fields().uscc(), Directory::new)
        .enter(check.fields(), RawSource.at(RecordRef.of(committed)));
    return true;
  }

  @Override
  public long size() {
    return size;
  }

  /** All enterprises that the directory names, admitted or not, by their codes. */
  public NavigableMap<String, Directory> all() {
    return Collections.unmodifiableNavigableMap(byUscc);
  }

  public Optional<Directory> of(String uscc) {
    return Optional.ofNullable(byUscc.get(uscc));
  }

  /** The entry in force for a month (by index). */
  public Optional<EnterpriseFields> inForce(String uscc, int month) {
    return of(uscc).map(directory -> directory.inForce(month));
  }

  /** The name in force for a month, or else the last one known, or else the code. */
  public String name(String uscc, int month) {
    return inForce(uscc, month)
        .or(() -> of(uscc).map(directory -> directory.entries().lastEntry().getValue().fields()))
        .map(EnterpriseFields::name)
        .orElse(uscc);
  }

  /** Whether a code's check character holds, or the directory exempts the code. */
  boolean admits(String uscc) {
    return Uscc.checkCharacterHolds(uscc) || of(uscc).map(Directory::isAdmitted).orElse(false);
  }
}

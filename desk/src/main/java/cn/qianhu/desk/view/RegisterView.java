package cn.qianhu.desk.view;

import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.event.QuotaCommand;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The commands to the ledger and the entries of the directories, as explanations need them. */
final class RegisterView implements View {

  private final AvroDecoder<EnterpriseEntry> enterprises;
  private final AvroDecoder<ProjectEntry> projects;
  private final AvroDecoder<QuotaCommand> commands;
  private final Registers registers;

  RegisterView(CodeTables tables, SchemaLookup schemas, Supplier<Placement> placement) {
    registers = new Registers(tables, placement);
    enterprises = AvroDecoder.of(Topics.DIRECTORY_ENTERPRISES, EnterpriseEntry.class, schemas);
    projects = AvroDecoder.of(Topics.DIRECTORY_PROJECTS, ProjectEntry.class, schemas);
    commands = AvroDecoder.of(Topics.QUOTA_COMMANDS, QuotaCommand.class, schemas);
  }

  /** The view of the commands; the directories have views of their own. */
  @Override
  public Topic topic() {
    return Topics.QUOTA_COMMANDS;
  }

  @Override
  public boolean apply(ConsumerRecord<String, byte[]> committed) {
    if (committed.value() == null) {
      return false;
    }
    registers.receive(commands.decode(committed.value()), raw(committed));
    return true;
  }

  /** Applies an entry of a directory. */
  void enter(Topic directory, ConsumerRecord<String, byte[]> committed) {
    if (committed.value() == null) {
      return;
    }
    if (directory.equals(Topics.DIRECTORY_ENTERPRISES)) {
      registers.receive(enterprises.decode(committed.value()), raw(committed));
    } else if (directory.equals(Topics.DIRECTORY_PROJECTS)) {
      registers.receive(projects.decode(committed.value()), raw(committed));
    }
  }

  static RawRecord raw(ConsumerRecord<String, byte[]> committed) {
    return new RawRecord(
        new RawSource(committed.topic(), committed.partition(), committed.offset(), null),
        committed.timestamp(),
        committed.key(),
        committed.value());
  }

  @Override
  public long size() {
    return registers.commands().size();
  }

  Registers registers() {
    return registers;
  }
}

package cn.qianhu.audit.explain.raw;

import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.targets.TargetFields;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.quota.LedgerCommand;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.event.QuotaCommand;
import cn.qianhu.event.TargetEntry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/**
 * The small part of the raw log, kept whole: the directories of enterprises, of projects and of
 * targets, and the commands to the quota ledger. Records come in the order of the log.
 *
 * <p>Which entry is in force is worked out here a second time, apart from {@link
 * cn.qianhu.domain.enterprise.Directory} and from {@link cn.qianhu.audit.directory.Roster}, which
 * goes by it: an explanation that asked them would agree with whatever they have wrong. And it
 * keeps the records themselves, where a roster keeps what they say.
 */
public final class Registers {

  private final Forms forms;
  private final Supplier<Placement> placement;
  private final Map<String, TreeMap<YearMonth, LoggedEntry<EnterpriseFields>>> enterprises =
      new TreeMap<>();
  private final Map<String, TreeMap<Integer, LoggedEntry<ProjectFields>>> projects =
      new TreeMap<>();
  private final Map<TargetKey, LoggedEntry<TargetFields>> targets = new HashMap<>();
  private final List<LoggedCommand> commands = new ArrayList<>();

  /**
   * @param placement of what is taken in; asked for when something is
   */
  public Registers(CodeTables tables, Supplier<Placement> placement) {
    this.forms = Forms.of(tables);
    this.placement = placement;
  }

  /** Reads them from the raw log. */
  public static Registers read(RawLog log, SchemaLookup schemas, CodeTables tables) {
    Placement placement = new Placement(tables, log.partitions());
    Registers registers = new Registers(tables, () -> placement);
    read(log, Topics.DIRECTORY_ENTERPRISES, EnterpriseEntry.class, schemas, registers::receive);
    read(log, Topics.DIRECTORY_PROJECTS, ProjectEntry.class, schemas, registers::receive);
    read(log, Topics.DIRECTORY_TARGETS, TargetEntry.class, schemas, registers::receive);
    read(log, Topics.QUOTA_COMMANDS, QuotaCommand.class, schemas, registers::receive);
    return registers;
  }

  private static <E extends SpecificRecord> void read(
      RawLog log,
      Topic topic,
      Class<E> type,
      SchemaLookup schemas,
      BiConsumer<E, RawRecord> receive) {
    EventDecoder<E> eventDecoder = new EventDecoder<>(topic, type, schemas);
    log.read(
        topic,
        record ->
            eventDecoder
                .decode(record.source().topic(), record.value())
                .ifPresent(event -> receive.accept(event, record)));
  }

  /** Adds an entry; of those of one month the later replaces the earlier. */
  public void receive(EnterpriseEntry event, RawRecord record) {
    FieldCheck<EnterpriseFields> check =
        placement.get().judge(forms.of(EnterpriseForm.class), event, record.place());
    if (stands(check)) {
      EnterpriseFields fields = check.fields();
      String id = fields.uscc() + "/" + fields.validFrom();
      enterprises
          .computeIfAbsent(fields.uscc(), unused -> new TreeMap<>())
          .put(
              fields.validFrom(),
              new LoggedEntry<>(fields, Origin.of(Origin.OriginRole.ENTRY, record, id)));
    }
  }

  /** Adds an entry; of those of one year the later replaces the earlier. */
  public void receive(ProjectEntry event, RawRecord record) {
    FieldCheck<ProjectFields> check =
        placement.get().judge(forms.of(ProjectForm.class), event, record.place());
    if (stands(check)) {
      ProjectFields fields = check.fields();
      String id = fields.projectCode() + "/" + fields.planYear();
      projects
          .computeIfAbsent(fields.projectCode(), unused -> new TreeMap<>())
          .put(
              fields.planYear(),
              new LoggedEntry<>(fields, Origin.of(Origin.OriginRole.ENTRY, record, id)));
    }
  }

  /** Adds an entry; of those of one target the later replaces or withdraws the earlier. */
  public void receive(TargetEntry event, RawRecord record) {
    FieldCheck<TargetFields> check =
        placement.get().judge(forms.of(TargetForm.class), event, record.place());
    if (stands(check)) {
      TargetKey key = TargetKey.of(check.fields());
      if (check.fields().withdrawn()) {
        targets.remove(key);
      } else {
        Origin origin = Origin.of(Origin.OriginRole.ENTRY, record, key.text());
        targets.put(key, new LoggedEntry<>(check.fields(), origin));
      }
    }
  }

  public void receive(QuotaCommand event, RawRecord record) {
    LedgerCommand command = LedgerCommand.of(column -> (String) event.get(column));
    commands.add(
        new LoggedCommand(
            command, Origin.of(Origin.OriginRole.COMMAND, record, command.commandId())));
  }

  private static boolean stands(FieldCheck<?> check) {
    return check.refused() == null && check.later() == null;
  }

  /** All enterprises that have an entry, admitted or not. */
  public Set<String> enterprises() {
    return Collections.unmodifiableSet(enterprises.keySet());
  }

  /** The entry in force for a month (domain, Who is monitored). */
  public Optional<LoggedEntry<EnterpriseFields>> enterprise(String uscc, YearMonth month) {
    TreeMap<YearMonth, LoggedEntry<EnterpriseFields>> entries = enterprises.get(uscc);
    if (entries == null || !isAdmitted(uscc)) {
      return Optional.empty();
    }
    return Optional.ofNullable(entries.floorEntry(month))
        .map(Map.Entry::getValue)
        .filter(entry -> !isClosed(entry.fields(), month));
  }

  private static boolean isClosed(EnterpriseFields entry, YearMonth month) {
    return entry.closedFrom() != null && !entry.closedFrom().isAfter(month);
  }

  private boolean isAdmitted(String uscc) {
    return Uscc.checkCharacterHolds(uscc)
        || enterprises.getOrDefault(uscc, new TreeMap<>()).values().stream()
            .anyMatch(entry -> entry.fields().codeExempt());
  }

  /** The entry for a report of a month: of its year, or the latest earlier, or the next later. */
  public Optional<LoggedEntry<ProjectFields>> project(String code, YearMonth month) {
    NavigableMap<Integer, LoggedEntry<ProjectFields>> entries = admitted(code);
    Map.Entry<Integer, LoggedEntry<ProjectFields>> found = entries.floorEntry(month.getYear());
    return Optional.ofNullable(found == null ? entries.ceilingEntry(month.getYear()) : found)
        .map(Map.Entry::getValue);
  }

  /** The entry of this very year, which alone plans for it. */
  public Optional<LoggedEntry<ProjectFields>> plan(String code, int year) {
    return Optional.ofNullable(admitted(code).get(year));
  }

  private NavigableMap<Integer, LoggedEntry<ProjectFields>> admitted(String code) {
    NavigableMap<Integer, LoggedEntry<ProjectFields>> admitted =
        new TreeMap<>(projects.getOrDefault(code, new TreeMap<>()));
    admitted.values().removeIf(entry -> !isAdmitted(entry.fields().uscc()));
    return admitted;
  }

  /** The entry of a target that is in effect. */
  public Optional<LoggedEntry<TargetFields>> target(TargetKey key) {
    return Optional.ofNullable(targets.get(key));
  }

  /** All commands, in the order of the log, refused ones among them. */
  public List<LoggedCommand> commands() {
    return Collections.unmodifiableList(commands);
  }
}

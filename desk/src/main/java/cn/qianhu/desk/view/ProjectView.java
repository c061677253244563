package cn.qianhu.desk.view;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.project.Plans;
import cn.qianhu.domain.project.ProjectDirectory;
import cn.qianhu.event.ProjectEntry;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The directory of projects, by the rules by which the streams read it. */
public final class ProjectView implements View {

  private final AvroDecoder<ProjectEntry> decoder;
  private final Forms forms;
  private final Supplier<Placement> placement;
  private final EnterpriseView enterprises;
  private final NavigableMap<String, ProjectDirectory> byCode = new TreeMap<>();
  private long size;

  ProjectView(
      CodeTables tables,
      SchemaLookup schemas,
      EnterpriseView enterprises,
      Supplier<Placement> placement) {
    forms = Forms.of(tables);
    this.placement = placement;
    this.decoder = AvroDecoder.of(Topics.DIRECTORY_PROJECTS, ProjectEntry.class, schemas);
    this.enterprises = enterprises;
  }

  @Override
  public Topic topic() {
    return Topics.DIRECTORY_PROJECTS;
  }

  @Override
  public boolean apply(ConsumerRecord<String, byte[]> committed) {
    if (committed.value() == null) {
      return false;
    }
    FieldCheck<ProjectFields> check =
        placement
            .get()
            .judge(
                forms.of(ProjectForm.class),
                decoder.decode(committed.value()),
                RawPlace.of(committed));
    size++;
    if (check.refused() != null || (check.later() != null && check.checkCharacterHolds())) {
      return false;
    }
    byCode
        .computeIfAbsent(check.fields().projectCode(), ProjectDirectory::new)
        .enter(check, RawSource.at(RecordRef.of(committed)));
    return true;
  }

  @Override
  public long size() {
    return size;
  }

  /** Codes of all projects that the directory names. */
  public Set<String> codes() {
    return Collections.unmodifiableSet(byCode.keySet());
  }

  /** The entries of a project that count; nothing where none does. */
  public Optional<Plans> plans(String code) {
    return Optional.ofNullable(byCode.get(code))
        .map(projectDirectory -> Plans.of(projectDirectory, enterprises::admits))
        .filter(plans -> !plans.isEmpty());
  }
}

package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.OutputReport;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * What happens on the topics, told step by step; topics keep their order, and nothing else does.
 */
final class ReceiptStory {

  static final String USCC = "91370100163128832N";
  static final String OTHER = "91370100163128833R";
  static final String PROJECT = "2203-370100-04-01-123456";

  /** Of the topics' one partition. */
  static final Placement PLACEMENT = new Placement(CodeTables.standard(), RawPartitions.same(1));

  /** When the record at offset 0 was sent; each that follows, a millisecond later. */
  static final long SENT_AT = Instant.parse("2022-05-01T00:00:00Z").toEpochMilli();

  private record StoryStep(String topic, Consumer<ReceiptIndex> happens) {}

  private final List<StoryStep> steps = new ArrayList<>();
  private final Set<Long> judged = new HashSet<>();
  private final ProjectHolders projects = new ProjectHolders();

  /** A report of output of March: id, revision, day of April, whether it is withdrawn. */
  ReceiptStory output(long offset, String id, int revision, int day, boolean withdrawn) {
    return raw(OutputForm.KIND, offset, outputRow(id, revision, day, withdrawn));
  }

  private static String outputRow(String id, int revision, int day, boolean withdrawn) {
    return "%s,%s,2022-03,%d,2022-04-%02dT09:00:00+08:00,%s,9.00,8.00,1.00,7.00,1.00,5"
        .formatted(id, USCC, revision, day, withdrawn ? "true" : "");
  }

  /** The row of a file. */
  ReceiptStory raw(Kind kind, long offset, String row) {
    ReportRecord report = read(kind, offset, row);
    steps.add(new StoryStep(kind.fileName(), index -> index.apply(report)));
    return this;
  }

  /** The same report as {@link #output}, under a key that is not the enterprise's. */
  ReceiptStory stray(long offset, String id, int revision, int day, boolean withdrawn) {
    OutputForm form = Forms.standard().of(OutputForm.class);
    OutputReport event =
        form.event(Arrays.asList(outputRow(id, revision, day, withdrawn).split(",", -1)));
    RawPlace at = new RawPlace("stray", 0, SENT_AT + offset);
    ReportRecord report = ReportRecord.of(form, event, PLACEMENT, at, offset);
    steps.add(new StoryStep(OutputForm.KIND.fileName(), index -> index.apply(report)));
    return this;
  }

  /** A report of output like {@link #output}, from a clock that is two days ahead. */
  ReceiptStory ahead(long offset, String id, int revision) {
    return raw(
        OutputForm.KIND,
        offset,
        outputRow(id, revision, 5, false).replace("2022-04-05T", "2022-05-03T"));
  }

  private static ReportRecord read(Kind kind, long offset, String row) {
    List<String> texts = Arrays.asList(row.split(",", -1));
    return read((CheckedForm<?, ?>) Forms.standard().of(kind), offset, texts);
  }

  private static <E extends SpecificRecord> ReportRecord read(
      CheckedForm<E, ?> form, long offset, List<String> texts) {
    E event = form.event(texts);
    RawPlace at = new RawPlace(form.rawKey(event), 0, SENT_AT + offset);
    return ReportRecord.of(form, event, PLACEMENT, at, offset);
  }

  ReceiptStory refused(Kind kind, long offset, Reason reason, boolean parked) {
    return refused(kind, offset, "", reason, parked);
  }

  ReceiptStory refused(Kind kind, long offset, String stage, Reason reason, boolean parked) {
    Finding finding = new Finding(reason, "uscc", USCC);
    Rejection rejection =
        Rejection.newBuilder()
            .setKind(kind.fileName())
            .setReason(reason.name())
            .setParked(parked)
            .setColumn(finding.column())
            .setValue(finding.value())
            .setMessageZh(finding.message(kind).zh())
            .setMessageEn(finding.message(kind).en())
            .build();
    String key = refusalKey(kind, offset) + stage;
    steps.add(new StoryStep("rejections", index -> index.apply(key, rejection)));
    return this;
  }

  ReceiptStory takenBack(Kind kind, long offset) {
    String key = refusalKey(kind, offset);
    steps.add(new StoryStep("rejections", index -> index.apply(key, (Rejection) null)));
    return this;
  }

  private static String refusalKey(Kind kind, long offset) {
    return kind.fileName() + "/" + Topics.of(kind).name() + "/0/" + offset;
  }

  /** The fact of March names a report. */
  ReceiptStory fact(Kind kind, String subject, String carrier, String id, long offset) {
    Source source = new Source(Topics.of(kind).name(), 0, offset, id);
    return fact(kind, subject, Collections.singletonMap(carrier, source));
  }

  ReceiptStory fact(Kind kind, String subject, Map<String, Source> named) {
    steps.add(
        new StoryStep("facts." + kind, index -> index.apply(kind, subject + "/2022-03", named)));
    return this;
  }

  ReceiptStory outputFact(String id, long offset) {
    return fact(OutputForm.KIND, USCC, null, id, offset);
  }

  ReceiptStory noOutputFact() {
    return fact(OutputForm.KIND, USCC, Map.of());
  }

  ReceiptStory judged(long... offsets) {
    Arrays.stream(offsets).forEach(judged::add);
    return this;
  }

  /** The directory names an enterprise for a project. */
  ReceiptStory named(String project, int year, String uscc) {
    List<String> texts =
        List.of(project, "" + year, uscc, "p", "370102", "25", "", "10.00", "5.00", "");
    projects.apply(
        Forms.standard()
            .of(ProjectForm.class)
            .check(Forms.standard().of(ProjectForm.class).event(texts)));
    return this;
  }

  ProjectHolders projects() {
    return projects;
  }

  /** What became of an id in the end, told in the order of the story. */
  List<String> endOf(String id) {
    return endOf(id, steps);
  }

  /** The same, told in other orders, in each of which the topics keep theirs. */
  Set<List<String>> endsOf(String id, int orders) {
    Set<List<String>> ends = new HashSet<>();
    Random random = new Random(3);
    for (int i = 0; i < orders; i++) {
      ends.add(endOf(id, interleaved(random)));
    }
    return ends;
  }

  private List<StoryStep> interleaved(Random random) {
    Map<String, List<StoryStep>> byTopic =
        steps.stream()
            .collect(Collectors.groupingBy(StoryStep::topic, TreeMap::new, Collectors.toList()));
    List<List<StoryStep>> left = new ArrayList<>();
    byTopic.values().forEach(all -> left.add(new ArrayList<>(all)));
    List<StoryStep> order = new ArrayList<>();
    while (!left.isEmpty()) {
      List<StoryStep> topic = left.get(random.nextInt(left.size()));
      order.add(topic.remove(0));
      left.removeIf(List::isEmpty);
    }
    return order;
  }

  private List<String> endOf(String id, List<StoryStep> order) {
    ReceiptIndex index = new ReceiptIndex(projects);
    order.forEach(step -> step.happens.accept(index));
    return index
        .find(id, (kind, partition, offset) -> judged.contains(offset), Kind::fileName)
        .stream()
        .flatMap(receipt -> receipt.deliveries().stream())
        .map(ReceiptStory::told)
        .toList();
  }

  private static String told(Delivery delivery) {
    return "%d %s%s%s"
        .formatted(
            delivery.offset(),
            delivery.fate(),
            delivery.supersededBy().isEmpty()
                ? ""
                : " by " + delivery.supersededBy() + " at " + delivery.prevailing().offset(),
            delivery.reason().isEmpty() ? "" : " " + delivery.reason());
  }
}

package cn.qianhu.trial.failure;

import cn.qianhu.client.Deliveries;
import cn.qianhu.command.Qianhu;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Until;
import cn.qianhu.trial.process.Product;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine;

/**
 * Somebody raises the numbers of partitions of raw topics while reports come in. Everything says so
 * and stops; then the operator's guide is followed back.
 */
final class PartitionIncrease implements Scenario {

  private static final Map<Kind, Integer> RAISED =
      Map.of(OutputForm.KIND, 5, EnterpriseForm.KIND, 4, QuotaForm.KIND, 4);

  /** The line of the repair about records that it moved. */
  private static final Pattern MOVED = Pattern.compile("of their key [1-9]");

  private final List<String> shortcomings =
      new ArrayList<>(List.of("no record was moved to the partition of its key"));

  @Override
  public String name() {
    return "partitions-raised";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "三个原始主题的分区数在上报时被加大：网关、流处理、监测台说明原因并停止；按手册恢复",
        "somebody raises the partitions of three raw topics, and writes to them: gateway, streams"
            + " and desk say so and stop; then the way back of the guide");
  }

  /** The setting, in which a producer may hear of the change before anybody asks. */
  @Override
  public ScenarioSetting setting() {
    return ScenarioSetting.gateway(Map.of("metadata.max.age.ms", "50"));
  }

  @Override
  public void disturb(ScenarioEnvironment environment) {
    raise(environment);
    sendAstray(environment);
    environment
        .servers()
        .forEach(
            server ->
                Until.holds(
                    "it says that partitions were changed",
                    ScenarioEnvironment.PATIENCE,
                    () -> server.trouble().contains("partitions was changed"),
                    server.process()::requireAlive));
    requireNamed(environment);
    environment.load().awaitRefusals();
    environment.servers().forEach(server -> server.process().stop());
    goBack(environment);
    environment.servers().stream().map(Product.Server::process).forEach(JavaProcess::start);
  }

  private static void raise(ScenarioEnvironment environment) {
    Map<String, NewPartitions> raised =
        RAISED.entrySet().stream()
            .collect(
                Collectors.toMap(
                    kind -> topic(environment, kind.getKey()),
                    kind -> NewPartitions.increaseTo(kind.getValue())));
    Answer.of(environment.admin().createPartitions(raised).all());
  }

  /**
   * Reports again what was reported, as a client that writes by itself, and knows the new number.
   */
  private static void sendAstray(ScenarioEnvironment environment) {
    RawRecords records = new RawRecords(Forms.standard(), environment.namespace());
    try (Producer<String, SpecificRecord> producer =
        environment.clients().producer(environment.namespace())) {
      Until.holds(
          "a producer knows the new number",
          ScenarioEnvironment.PATIENCE,
          () ->
              producer.partitionsFor(topic(environment, OutputForm.KIND)).size()
                  == RAISED.get(OutputForm.KIND));
      Deliveries<String, SpecificRecord> sent = new Deliveries<>(producer);
      for (ReportRow row : environment.load().acknowledged()) {
        if (row.kind() == OutputForm.KIND) {
          sent.send(records.of(row.kind(), row.texts(), "astray"));
        }
      }
      sent.await("A record could not be sent.");
    }
  }

  private static String topic(ScenarioEnvironment environment, Kind kind) {
    return Topics.of(kind).name(environment.namespace());
  }

  private static void requireNamed(ScenarioEnvironment environment) {
    for (Product.Server server : environment.servers()) {
      Until.holds(
          "it names every topic",
          ScenarioEnvironment.PATIENCE,
          () ->
              RAISED.entrySet().stream()
                  .allMatch(
                      kind ->
                          server
                              .trouble()
                              .contains(
                                  topic(environment, kind.getKey()) + " has " + kind.getValue())),
          server.process()::requireAlive);
    }
  }

  private void goBack(ScenarioEnvironment environment) {
    String archive = environment.folder().resolve("archive").toString();
    run(environment, "archive", "--all", "--output", archive);
    String said = run(environment, "unarchive", "--archive", archive, "--yes");
    if (MOVED.matcher(said).find()) {
      shortcomings.clear();
    }
    Until.holds(
        "the group of the streams is empty",
        ScenarioEnvironment.PATIENCE,
        () -> StreamsMembership.of(environment).members() == 0);
    run(environment, "reset", "--yes");
    try {
      for (int instance = 1; instance <= environment.instances(); instance++) {
        Utils.delete(environment.state(instance).toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A command as an operator gives it. */
  private static String run(ScenarioEnvironment environment, String... words) {
    List<String> arguments = new ArrayList<>(Arrays.asList(words));
    arguments.addAll(
        List.of(
            "--bootstrap",
            environment.cluster().cluster().bootstrap(),
            "--registry",
            environment.cluster().cluster().registryUrl(),
            "--namespace",
            environment.namespace()));
    StringWriter said = new StringWriter();
    CommandLine command =
        Qianhu.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    int code = command.execute(arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(words[0] + " ended with code " + code + ": " + said);
    }
    return said.toString();
  }

  @Override
  public List<String> shortcomings(ScenarioEnvironment environment) {
    return shortcomings;
  }
}

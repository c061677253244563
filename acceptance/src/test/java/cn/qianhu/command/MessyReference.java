package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.desk.disclosure.EditionLog;
import cn.qianhu.desk.disclosure.EditionService;
import cn.qianhu.desk.view.FollowedViews;
import cn.qianhu.event.Alert;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The messy reference of a few enterprises on the cluster that the tests share: worked out once,
 * asked by commands, read as tables.
 */
final class MessyReference {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BatchRuns bench = new BatchRuns();
  private final String namespace;
  private final Path tables;

  /**
   * @param tables where its tables are written to
   */
  MessyReference(String namespace, Path tables) throws InterruptedException {
    this.namespace = namespace;
    this.tables = tables;
    bench.run(namespace, Reference.MESSY_FEW.input(), tables, Reference.MESSY_FEW, 1, 1);
  }

  CommandRun run(String... words) {
    return CommandRun.in(namespace, bench.cluster(), words);
  }

  /** What a command says that goes well, line by line. */
  List<String> ask(String... arguments) {
    CommandRun run = run(arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out().lines().toList();
  }

  /** How a command ends that prints for as long as somebody reads. */
  int print(Writer out, String... words) {
    return Qianhu.commandLine()
        .setOut(new PrintWriter(out, true))
        .execute(
            CommandRun.with(
                words,
                "--bootstrap",
                bench.cluster().bootstrap(),
                "--registry",
                bench.cluster().registryUrl(),
                "--namespace",
                namespace));
  }

  /** As a desk does that serves the public. */
  void bringOutEditions() throws InterruptedException {
    Clients clients = new Clients(bench.cluster(), Map.of());
    try (FollowedViews views =
        FollowedViews.open(Site.shipped(), clients, namespace, Clock.systemUTC())) {
      assertThat(views.awaitComplete(PATIENCE)).isTrue();
      EditionService.Drafts drafts = new EditionService(views.views()).drafts();
      assertThat(new EditionLog(clients, namespace).add(drafts)).isTrue();
    }
  }

  /** Sends a change of an alert, as the streams do. */
  void send(Alert change) {
    Clients clients = new Clients(bench.cluster(), Map.of());
    byte[] bytes =
        AvroEncoder.of(Topics.ALERTS_EVENTS.in(namespace), Alert.class, clients.schemas())
            .encode(change);
    try (Producer<String, byte[]> producer = clients.encodedProducer("test")) {
      producer.initTransactions();
      producer.beginTransaction();
      Answer.of(
          producer.send(
              new ProducerRecord<>(
                  Topics.ALERTS_EVENTS.name(namespace), change.getAlertId(), bytes)),
          "not taken");
      producer.commitTransaction();
    }
  }

  List<NamedCsvRecord> rows(String table) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(tables.resolve(table))) {
      return csv.stream().toList();
    }
  }

  /** The lines of a table, its header first. */
  List<String> lines(String table) throws IOException {
    return Files.readAllLines(tables.resolve(table));
  }

  /** The balance of an account by those rows of the journal that count. */
  BigDecimal balance(String account, Predicate<NamedCsvRecord> counts) throws IOException {
    BigDecimal balance = BigDecimal.ZERO;
    for (NamedCsvRecord row : rows("journal.csv")) {
      BigDecimal amount = new BigDecimal(row.getField("amount"));
      if (counts.test(row) && row.getField("credit").equals(account)) {
        balance = balance.add(amount);
      } else if (counts.test(row) && row.getField("debit").equals(account)) {
        balance = balance.subtract(amount);
      }
    }
    return balance;
  }
}

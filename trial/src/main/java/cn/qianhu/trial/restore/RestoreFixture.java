package cn.qianhu.trial.restore;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Deliveries;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.kit.Jvm;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.trial.bench.DayRuns;
import cn.qianhu.trial.bench.ReadingLoad;
import cn.qianhu.trial.bench.SampleEnterprises;
import cn.qianhu.trial.process.ProcessCluster;
import cn.qianhu.trial.process.Product;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A cluster whose raw topics hold the days of many meters. */
final class RestoreFixture implements AutoCloseable {

  private static final String ORIGIN = "restore";
  private static final List<Integer> THE_BROKER = List.of(1);

  private final ProcessCluster kafka;
  private final Clients clients;
  private final Admin admin;
  private final Product product;

  private RestoreFixture(Path folder, Jvm broker, Jvm instance) {
    this.kafka = ProcessCluster.start(folder.resolve("kafka"), 1, broker);
    this.clients = new Clients(kafka.cluster(), Map.of());
    this.admin = clients.admin();
    this.product = new Product(kafka.cluster(), "", folder, instance);
  }

  /** Starts the cluster, makes the topics and fills them. */
  static RestoreFixture filled(
      Path folder, int partitions, ReadingLoad load, Jvm broker, Jvm instance) {
    RestoreFixture fixture = new RestoreFixture(folder.toAbsolutePath(), broker, instance);
    try {
      Deployment.deploy(
          fixture.admin, fixture.kafka.cluster(), "", partitions, Deployment.BROKERS_DEFAULT);
      fixture.fill(load);
      return fixture;
    } catch (RuntimeException e) {
      fixture.close();
      throw e;
    }
  }

  private void fill(ReadingLoad load) {
    RawRecords records = new RawRecords(Forms.standard(), "");
    String topic = Topics.REPORTS_READINGS.name();
    try (Producer<String, SpecificRecord> producer = clients.producer("")) {
      Deliveries<String, SpecificRecord> sent = new Deliveries<>(producer);
      for (int enterprise = 0; enterprise < load.enterprises(); enterprise++) {
        sent.send(
            records.of(
                EnterpriseForm.KIND,
                SampleEnterprises.entry(enterprise, load.firstMonth()),
                ORIGIN));
      }
      new BusinessDates(producer, "").move(load.businessDate(), load.firstMonth(), ORIGIN);
      DayRuns.each(load, run -> sent.send(new ProducerRecord<>(topic, run.getUscc(), run)));
      sent.await("The load could not be sent.");
    }
  }

  Clients clients() {
    return clients;
  }

  Admin admin() {
    return admin;
  }

  Product product() {
    return product;
  }

  /** Bytes on the broker's log of all changelogs, as they are compressed there. */
  long changelogBytes() {
    return Answer.of(admin.describeLogDirs(THE_BROKER).allDescriptions()).values().stream()
        .flatMap(folders -> folders.values().stream())
        .flatMap(folder -> folder.replicaInfos().entrySet().stream())
        .filter(replica -> replica.getKey().topic().startsWith(StreamsSettings.applicationId("")))
        .filter(replica -> replica.getKey().topic().endsWith("-changelog"))
        .mapToLong(replica -> replica.getValue().size())
        .sum();
  }

  @Override
  public void close() {
    admin.close();
    kafka.close();
  }
}

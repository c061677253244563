package cn.qianhu.trial.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.web.access.KeyRing;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** The rules of the house: who may use whom, and what may not come near a figure. */
class HouseTest {

  private static final String CONTRACT = "cn.qianhu.contract..";
  private static final String DOMAIN = "cn.qianhu.domain..";
  private static final String STREAMS = "cn.qianhu.streams..";

  private static final Set<String> SUBJECTS = Set.of("audit", "desk", "local", "command", "trial");

  /** The room that is a single package, in which there is no circle to look for. */
  private static final String ONE_PACKAGE = "kit";

  /** Who makes clients of Kafka, and why it does not ask another to. */
  private static final Map<String, String> MAKERS_OF_CLIENTS =
      Map.of(
          "cn.qianhu.client.Clients",
          "It makes those of all commands.",
          "cn.qianhu.streams.app.StreamsClients",
          "It makes those of the streams, by the settings of Kafka Streams.",
          "cn.qianhu.streams.runtime.StreamThreadConsumer",
          "It is one, which Kafka Streams asks for each thread.",
          "cn.qianhu.streams.runtime.StreamThreadProducer",
          "It is one, too.",
          "cn.qianhu.contract.topic.PartitionWatch",
          "The contract lies below the clients, and the library of enterprises needs it, too.",
          "cn.qianhu.reporting.ReporterBuilder",
          "The library of enterprises does without the rooms of the centre.",
          "cn.qianhu.local.registry.SchemasTopic",
          "The registry runs before there is a cluster with a registry.");

  /** Who reads topics without {@code TopicReader}, which reads what is there to its end. */
  private static final Map<String, String> READERS_OF_TOPICS =
      Map.ofEntries(
          entry("cn.qianhu.contract.log.TopicReader", "It is the one that others ask."),
          entry(
              "cn.qianhu.client.follow.TopicFollower",
              "It follows topics for as long as a process runs."),
          entry(
              "cn.qianhu.command.AlertFollower",
              "It shows each change as it comes, until a person has seen enough."),
          entry(
              "cn.qianhu.streams.runtime.StreamThreadConsumer",
              "It is a consumer, which Kafka Streams has read."),
          entry(
              "cn.qianhu.streams.progress.ProgressWatch",
              "It looks for a moment whether there is anything, and must not wait for it."),
          entry(
              "cn.qianhu.trial.failure.SlowConsumer",
              "It is a member of a group, which is one only as long as it polls."),
          entry(
              "cn.qianhu.trial.soak.LatencyProbe",
              "It takes the time at which a figure comes, of figures without an end."),
          entry("cn.qianhu.trial.bench.ProvinceProbe", "It does, too, and to two milliseconds."),
          entry(
              "cn.qianhu.trial.restore.ProgressProbe",
              "It waits for facts that are yet to be made, and its end is the measure."),
          entry(
              "cn.qianhu.trial.bench.peer.CellTotals",
              "It knows from the sums alone when a peer is done, and its end is the measure."));

  /** Who listens on a port and is no server of the product. */
  private static final Map<String, String> OTHERS_THAT_LISTEN =
      Map.of(
          "cn.qianhu.trial.process.FaultyProxy",
          "It speaks no HTTP: it passes the bytes of Kafka's clients on, or swallows them.",
          "cn.qianhu.trial.process.Ports",
          "It listens for an instant, to see whether a port is free.");

  /** Who writes workbooks that the product does not hand out. */
  private static final Map<String, String> OTHERS_THAT_WRITE_WORKBOOKS =
      Map.of(
          "cn.qianhu.trial.bench.SampleTables",
          "It writes what senders send, and the product reads it.");

  private static final Set<String> MAKING =
      Set.of(
          KafkaProducer.class.getName() + ".<init>",
          KafkaConsumer.class.getName() + ".<init>",
          Admin.class.getName() + ".create");

  private static final Set<String> POLLING =
      Set.of(Consumer.class.getName() + ".poll", KafkaConsumer.class.getName() + ".poll");

  /** The build keeps libraries away from the rules; of the contract they know what is declared. */
  @Test
  void rulesOfTheDomainKnowTheDeclarationsOnly() {
    holds(
        classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "de.siegmar.fastcsv.reader..", DOMAIN, CONTRACT));
    holds(
        noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "cn.qianhu.contract.sender..",
                "cn.qianhu.contract.signature..",
                "cn.qianhu.contract.topic..",
                "cn.qianhu.contract.wire.."));
  }

  /** An upgrade of Kafka has to be thought through in one place. */
  @Test
  void kafkaStreamsIsBentInOnePlace() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("cn.qianhu..")
            .and()
            .resideOutsideOfPackage("cn.qianhu.streams.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.kafka.streams..internals..", "org.apache.kafka.clients..internals.."));
  }

  @Test
  void noFieldNearAFigureIsBinaryFloatingPoint() {
    for (Class<?> type : binaryFloatingPoint()) {
      holds(
          fields()
              .that()
              .areDeclaredInClassesThat()
              .resideInAPackage(DOMAIN)
              .should()
              .notHaveRawType(type));
    }
  }

  @Test
  void noMethodNearAFigureReturnsBinaryFloatingPoint() {
    for (Class<?> type : binaryFloatingPoint()) {
      holds(
          methods()
              .that()
              .areDeclaredInClassesThat()
              .resideInAPackage(DOMAIN)
              .should()
              .notHaveRawReturnType(type));
    }
  }

  @Test
  void nothingNearAFigureAsksForBinaryFloatingPoint() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .callMethodWhere(BinaryFloatingPoint.isTakenOrGiven()));
  }

  /** The invented figures of the demonstration are thrown with dice, and may be. */
  @Test
  void binaryFloatingPointIsSeenWhereItIs() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage("cn.qianhu.local.demo")
            .should()
            .callMethodWhere(BinaryFloatingPoint.isTakenOrGiven());

    assertThatThrownBy(() -> holds(rule)).isInstanceOf(AssertionError.class);
  }

  @Test
  void nothingThatJudgesOrReckonsAsksTheWallClock() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                DOMAIN, STREAMS, "cn.qianhu.contract.code..", "cn.qianhu.contract.form..")
            .should()
            .callMethodWhere(WallClock.isAsked()));
  }

  /** What a sender wrote is run by no spreadsheet program, because one class writes all CSV. */
  @Test
  void whatIsOpenedInSpreadsheetsIsWrittenInOnePlaceEach() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("cn.qianhu.contract.csv")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar.fastcsv.writer"));
    ArchCondition<JavaClass> write = dependOnClassesThat(resideInAPackage("org.dhatim.fastexcel"));
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("cn.qianhu.desk.document")
            .and(not(in(OTHERS_THAT_WRITE_WORKBOOKS)))
            .should(write));
    eachDoes(OTHERS_THAT_WRITE_WORKBOOKS, write);
    holds(
        noClasses()
            .should()
            .callMethodWhere(
                target(owner(type(Worksheet.class)))
                    .and(target(nameMatching("formula|hyperlink|inlineString")))));
  }

  /** Deadlines, limits and headers hold for all servers because all servers are one. */
  @Test
  void thereIsOneSetUpOfServers() {
    ArchCondition<JavaClass> listen =
        dependOnClassesThat(
            resideInAnyPackage("org.eclipse.jetty..", "com.sun.net.httpserver..")
                .or(assignableTo(ServerSocket.class)));
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("cn.qianhu.web")
            .and(not(in(OTHERS_THAT_LISTEN)))
            .should(listen));
    eachDoes(OTHERS_THAT_LISTEN, listen);
  }

  /** How long is waited, and what is tried again, stands in one place. */
  @Test
  void trialsCallServersInOnePlace() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages("cn.qianhu.kit", "cn.qianhu.trial.process")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http"));
  }

  /** Whoever waits by a clock of his own cannot be interrupted, or spins, or both. */
  @Test
  void trialsWaitInOnePlace() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("cn.qianhu.trial..")
            .should()
            .callMethodWhere(
                target(owner(type(Thread.class)))
                    .and(target(nameMatching("sleep")))
                    .or(target(owner(type(LockSupport.class))))));
  }

  /** Where a topic ends, and what lies between two records, is known in one place. */
  @Test
  void topicsAreReadInFewPlaces() {
    ArchCondition<JavaClass> poll = accessOneOf(POLLING);
    holds(noClasses().that(not(in(READERS_OF_TOPICS))).should(poll));
    eachDoes(READERS_OF_TOPICS, poll);
  }

  /** Settings, security among them, hold for all clients because few make them. */
  @Test
  void clientsOfKafkaAreMadeInFewPlaces() {
    ArchCondition<JavaClass> make = accessOneOf(MAKING);
    holds(noClasses().that(not(in(MAKERS_OF_CLIENTS))).should(make));
    eachDoes(MAKERS_OF_CLIENTS, make);
  }

  /** How far a guess is right must not be told by how long it takes to refuse it. */
  @Test
  void whatIsSecretIsComparedInConstantTime() {
    holds(
        classes()
            .that()
            .haveFullyQualifiedName(KeyRing.class.getName())
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class));
    holds(
        noClasses()
            .that()
            .resideInAPackage(KeyRing.class.getPackageName())
            .should()
            .callMethod(Arrays.class, "equals", byte[].class, byte[].class));
  }

  /** Where a room has subjects, they are packages with what lies below them. */
  @Test
  void packagesStandInNoCircle() throws IOException {
    for (String room : Rooms.withCode()) {
      String packages = room.equals("schemas") ? "contract" : room;
      String depth = SUBJECTS.contains(room) ? ".(*).." : ".(**)";
      holds(
          slices()
              .matching("cn.qianhu." + packages + depth)
              .should()
              .beFreeOfCycles()
              .allowEmptyShould(room.equals(ONE_PACKAGE)));
    }
  }

  private static Class<?>[] binaryFloatingPoint() {
    return new Class<?>[] {
      double.class, float.class, Double.class, Float.class, double[].class, float[].class
    };
  }

  private static DescribedPredicate<JavaClass> in(Map<String, String> exceptions) {
    return describe("declared with a reason", each -> exceptions.containsKey(each.getName()));
  }

  /** By name: what a class of a library stands upon is not read. */
  private static ArchCondition<JavaClass> accessOneOf(Set<String> members) {
    return accessTargetWhere(
        describe(
            "is one of " + members,
            access ->
                members.contains(access.getTargetOwner().getName() + "." + access.getName())));
  }

  /** An exception that nobody makes use of any more is none. */
  private static void eachDoes(Map<String, String> exceptions, ArchCondition<JavaClass> condition) {
    exceptions
        .keySet()
        .forEach(each -> holds(classes().that().haveFullyQualifiedName(each).should(condition)));
  }

  private static void holds(ArchRule rule) {
    rule.check(HouseClasses.all());
  }
}

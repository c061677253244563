package cn.qianhu.streams.topology;

import static cn.qianhu.streams.topology.SignedProvince.FOREIGN;
import static cn.qianhu.streams.topology.SignedProvince.NOBODY;
import static cn.qianhu.streams.topology.SignedProvince.OWN;
import static cn.qianhu.streams.topology.SignedProvince.PROJECT;
import static cn.qianhu.streams.topology.SignedProvince.SECOND;
import static cn.qianhu.streams.topology.SignedProvince.USCC;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.event.EnergyStatement;
import cn.qianhu.event.InvestmentReport;
import cn.qianhu.event.OutputReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports, keys and statements about signers come in any order, and count the same in the end. */
class SignatureOrderTest {
  private static final Forms FORMS = Forms.standard();

  @TempDir private Path folder;

  /**
   * Reports of all kinds, signed by two keys of the enterprise, by a stranger, by nobody and by
   * somebody who changed them; in any order, and however the statements about signers fall among
   * them, the tables are the same in the end.
   */
  @Test
  void inAnyOrderTheTablesAreTheSame() throws Exception {
    List<Consumer<SignedProvince>> events = events(new Random(7));
    List<Consumer<SignedProvince>> statements =
        List.of(
            each -> each.register(OWN),
            each -> each.register(FOREIGN),
            each -> each.signedFrom("2021-02"),
            each -> each.withdraw(FOREIGN),
            each -> each.register(SECOND),
            each -> each.signedFrom("2021-03"));
    List<Consumer<SignedProvince>> inOrder = new ArrayList<>(statements);
    inOrder.addAll(events);
    List<String> expected = tables("first", inOrder);
    assertThat(expected).hasSizeGreaterThan(20);
    for (int round = 0; round < 12; round++) {
      Random random = new Random(round);
      List<Consumer<SignedProvince>> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);
      int[] places = random.ints(statements.size(), 0, shuffled.size()).sorted().toArray();
      for (int i = statements.size() - 1; i >= 0; i--) {
        shuffled.add(places[i], statements.get(i));
      }
      List<Consumer<SignedProvince>> again =
          shuffled.stream().filter(each -> !statements.contains(each)).limit(20).toList();
      shuffled.addAll(again);
      assertThat(tables("round-" + round, shuffled)).as("round %s", round).isEqualTo(expected);
    }
  }

  private static List<Consumer<SignedProvince>> events(Random random) {
    List<SigningKey> signers = Arrays.asList(NOBODY, OWN, SECOND, FOREIGN);
    List<Consumer<SignedProvince>> events = new ArrayList<>();
    events.add(SignedProvince::enter);
    events.add(SignedProvince::plan);
    for (SigningKey signer : signers) {
      for (String period : List.of("2021-01", "2021-02", "2021-03")) {
        for (int revision = 1; revision <= 2; revision++) {
          String amount = random.nextInt(900) + ".00";
          String id = "R" + random.nextInt(3);
          String texts = id + "," + USCC + ",";
          String head = "," + revision + ",2021-04-05T09:00:00+08:00,";
          boolean withdrawn = random.nextInt(6) == 0;
          String rest = withdrawn ? "true" : "";
          events.add(
              each ->
                  each.report(
                      FORMS.of(OutputForm.class),
                      OutputReport.class,
                      texts + period + head + rest + "," + amount + ",1.00,0,1,-1.5,5",
                      signer));
          events.add(
              each ->
                  each.report(
                      FORMS.of(EnergyForm.class),
                      EnergyStatement.class,
                      texts + period + ",RAW_COAL" + head + rest + "," + amount + "00,0,0,0,0",
                      signer));
          events.add(
              each ->
                  each.report(
                      FORMS.of(InvestmentForm.class),
                      InvestmentReport.class,
                      texts + PROJECT + "," + period + head + rest + "," + amount + ",0,0,SIGNED",
                      signer));
          int size = 1 + random.nextInt(6);
          int quantity = random.nextInt(50);
          int later = random.nextInt(3);
          String start = period + "-01T0" + random.nextInt(3) + ":00:00+08:00";
          events.add(each -> each.run(start, size, quantity, later, signer));
        }
      }
    }
    events.add(each -> each.forge("R1", 9, "5.00", OWN));
    return events;
  }

  /** What stands in the tables of a province of its own that is told all this. */
  private List<String> tables(String name, List<Consumer<SignedProvince>> events)
      throws IOException {
    try (SignedProvince province =
        new SignedProvince(Files.createDirectory(folder.resolve(name)))) {
      events.forEach(each -> each.accept(province));
      return province.tables();
    }
  }
}

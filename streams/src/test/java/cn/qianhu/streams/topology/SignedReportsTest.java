package cn.qianhu.streams.topology;

import static cn.qianhu.streams.topology.SignedProvince.FOREIGN;
import static cn.qianhu.streams.topology.SignedProvince.NOBODY;
import static cn.qianhu.streams.topology.SignedProvince.OWN;
import static cn.qianhu.streams.topology.SignedProvince.SECOND;
import static cn.qianhu.streams.topology.SignedProvince.USCC;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.signature.SignatureAlgorithm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.SignerEntry;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who signs, who has to, and what a report counts that somebody else has made. */
class SignedReportsTest {
  @TempDir private Path folder;
  private SignedProvince province;

  @BeforeEach
  void start() {
    province = new SignedProvince(folder);
  }

  @AfterEach
  void stop() {
    province.close();
  }

  @Test
  void aReportCountsUnsignedAsEverWhereNobodyAsksForASignature() {
    province.enter();
    province.output("O1", 1, "100.00", NOBODY);
    assertThat(province.facts()).containsExactly("output 10000 O1");
  }

  @Test
  void aSignedReportWaitsForItsKeyAndCountsOnceItIsRegistered() {
    province.enter();
    province.output("O1", 1, "100.00", OWN);
    assertThat(province.facts()).isEmpty();
    assertThat(province.rejections()).containsExactly("output O1 BAD_SIGNATURE parked");
    province.register(OWN);
    assertThat(province.facts()).containsExactly("output 10000 O1");
    assertThat(province.rejections()).isEmpty();
  }

  /** Keys cost nothing: whoever makes one after the other fills no typed stores with them. */
  @Test
  void ofKeysThatNobodyRegisteredAnEnterpriseHasOnlySoMany() {
    province.enter();
    for (int made = 0; made < 64; made++) {
      province.output("O" + made, 1, "1.00", SigningKey.generate(SignatureAlgorithm.ED25519));
    }
    province.output("L1", 1, "2.00", OWN);
    province.run("2021-03-01T00:00:00+08:00", 4, 25, 0, OWN);
    assertThat(province.rejections())
        .as("parked 64 times, and then not taken in")
        .hasSize(69)
        .contains("output L1 BAD_SIGNATURE for good");
    province.register(OWN);
    province.output("L1", 1, "2.00", OWN);
    assertThat(province.facts()).containsExactly("output 200 L1");
  }

  /** The login of an adapter writes for whom it will: without the key it is of no use. */
  @Test
  void nobodyMovesTheFiguresOfAnEnterpriseThatSigns() {
    province.enter();
    province.register(OWN);
    province.signedFrom("2021-01");
    province.output("O1", 1, "100.00", OWN);
    province.output("O1", 2, "666.66", NOBODY);
    province.output("O1", 3, "777.77", FOREIGN);
    province.withdraw("O1", 4, FOREIGN);
    province.forge("O1", 5, "888.88", OWN);
    assertThat(province.facts()).containsExactly("output 10000 O1");
    assertThat(province.rejections())
        .containsExactly(
            "output O1 BAD_SIGNATURE for good",
            "output O1 BAD_SIGNATURE parked",
            "output O1 BAD_SIGNATURE parked",
            "output O1 UNSIGNED parked");
    province.output("O1", 2, "120.00", OWN);
    assertThat(province.facts()).containsExactly("output 12000 O1");
  }

  @Test
  void ofAKeyThatIsWithdrawnNothingCountsAnyMore() {
    province.enter();
    province.register(OWN);
    province.output("O1", 1, "90.00", NOBODY);
    province.output("O1", 2, "100.00", OWN);
    assertThat(province.facts()).containsExactly("output 10000 O1");
    province.withdraw(OWN);
    assertThat(province.facts())
        .as("what nobody signed comes back")
        .containsExactly("output 9000 O1");
    province.register(SECOND);
    province.output("O1", 2, "100.00", SECOND);
    assertThat(province.facts()).containsExactly("output 10000 O1");
    assertThat(province.rejections()).containsExactly("output O1 BAD_SIGNATURE parked");
  }

  @Test
  void reportsOfMonthsFromOneOnHaveToBeSigned() {
    province.enter();
    province.register(OWN);
    province.output("O1", 1, "100.00", NOBODY);
    province.signedFrom("2021-03");
    assertThat(province.facts()).as("an earlier month").containsExactly("output 10000 O1");
    province.signedFrom("2021-02");
    assertThat(province.facts()).isEmpty();
    assertThat(province.rejections()).containsExactly("output O1 UNSIGNED parked");
    province.signedFrom("");
    assertThat(province.facts()).containsExactly("output 10000 O1");
    assertThat(province.rejections()).isEmpty();
  }

  /** What strangers have signed with a thousand keys of their own is not read for one of them. */
  @Test
  void aKeyMovesOnlyTheMonthsThatItHasSigned() {
    province.enter();
    province.register(OWN);
    province.output("O1", 1, "100.00", OWN);
    province.output("O1", 2, "120.00", FOREIGN);
    assertThat(province.facts()).containsExactly("output 10000 O1");
    province.register(SECOND);
    province.withdraw(SECOND);
    assertThat(province.streams.latest(Topics.FACTS_OUTPUT, OutputFact.class)).isEmpty();
    province.register(FOREIGN);
    assertThat(province.facts()).containsExactly("output 12000 O1");
  }

  /** A province has millions of months: a statement moves those of which it changes something. */
  @Test
  void whereTheFirstMonthMovesOnlyThoseBetweenAreLookedAt() {
    province.enter();
    province.register(OWN);
    province.output("O1", 1, "100.00", OWN);
    province.ofSite("2021-02");
    province.signedFrom("2021-02");
    assertThat(province.facts()).containsExactly("output 10000 O1");
    province.ofSite("2021-01");
    province.signedFrom("2020-12");
    assertThat(province.streams.latest(Topics.FACTS_OUTPUT, OutputFact.class)).isEmpty();
    province.signedFrom("");
    province.ofSite("");
    assertThat(province.facts()).containsExactly("output 10000 O1");
  }

  @Test
  void theSiteCanAskEverybody() {
    province.enter();
    province.output("O1", 1, "100.00", NOBODY);
    province.ofSite("2021-02");
    assertThat(province.facts()).isEmpty();
    assertThat(province.rejections()).containsExactly("output O1 UNSIGNED parked");
    province.register(OWN);
    province.output("O1", 1, "100.00", OWN);
    assertThat(province.facts()).containsExactly("output 10000 O1");
    province.ofSite("2021-03");
    assertThat(province.rejections()).isEmpty();
  }

  /** A run is signed as one record; each interval counts once, whoever has reported it. */
  @Test
  void ofAnIntervalThatSeveralHaveReportedTheLaterReadingCounts() {
    province.enter();
    province.register(OWN);
    province.run("2021-03-01T00:00:00+08:00", 4, 10, 0, NOBODY);
    province.run("2021-03-01T00:30:00+08:00", 4, 20, 1, OWN);
    assertThat(province.facts()).containsExactly("energy READINGS 1.000000");
    province.withdraw(OWN);
    assertThat(province.facts()).containsExactly("energy READINGS 0.400000");
    assertThat(province.rejections())
        .hasSize(4)
        .allMatch(line -> line.endsWith("BAD_SIGNATURE parked"));
    province.register(OWN);
    province.signedFrom("2021-03");
    assertThat(province.facts()).containsExactly("energy READINGS 0.800000");
    assertThat(province.rejections()).hasSize(4).allMatch(line -> line.endsWith("UNSIGNED parked"));
  }

  @Test
  void aStatementThatCannotBeReadSaysNothing() {
    province.enter();
    province.output("O1", 1, "100.00", NOBODY);
    province.send(new SignerEntry(USCC, "no key", false, "", "test"));
    province.send(new SignerEntry(USCC, "", false, "soon", "test"));
    province.send(new SignerEntry("", OWN.publicKey().text(), false, "", "test"));
    province.send(USCC + "X", new SignerEntry(USCC, "", false, "2021-01", "test"));
    province.send("9137", new SignerEntry("9137", OWN.publicKey().text(), false, "", "test"));
    assertThat(province.facts()).containsExactly("output 10000 O1");
    assertThat(province.rejections())
        .containsExactly(
            "enterprises  MALFORMED for good",
            "enterprises 9137 BAD_IDENTIFIER for good",
            "enterprises 91371422KCYELPKL51 MALFORMED for good",
            "enterprises 91371422KCYELPKL51 MALFORMED for good",
            "enterprises 91371422KCYELPKL51 MISPLACED for good");
  }
}

package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.explain.raw.CountedReading;
import cn.qianhu.audit.explain.raw.RawReports.MeteredCarrier;
import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.signature.SignatureAlgorithm;
import cn.qianhu.contract.signature.SigningKey;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.EnergyFact;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.SignerEntry;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** An explanation counts the readings that the streams count, whoever has signed the others. */
class SignedReadingsTest {

  private static final String USCC = "91370100163128832N";
  private static final String READING =
      USCC + ",M1,ELECTRICITY,CONSUMED,2022-03-01T%s:00+08:00,15,%s,2022-04-01T0%d:00:00+08:00";
  private static final SigningKey OWN = SigningKey.generate(SignatureAlgorithm.ED25519);
  private static final SigningKey STRANGER = SigningKey.generate(SignatureAlgorithm.ED25519);

  /** The raw log proves who reported. */
  @Test
  void anExplanationNamesTheKeyThatAReportIsSignedWith() throws Exception {
    String report = USCC + ",2022-03,1,2022-04-02T09:14:00+08:00,,3.00,2.00,1.00,3.00,1.00,9";
    MemoryRawLog log =
        new MemoryRawLog()
            .addDate("2022-04-30", "2022-01")
            .add(EnterpriseForm.KIND, USCC + ",one,370102,30,KEY_1000,,,2020-01,")
            .add(new SignerEntry(USCC, OWN.publicKey().text(), false, "", "test"))
            .add(OutputForm.KIND, "O-1," + report, OWN);
    ReplayedLog replayedLog = ReplayedLog.of(log);
    OutputFact fact =
        replayedLog.results().stream(Topics.FACTS_OUTPUT, OutputFact.class)
            .findFirst()
            .orElseThrow();
    assertThat(replayedLog.raw().report(fact.getSources().get(0)).orElseThrow().origin().signer())
        .isEqualTo(OWN.publicKey().signer());
  }

  @Test
  void whatACentreDoesNotAdmitIsNotExplained() {
    MemoryRawLog log =
        new MemoryRawLog()
            .addDate("2022-04-30", "2022-01")
            .add(EnterpriseForm.KIND, USCC + ",one,370102,30,KEY_1000,,,2020-01,")
            .add(new SignerEntry(USCC, OWN.publicKey().text(), false, "", "test"))
            .add(new SignerEntry(USCC, "", false, "2022-03", "test"))
            .add(ReadingForm.KIND, READING.formatted("08:00", "10000.0000", 1), OWN)
            .add(ReadingForm.KIND, READING.formatted("08:15", "20000.0000", 1), OWN)
            .add(ReadingForm.KIND, READING.formatted("08:15", "50000.0000", 2), STRANGER)
            .add(ReadingForm.KIND, READING.formatted("08:15", "60000.0000", 3))
            .add(ReadingForm.KIND, READING.formatted("08:30", "70000.0000", 1));
    ReplayedLog replayedLog = ReplayedLog.of(log);
    EnergyFact fact =
        replayedLog.results().stream(Topics.FACTS_ENERGY, EnergyFact.class)
            .findFirst()
            .orElseThrow();
    assertThat(fact.getCarriers().get(0).getElectricity()).isEqualTo("3.000000");
    assertThat(
            replayedLog
                .raw()
                .readings(new MeteredCarrier(USCC, YearMonth.of(2022, 3), "ELECTRICITY"))
                .stream()
                .map(CountedReading::fields))
        .extracting(fields -> fields.quantity())
        .containsExactly(100_000_000L, 200_000_000L);
  }
}

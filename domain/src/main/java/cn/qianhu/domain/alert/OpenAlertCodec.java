package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The codec of an open alert with its evidence. */
final class OpenAlertCodec implements Codec<OpenAlert> {

  @Override
  public void write(BinaryWriter out, OpenAlert value) {
    out.writeText(value.state().name());
    out.writeText(value.changedOn().toString());
    write(out, value.judgement());
  }

  @Override
  public OpenAlert read(BinaryReader in) {
    return new OpenAlert(
        AlertState.valueOf(in.readText()), LocalDate.parse(in.readText()), readJudgement(in));
  }

  private static void write(BinaryWriter out, Judgement judgement) {
    out.writeText(judgement.rule().code());
    out.writeText(judgement.subject());
    out.writeText(judgement.period());
    out.writeText(judgement.severity().name());
    out.writeText(judgement.ruleVersion());
    out.writeAll(
        judgement.evidence().entrySet(),
        (writer, entry) -> {
          writer.writeText(entry.getKey());
          writer.writeText(entry.getValue());
        });
    out.writeText(judgement.sentence().zh());
    out.writeText(judgement.sentence().en());
    out.writeAll(judgement.sources(), OpenAlertCodec::writeSource);
  }

  private static Judgement readJudgement(BinaryReader in) {
    return new Judgement(
        rule(in.readText()),
        in.readText(),
        in.readText(),
        Severity.valueOf(in.readText()),
        in.readText(),
        readEvidence(in),
        Bilingual.of(in.readText(), in.readText()),
        in.readAll(OpenAlertCodec::readSource));
  }

  private static void writeSource(BinaryWriter out, ReportRef source) {
    out.writeText(source.topic());
    out.writeInt(source.partition());
    out.writeLong(source.offset());
    out.writeText(source.reportId());
  }

  private static ReportRef readSource(BinaryReader in) {
    return new ReportRef(in.readText(), in.readInt(), in.readLong(), in.readText());
  }

  private static AlertRule rule(String code) {
    return AlertRules.of(code)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "An alert is open of the rule "
                        + code
                        + ", which no form declares. Start the release that wrote this state, or"
                        + " put the form that declares the rule on the class path."));
  }

  private static Map<String, String> readEvidence(BinaryReader in) {
    TreeMap<String, String> evidence = new TreeMap<>();
    in.readAll(reader -> evidence.put(reader.readText(), reader.readText()));
    return evidence;
  }
}

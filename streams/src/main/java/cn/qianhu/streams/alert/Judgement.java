package cn.qianhu.streams.alert;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule is met by a subject in a period.
 *
 * @param period month judged, {@code YYYY-MM}
 * @param ruleVersion version of the thresholds applied
 * @param evidence figures and thresholds compared, by name
 * @param sources raw records behind the figures; empty where they are sums over a cell
 */
public record Judgement(
    AlertRule rule,
    String subject,
    String period,
    Severity severity,
    String ruleVersion,
    Map<String, String> evidence,
    Bilingual sentence,
    List<ReportRef> sources) {

  public Judgement {
    evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    sources = List.copyOf(sources);
  }

  /** Identity of the alert, the same in every replay. */
  public String alertId() {
    return rule + "/" + subject + "/" + period;
  }

  Judgement saying(Bilingual other) {
    return new Judgement(rule, subject, period, severity, ruleVersion, evidence, other, sources);
  }

  void write(BinaryWriter out) {
    out.writeText(rule.code());
    out.writeText(subject);
    out.writeText(period);
    out.writeText(severity.name());
    out.writeText(ruleVersion);
    out.writeAll(
        evidence.entrySet(),
        (writer, entry) -> {
          writer.writeText(entry.getKey());
          writer.writeText(entry.getValue());
        });
    out.writeText(sentence.zh());
    out.writeText(sentence.en());
    out.writeAll(sources, Judgement::writeSource);
  }

  static Judgement read(BinaryReader in) {
    return new Judgement(
        rule(in.readText()),
        in.readText(),
        in.readText(),
        Severity.valueOf(in.readText()),
        in.readText(),
        readEvidence(in),
        Bilingual.of(in.readText(), in.readText()),
        in.readAll(Judgement::readSource));
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

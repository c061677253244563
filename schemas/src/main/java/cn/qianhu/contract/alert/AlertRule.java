package cn.qianhu.contract.alert;

import cn.qianhu.contract.text.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule that opens alerts (domain, Alerts): its name, its kind, its evidence and its thresholds. A
 * rule without a disclosure is never shown to the public.
 *
 * <p>A rule that is declared with a {@link Doubt} makes the output report of its subject and month
 * suspect: every figure that contains it is marked wherever it is shown.
 */
public final class AlertRule {

  private final String code;
  private final AlertKind kind;
  private final Bilingual words;
  private final List<EvidenceItem> exhibits;
  private final List<Threshold> thresholds;
  private final List<ThresholdBand> bands;
  private final List<FormerThreshold> former;
  private final Doubt doubt;
  private final AlertDisclosure disclosure;

  private AlertRule(
      String code,
      AlertKind kind,
      Bilingual words,
      List<EvidenceItem> exhibits,
      List<Threshold> thresholds,
      List<ThresholdBand> bands,
      List<FormerThreshold> former,
      Doubt doubt,
      AlertDisclosure disclosure) {
    this.code = code;
    this.kind = kind;
    this.words = words;
    this.exhibits = exhibits;
    this.thresholds = thresholds;
    this.bands = bands;
    this.former = former;
    this.doubt = doubt;
    this.disclosure = disclosure;
  }

  /**
   * A rule.
   *
   * @param code stands in ids of alerts: never rename
   */
  public static AlertRule of(String code, AlertKind kind, String zh, String en) {
    return new AlertRule(
        code, kind, Bilingual.of(zh, en), List.of(), List.of(), List.of(), List.of(), null, null);
  }

  /** This rule with evidence besides the name of the subject and the thresholds. */
  public AlertRule showing(EvidenceItem... evidence) {
    return new AlertRule(
        code, kind, words, List.of(evidence), thresholds, bands, former, doubt, disclosure);
  }

  public AlertRule comparing(Threshold... with) {
    return new AlertRule(
        code, kind, words, exhibits, List.of(with), bands, former, doubt, disclosure);
  }

  /**
   * This rule with a band: it opens between two of its thresholds, so that one has to be below the
   * other.
   */
  public AlertRule between(Threshold low, Threshold high) {
    List<ThresholdBand> all =
        Stream.concat(bands.stream(), Stream.of(new ThresholdBand(low, high))).toList();
    return new AlertRule(code, kind, words, exhibits, thresholds, all, former, doubt, disclosure);
  }

  /** Reads rows of a code that a threshold had before as rows of the threshold. */
  public AlertRule formerly(String code, Threshold now) {
    return withFormer(new FormerThreshold(code, Optional.of(now)));
  }

  /** Passes over rows of a threshold that it compared with before. */
  public AlertRule withdrawn(String code) {
    return withFormer(new FormerThreshold(code, Optional.empty()));
  }

  private AlertRule withFormer(FormerThreshold one) {
    List<FormerThreshold> all = Stream.concat(former.stream(), Stream.of(one)).toList();
    return new AlertRule(
        this.code, kind, words, exhibits, thresholds, bands, all, doubt, disclosure);
  }

  /** This rule with a sentence that casts doubt on the output that it is opened for. */
  public AlertRule doubting(String en) {
    return new AlertRule(
        code,
        kind,
        words,
        exhibits,
        thresholds,
        bands,
        former,
        new Doubt(words.zh(), en),
        disclosure);
  }

  public AlertRule disclosed(AlertDisclosure as) {
    return new AlertRule(code, kind, words, exhibits, thresholds, bands, former, doubt, as);
  }

  public String code() {
    return code;
  }

  public AlertKind kind() {
    return kind;
  }

  /** The name of the rule for people. */
  public Bilingual words() {
    return words;
  }

  public List<EvidenceItem> exhibits() {
    return exhibits;
  }

  public List<Threshold> thresholds() {
    return thresholds;
  }

  /** The bands of its thresholds: one of each pair has to be below the other. */
  public List<ThresholdBand> bands() {
    return bands;
  }

  /**
   * Thresholds that the rule had in earlier releases, rows of which a table of a site may still
   * have.
   */
  public List<FormerThreshold> former() {
    return former;
  }

  /** The doubt that it casts on the output that it is opened for; empty where it casts none. */
  public Optional<Doubt> doubt() {
    return Optional.ofNullable(doubt);
  }

  /** Empty where the public never sees it. */
  public Optional<AlertDisclosure> disclosure() {
    return Optional.ofNullable(disclosure);
  }

  /** The code: it stands in ids of alerts. */
  @Override
  public String toString() {
    return code;
  }
}

package cn.qianhu.ingest.event;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.topic.Authorship;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Judges a report before it is sent, by the rules by which the streams will judge it, as far as
 * these need nothing but its own fields ("domain, Reports"). What the directory decides, whether
 * the enterprise and the project are known, is left to the streams; so are quota commands, which
 * are judged by the ledger, but for the bounds of their texts and of their dates.
 *
 * @param clock by which it is told that the clock of a sender is ahead: that of who sends. No
 *     figure depends on it, because the streams go by the time of the record
 */
public record FieldReview(Forms forms, Clock clock) {

  private static final String EFFECTIVE_DATE = "effective_date";

  public FieldReview(Forms forms) {
    this(forms, Clock.systemUTC());
  }

  /**
   * The first thing that is wrong with a report, or nothing.
   *
   * @param texts the trimmed text of each column of the kind, empty where it is missing
   */
  public Optional<Verdict> of(Kind kind, List<String> texts) {
    return forms.of(kind) instanceof CheckedForm<?, ?> form
        ? verdict(check(form, texts).sent(clock.millis()), kind, texts)
        : Optional.ofNullable(Finding.outOfBounds(kind, texts))
            .or(() -> Optional.ofNullable(tooFar(kind, texts)))
            .map(finding -> new Verdict(finding, false));
  }

  /**
   * The same of a report that may be signed.
   *
   * @param signature empty where it is not
   */
  public Optional<Verdict> of(Kind kind, List<String> texts, String signature) {
    return signature.isEmpty()
        ? of(kind, texts)
        : of(kind, texts, new SignedReport(kind, List.of(texts), signature).authorship(forms));
  }

  /** The same of a report, or a reading of a run, whose authorship is known. */
  public Optional<Verdict> of(Kind kind, List<String> texts, Authorship authorship) {
    return forms.of(kind) instanceof CheckedForm<?, ?> form
        ? verdict(authorship.on(check(form, texts).sent(clock.millis())), kind, texts)
        : of(kind, texts);
  }

  private Finding tooFar(Kind kind, List<String> texts) {
    return QuotaForm.tooFar(texts.get(kind.position(EFFECTIVE_DATE)), clock.millis());
  }

  /** That a command takes effect later than tomorrow; empty where it counts for nothing. */
  public Optional<DateAhead> ahead(Kind kind, List<String> texts) {
    if (kind != QuotaForm.KIND || of(kind, texts).isPresent()) {
      return Optional.empty();
    }
    LocalDate date = Dates.parse(texts.get(kind.position(EFFECTIVE_DATE)));
    long days = date == null ? 0 : Dates.daysAhead(date, clock.instant());
    return days == 0 ? Optional.empty() : Optional.of(new DateAhead(date, days));
  }

  private static <E extends SpecificRecord> FieldCheck<?> check(
      CheckedForm<E, ?> form, List<String> texts) {
    return form.check(form.event(texts));
  }

  private static Optional<Verdict> verdict(FieldCheck<?> check, Kind kind, List<String> texts) {
    if (check.refused() != null) {
      return Optional.of(new Verdict(check.refused(), false));
    }
    if (!check.checkCharacterHolds()) {
      Finding finding = Finding.wrongCheckCharacter(texts.get(kind.position("uscc")));
      return Optional.of(new Verdict(finding, true));
    }
    return Optional.ofNullable(check.later()).map(finding -> new Verdict(finding, false));
  }

  /**
   * What is wrong.
   *
   * @param waits whether a directory entry can still make the report count: its enterprise's code
   *     has a wrong check character, and some genuine codes have
   */
  public record Verdict(Finding finding, boolean waits) {}
}

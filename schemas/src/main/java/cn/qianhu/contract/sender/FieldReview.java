package cn.qianhu.contract.sender;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.contract.form.CheckedForm;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.contract.topic.Authorship;
import cn.qianhu.event.MeterReading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Judges a report before it is sent, by the rules by which the streams will judge it, as far as
 * these need nothing but its own fields ("domain, Reports"). What the directory decides, whether
 * the enterprise and the project are known, is left to the streams; so are quota commands, which
 * are judged by the ledger, but for the bounds of their texts and of their dates.
 *
 * @param clock the sender's clock, by which times in the future are found. No figure depends on it,
 *     because the streams go by the time of the record
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
    return of(SenderReport.of(kind, texts, "")).get(0);
  }

  /** The verdict on a report; of a run the verdict on each reading, in their order. */
  public List<Optional<Verdict>> of(SenderReport report) {
    if (!(forms.of(report.kind()) instanceof CheckedForm<?, ?> form)) {
      return List.of(ofBounds(report.kind(), report.texts()));
    }
    Authorship authorship = report.authorship(forms);
    ReadingRun run = run(report);
    if (run != null) {
      return Collections.nCopies(run.size(), verdict(run.check(0), authorship, report));
    }
    List<Optional<Verdict>> verdicts = new ArrayList<>(report.size());
    for (int interval = 0; interval < report.size(); interval++) {
      verdicts.add(verdict(check(form, report, interval), authorship, report));
    }
    return verdicts;
  }

  private Optional<Verdict> verdict(
      FieldCheck<?> check, Authorship authorship, SenderReport report) {
    return verdict(withAuthorship(check, authorship), report.kind(), report.texts());
  }

  /** The check with the author taken into account, and with now as the time of sending. */
  private <F> FieldCheck<F> withAuthorship(FieldCheck<F> check, Authorship authorship) {
    return authorship.on(check.asOfSending(clock.millis()));
  }

  /**
   * The check of a single report by its fields; null for a kind that is not judged by its fields
   * alone.
   */
  public FieldCheck<?> check(SenderReport report) {
    return forms.of(report.kind()) instanceof CheckedForm<?, ?> form
        ? withAuthorship(check(form, report, 0), report.authorship(forms))
        : null;
  }

  /** The readings of a run in which all is well, so that one verdict is that of all; or null. */
  private ReadingRun run(SenderReport report) {
    return report.size() > 1
            && report.isWithinBounds()
            && report.event(forms) instanceof MeterReading run
        ? forms.of(ReadingForm.class).run(run)
        : null;
  }

  /**
   * Checks an event. Of a text that is too long the event holds the beginning only, but the sender
   * gets the finding about all of it.
   */
  @SuppressWarnings("unchecked") // The event is one of the form that made it.
  private <E extends SpecificRecord> FieldCheck<?> check(
      CheckedForm<E, ?> form, SenderReport report, int interval) {
    return report.size() == 1 && report.isWithinBounds()
        ? form.check((E) report.event(forms))
        : form.check(form.event(report.row(interval)));
  }

  private Optional<Verdict> ofBounds(Kind kind, List<String> texts) {
    return Optional.ofNullable(Finding.outOfBounds(kind, texts))
        .or(() -> Optional.ofNullable(tooFar(kind, texts)))
        .map(finding -> new Verdict(finding, false));
  }

  private Finding tooFar(Kind kind, List<String> texts) {
    return QuotaForm.tooFar(texts.get(kind.position(EFFECTIVE_DATE)), clock.millis());
  }

  /** A note that a command takes effect later than tomorrow; empty where there is none. */
  public Optional<FutureDateCheck> ahead(Kind kind, List<String> texts) {
    if (kind != QuotaForm.KIND || of(kind, texts).isPresent()) {
      return Optional.empty();
    }
    LocalDate date = Dates.parse(texts.get(kind.position(EFFECTIVE_DATE)));
    long days = date == null ? 0 : Dates.daysAhead(date, clock.instant());
    return days == 0 ? Optional.empty() : Optional.of(new FutureDateCheck(date, days));
  }

  /** The first thing that is wrong, of all that was found of a report; or nothing. */
  public static Optional<Verdict> verdict(FieldCheck<?> check, Kind kind, List<String> texts) {
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
   * A fault of a report.
   *
   * @param waits whether a directory entry can still make the report count: its enterprise's code
   *     has a wrong check character, and some genuine codes have
   */
  public record Verdict(Finding finding, boolean waits) {}
}

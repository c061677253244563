package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.contract.form.reading.ReadingRun;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.store.TypedStore;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Intake: takes the records of enterprises in, one by one, in any order, and remembers them. What
 * follows from them is worked out at the {@link #settle() settlement}, once for all that was
 * touched, so that a correction followed by its reverse moves nothing.
 *
 * <p>Holds all that an enterprise ever reported, and no Kafka.
 */
public final class EnterpriseStage {

  private final EnterpriseForms forms;
  private final EnterpriseStores stores;
  private final DirtyMonths dirtyMonths = new DirtyMonths();
  private final ReadingIntake readings;
  private final ReportIntake reports;
  private final EnterpriseResults results;
  private final Settlement settlement;
  private final EnterpriseAlerts alerts;

  /**
   * @param listed the records that are only listed; on the store as soon as they are put
   * @param memory for days of meters that are in use
   */
  public EnterpriseStage(
      EnterpriseForms forms,
      TypedStore<Directory> directories,
      TypedStore<Signers> signers,
      TypedStore<EnterpriseMonth> months,
      TypedStore<byte[]> listed,
      TypedStore<byte[]> dayPieces,
      DayCacheBudget memory,
      TypedStore<BusinessClock> clocks,
      AlertLifecycle desk,
      EnterpriseResults results) {
    this.forms = forms;
    this.stores = new EnterpriseStores(directories, signers, months, listed, dayPieces, memory);
    AuthorAdmission admission = new AuthorAdmission(stores);
    this.readings = new ReadingIntake(stores, dirtyMonths);
    this.reports = new ReportIntake(stores, dirtyMonths, results);
    this.results = results;
    this.settlement = new Settlement(forms, stores, admission, results);
    this.alerts = new EnterpriseAlerts(forms, stores, admission, clocks, desk);
  }

  /** Releases the shared memory; the stage must not be used afterwards. */
  public void close() {
    stores.close();
  }

  /** The business date moves: deadlines pass, and another month is judged. */
  public void tick(BusinessClock clock) {
    alerts.tick(clock);
  }

  public void receiveEntry(FieldCheck<EnterpriseFields> check, RawSource source) {
    if (isRefusedForGood(check, source)) {
      return;
    }
    EnterpriseFields fields = check.fields();
    Directory directory = stores.directory(fields.uscc());
    if (check.later() != null) {
      dirtyMonths.list(directory.subject(), DoubtfulRecord.of(check, source));
    } else if (stores.hasRoom(directory, source.room(List.of(fields.name())))) {
      directory.enter(fields, source);
    } else {
      results.unwritable(check.kind(), check.key(), source);
      return;
    }
    stores.put(directory);
    dirtyMonths.directory(directory.uscc);
  }

  /** Applies a monthly report of any form. */
  public <F extends MonthlyFields> void receiveReport(FieldCheck<F> check, RawSource source) {
    if (!isReadable(check, source)) {
      return;
    }
    if (check.fields() instanceof InvestmentFields investment) {
      reports.claim(investment, check.signer(), source);
    } else {
      reports.receive(form(check), check.fields(), check.signer(), source);
    }
  }

  @SuppressWarnings("unchecked") // A kind has fields of one type.
  private <F extends MonthlyFields> MonthlyForm<F, ?> form(FieldCheck<F> check) {
    return (MonthlyForm<F, ?>) forms.of(check.kind());
  }

  /** Whether a report met the field rules; otherwise it is refused or parked here. */
  private boolean isReadable(FieldCheck<? extends MonthlyFields> check, RawSource source) {
    if (isRefusedForGood(check, source)
        || isOneTooMany(check, () -> check.fields().head().uscc(), source)) {
      return false;
    }
    if (check.later() != null) {
      reports.hold(check.fields().head(), check.signer(), DoubtfulRecord.of(check, source));
      return false;
    }
    return true;
  }

  public void receiveReading(FieldCheck<ReadingFields> check, RawSource source) {
    if (isRefusedForGood(check, source)
        || isOneTooMany(check, () -> check.fields().uscc(), source)) {
      return;
    }
    if (check.later() != null) {
      readings.hold(check.fields(), check.signer(), DoubtfulRecord.of(check, source));
    } else {
      readings.receive(check.fields(), check.signer(), source);
    }
  }

  /** Applies an unsigned run of readings without a fault. */
  public void receiveReadings(ReadingRun run, RawSource source) {
    receiveReadings(run, "", source);
  }

  /**
   * Applies a run of readings without a fault.
   *
   * @param signer short name of the key that it is signed with; empty where it is not signed
   */
  public void receiveReadings(ReadingRun run, String signer, RawSource source) {
    readings.receive(run, signer, source);
  }

  /**
   * Reserves a place for a key, or returns false where none is left; an enterprise has at most
   * {@value Signers#MOST_STRANGERS} keys that are not registered.
   *
   * @param signer short name of the key; empty where a record is not signed
   */
  public boolean takePlace(String uscc, String signer) {
    if (signer.isEmpty()) {
      return true;
    }
    Signers signers = stores.signers(uscc);
    if (signers.keys.contains(signer) || signers.strangers.contains(signer)) {
      return true;
    }
    if (signers.strangers.size() >= Signers.MOST_STRANGERS) {
      return false;
    }
    signers.strangers.add(signer);
    stores.put(signers);
    return true;
  }

  /** A key is registered for an enterprise, or withdrawn. */
  public void receiveSigner(String uscc, String signer, boolean signs, RawSource source) {
    Signers signers = stores.signers(uscc);
    if (signs && !stores.hasRoom(signers, source.room(List.of(signer)))) {
      results.unwritable(EnterpriseForm.KIND, uscc, source);
      return;
    }
    boolean changes = signs ? signers.keys.add(signer) : signers.keys.remove(signer);
    if (changes) {
      // Reports signed with a key that is withdrawn stay in the stores.
      if (signs) {
        signers.strangers.remove(signer);
      } else {
        signers.strangers.add(signer);
      }
      stores.put(signers);
      stores.eachMonthOf(Author.of(uscc, signer), this::touch);
    }
  }

  /**
   * Reports have to be signed from a month on.
   *
   * @param uscc the enterprise, or {@link Signers#SITE} where it holds for all
   * @param month its index, or {@link Signers#NEVER}
   */
  public void receiveSignedFrom(String uscc, int month) {
    Signers signers = stores.signers(uscc);
    int first = Math.min(signers.signedFrom, month);
    int end = Math.max(signers.signedFrom, month);
    signers.signedFrom = month;
    stores.put(signers);
    Consumer<MonthOf> touchBetween =
        of -> {
          if (of.month() >= first && of.month() < end && Author.signer(of.author()).isEmpty()) {
            touch(of);
          }
        };
    if (uscc.equals(Signers.SITE)) {
      stores.eachMonth(touchBetween);
    } else {
      stores.eachMonthOf(uscc, touchBetween);
    }
  }

  private void touch(MonthOf month) {
    dirtyMonths.month(month);
    forms.all().forEach(form -> dirtyMonths.report(form.kind(), month.uscc(), month.month()));
  }

  /** Refuses for good what cannot be taken in at all. */
  public void refuse(Kind kind, String key, Finding finding, RawSource source) {
    results.refused(Refusal.forGood(kind, key, finding, source));
  }

  /** Visits every entry of the directory that is in force, and so expected to report. */
  public void eachPresence(Consumer<DirectoryPeriod> visitor) {
    stores.eachUscc(uscc -> stores.directory(uscc).presences().forEach(visitor));
  }

  /** Whether a settlement is due lest memory fills. */
  public boolean holdsMuch() {
    return dirtyMonths.holdsMuch();
  }

  /** Works out what follows from all that was received since the last settlement. */
  public void settle() {
    if (!dirtyMonths.isEmpty()) {
      settlement.settle(dirtyMonths);
    }
    alerts.settle(dirtyMonths);
    dirtyMonths.clear();
  }

  /** Refuses what yet another key has signed that is not registered: it is sent again later. */
  private boolean isOneTooMany(FieldCheck<?> check, Supplier<String> uscc, RawSource source) {
    String signer = check.signer();
    if (signer.isEmpty() || takePlace(uscc.get(), signer)) {
      return false;
    }
    refuse(
        check.kind(),
        check.key(),
        new Finding(Reason.BAD_SIGNATURE, Finding.PUBLIC_KEY, signer),
        source);
    return true;
  }

  private boolean isRefusedForGood(FieldCheck<?> check, RawSource source) {
    Refusal refusal = Refusal.forGood(check, source);
    if (refusal != null) {
      results.refused(refusal);
    }
    return refusal != null;
  }
}

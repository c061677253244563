package cn.qianhu.reporting;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.SenderReport;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * A report as it will be sent. Its id and its instant are settled when it is built: sending the
 * same report again, after a failure or after a restart, repeats it and counts once.
 */
public final class Report {

  private final SenderReport senderReport;

  Report(Kind kind, List<String> texts) {
    this(SenderReport.of(kind, texts, ""));
  }

  /**
   * @param senderReport as it will be sent
   */
  Report(SenderReport senderReport) {
    this.senderReport = senderReport;
  }

  /** This report with a signature. */
  Report signed(String by) {
    return new Report(senderReport.signed(by));
  }

  /** A monthly report of output and sales (工业产销) of the enterprise with this code. */
  public static OutputBuilder output(String uscc, YearMonth period) {
    return new OutputBuilder(uscc, period);
  }

  /** A monthly report of the investment in a project (项目投资). */
  public static InvestmentBuilder investment(String uscc, String projectCode, YearMonth period) {
    return new InvestmentBuilder(uscc, projectCode, period);
  }

  /** A monthly statement of one energy carrier (能源消费), such as {@code ELECTRICITY}. */
  public static EnergyBuilder energy(String uscc, YearMonth period, String carrier) {
    return new EnergyBuilder(uscc, period, carrier);
  }

  /**
   * A monthly report of any form that is registered, such as one that a site has of its own.
   *
   * @throws IllegalArgumentException if it is no form of monthly reports
   */
  public static FormBuilder of(Kind form, String uscc, YearMonth period) {
    return new FormBuilder(form, uscc, period);
  }

  /**
   * An entry of a directory, which is the centre's: an enterprise may not send any.
   *
   * @throws IllegalArgumentException if it is no directory
   */
  public static EntryBuilder entry(Kind directory) {
    return new EntryBuilder(directory);
  }

  /** A reading of one interval of a meter (在线监测). */
  public static ReadingBuilder reading(String uscc, String meterId, OffsetDateTime intervalStart) {
    return new ReadingBuilder(uscc, meterId, intervalStart);
  }

  /** Readings of consecutive intervals of a meter, from the first of them on. */
  public static ReadingRunBuilder run(
      String uscc, String meterId, OffsetDateTime firstIntervalStart) {
    return new ReadingRunBuilder(uscc, meterId, firstIntervalStart);
  }

  /** Withdraws a report of {@link #output}. */
  public static WithdrawalBuilder withdrawalOfOutput(String uscc, YearMonth period) {
    return new WithdrawalBuilder(output(uscc, period).columns());
  }

  /** Withdraws a report of {@link #investment}. */
  public static WithdrawalBuilder withdrawalOfInvestment(
      String uscc, String projectCode, YearMonth period) {
    return new WithdrawalBuilder(investment(uscc, projectCode, period).columns());
  }

  /** Withdraws a report of {@link #energy}; the readings of the month then count again. */
  public static WithdrawalBuilder withdrawalOfEnergy(
      String uscc, YearMonth period, String carrier) {
    return new WithdrawalBuilder(energy(uscc, period, carrier).columns());
  }

  /**
   * The report's id, or the key of an entry; of a reading {@code uscc/meter/interval}, of a run
   * that of its first.
   */
  public String id() {
    return Forms.key(kind(), texts());
  }

  public Kind kind() {
    return senderReport.kind();
  }

  /**
   * The text of each column of the kind, empty where none was set; of a run those that hold for all
   * its readings, and the start of the first.
   */
  public List<String> texts() {
    return senderReport.texts();
  }

  /** The quantities of a run of readings, one for each interval; empty of all else. */
  public List<String> quantities() {
    return senderReport.quantities();
  }

  /** The signature of the report; empty where it is not signed. */
  String signature() {
    return senderReport.signature();
  }

  /**
   * The report with the very event that is sent, so that what is judged and what is sent cannot
   * differ.
   */
  SenderReport senderReport() {
    return senderReport;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Report that
        && kind() == that.kind()
        && texts().equals(that.texts())
        && quantities().equals(that.quantities())
        && signature().equals(that.signature());
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind(), texts(), quantities(), signature());
  }

  @Override
  public String toString() {
    return senderReport.toString();
  }
}

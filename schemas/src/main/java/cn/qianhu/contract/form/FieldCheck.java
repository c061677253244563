package cn.qianhu.contract.form;

/**
 * The check of a record by its fields alone ("domain, Reports"). The reasons rank in this order:
 * {@code refused}; then a check character that does not hold, which parks the record as {@link
 * Reason#BAD_IDENTIFIER} until an exempting directory entry comes; then {@code later}; then the
 * reasons that need the directory.
 *
 * @param key key of the record, as written ("files, Out", rejected.csv)
 * @param fields the values; null exactly where {@code refused} is present. What {@code later} finds
 *     unknown or out of range is then null (a code of a closed list), left out (a scope) or 0 (an
 *     amount too large); everything else can be relied on
 * @param refused {@link Reason#MALFORMED}, {@link Reason#MISPLACED}, or {@link
 *     Reason#BAD_IDENTIFIER} of a wrong form; null where the record can be read
 * @param checkCharacterHolds whether the check character of the USCC holds; false where refused
 * @param later the first of {@link Reason#UNKNOWN_CODE}, {@link Reason#OUT_OF_RANGE} and {@link
 *     Reason#INCONSISTENT}; null where none applies
 * @param signer short name of the key that the record is signed with; empty where it is not signed
 */
public record FieldCheck<F>(
    Kind kind,
    String key,
    F fields,
    Finding refused,
    boolean checkCharacterHolds,
    Finding later,
    String signer) {

  private static final String REPORTED_AT = "reported_at";

  /** The check of a record that is not signed, or not known to be. */
  public FieldCheck(
      Kind kind,
      String key,
      F fields,
      Finding refused,
      boolean checkCharacterHolds,
      Finding later) {
    this(kind, key, fields, refused, checkCharacterHolds, later, "");
  }

  /** The key of a reading that could be read is made only when asked for. */
  public FieldCheck {
    if (fields instanceof KeyedFields) {
      key = null;
    }
  }

  @Override
  public String key() {
    return fields instanceof KeyedFields keyed ? keyed.key() : key;
  }

  /**
   * The check of the record in a place where it does not belong: it contends for nothing, whatever
   * else is wrong with it. A record that cannot even be read keeps its finding.
   */
  public FieldCheck<F> misplaced(Finding where) {
    boolean isUnreadable = refused != null && refused.reason() == Reason.MALFORMED;
    return isUnreadable ? this : refused(kind, key(), where);
  }

  /** The verdict on the same record, signed by the holder of a key. */
  public FieldCheck<F> signedBy(String by) {
    return new FieldCheck<>(kind, key(), fields, refused, checkCharacterHolds, later, by);
  }

  /**
   * The check of the record with a signature that does not fit: somebody has changed it, and none
   * of its values can be trusted. A record that cannot be read, or is in the wrong place, keeps its
   * finding.
   */
  public FieldCheck<F> forged(Finding how) {
    boolean isSettled = refused != null && refused.reason().compareTo(how.reason()) < 0;
    return isSettled ? this : refused(kind, key(), how);
  }

  /**
   * The check of the record with its time of sending: a sender's clock that is ahead is {@link
   * Reason#OUT_OF_RANGE}, which ranks behind other values out of range and before contradictions.
   *
   * @param sentAt timestamp of the record in the raw log, milliseconds since 1970-01-01T00:00Z
   */
  public FieldCheck<F> asOfSending(long sentAt) {
    boolean mayBeAhead = later == null || later.reason().compareTo(Reason.OUT_OF_RANGE) > 0;
    if (!mayBeAhead || !(fields instanceof SenderClock clock) || !clock.isAheadOf(sentAt)) {
      return this;
    }
    Finding ahead = new Finding(Reason.OUT_OF_RANGE, REPORTED_AT, reportedAt(clock));
    return new FieldCheck<>(kind, key(), fields, null, checkCharacterHolds, ahead, signer);
  }

  /**
   * The time of the report as written; for a reading no spelling decides anything, and none is
   * kept.
   */
  private String reportedAt(SenderClock clock) {
    return clock instanceof MonthlyFields monthly
        ? monthly.texts().get(kind.position(REPORTED_AT))
        : Instants.canonical(clock.reportedAt());
  }

  public static <F> FieldCheck<F> refused(Kind kind, String key, Finding finding) {
    return new FieldCheck<>(kind, key, null, finding, false, null);
  }
}

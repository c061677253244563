package cn.qianhu.contract.form;

/**
 * What can be said of a record by its fields alone ("domain, Reports"). The reasons rank in this
 * order: {@code refused}; then a check character that does not hold, which parks the record as
 * {@link Reason#BAD_IDENTIFIER} until an exempting directory entry comes; then {@code later}; then
 * the reasons that need the directory.
 *
 * @param key key of the record, as written ("files, Out", rejected.csv)
 * @param fields the values; null exactly where {@code refused} is present. What {@code later} finds
 *     unknown or out of range is then null (a code of a closed list), left out (a scope) or 0 (an
 *     amount too large); everything else can be relied on
 * @param refused {@link Reason#MALFORMED}, or {@link Reason#BAD_IDENTIFIER} of a wrong form; null
 *     where the record can be read
 * @param checkCharacterHolds whether the check character of the USCC holds; false where refused
 * @param later the first of {@link Reason#UNKNOWN_CODE}, {@link Reason#OUT_OF_RANGE} and {@link
 *     Reason#INCONSISTENT}; null where none applies
 */
public record FieldCheck<F>(
    Kind kind, String key, F fields, Finding refused, boolean checkCharacterHolds, Finding later) {

  /** The key of a reading that could be read is made only when asked for. */
  public FieldCheck {
    if (fields instanceof ReadingFields) {
      key = null;
    }
  }

  @Override
  public String key() {
    return fields instanceof ReadingFields reading ? reading.key() : key;
  }

  /** Of a reading in which all is well. */
  static FieldCheck<ReadingFields> passed(ReadingFields reading, boolean checkCharacterHolds) {
    return new FieldCheck<>(Kind.READINGS, null, reading, null, checkCharacterHolds, null);
  }

  static <F> FieldCheck<F> refused(Kind kind, String key, Finding finding) {
    return new FieldCheck<>(kind, key, null, finding, false, null);
  }
}

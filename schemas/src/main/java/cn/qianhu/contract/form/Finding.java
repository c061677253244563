package cn.qianhu.contract.form;

/**
 * What is wrong with a record.
 *
 * @param column the column it is about; empty where it is about the whole record
 * @param value the value found there, as written
 */
public record Finding(Reason reason, String column, String value) {

  /** Of a USCC whose form is right and whose check character does not hold. */
  public static Finding wrongCheckCharacter(String uscc) {
    return new Finding(Reason.BAD_IDENTIFIER, "uscc", uscc);
  }

  /** One Chinese sentence that names the column and the value and says what to do. */
  public String messageZh() {
    return ChineseSentences.of(this);
  }

  /** One English sentence that names the column and the value and says what to do. */
  public String messageEn() {
    return EnglishSentences.of(this);
  }
}

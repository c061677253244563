package cn.qianhu.contract.form;

import cn.qianhu.contract.text.Bilingual;
import java.util.List;

/**
 * A fault of a record.
 *
 * @param column the column it is about; empty where it is about the whole record
 * @param value the value found there, as written; of one that is very long the beginning, and what
 *     cannot be seen in it as its number
 */
public record Finding(Reason reason, String column, String value) {

  /** Stands in place of a column where the signature of a record does not fit. */
  public static final String SIGNATURE = "signature";

  /** Stands for a column where a signature fits, but its key is not one of the enterprise. */
  public static final String PUBLIC_KEY = "public_key";

  /** Findings are kept, sent on and shown: none is as large as a stranger would have it. */
  public Finding {
    value = value == null ? null : TextBound.excerpt(value);
  }

  /**
   * The finding about texts that exceed the bounds of their columns; null where none does.
   *
   * @param texts the text of each of {@link Kind#columns}
   */
  public static Finding outOfBounds(Kind kind, List<String> texts) {
    int position = kind.outOfBounds(texts);
    return position < 0 ? null : kind.malformed(texts, position);
  }

  /** The finding for a USCC whose form is right and whose check character is wrong. */
  public static Finding wrongCheckCharacter(String uscc) {
    return new Finding(Reason.BAD_IDENTIFIER, "uscc", uscc);
  }

  /**
   * One sentence with the column, the value and the remedy.
   *
   * @param kind of the record, which says what its columns take
   */
  public Bilingual message(Kind kind) {
    return message(kind, Bilingual.same(column));
  }

  /**
   * The sentence with another name for the column.
   *
   * @param name of the column, for whoever wrote what is wrong
   */
  public Bilingual message(Kind kind, Bilingual name) {
    FormColumn of = kind.columnOrText(column);
    return Bilingual.of(
        ChineseSentences.of(this, of, name.zh()), EnglishSentences.of(this, of, name.en()));
  }
}

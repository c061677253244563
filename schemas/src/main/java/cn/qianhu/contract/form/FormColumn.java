package cn.qianhu.contract.form;

import cn.qianhu.contract.text.Bilingual;

/**
 * A column of a form. A name means the same in all forms that have it, so that what is said of a
 * column need not say of which form.
 *
 * @param optional whether a file may lack it; it is then empty in all its rows
 * @param signed whether an amount may be negative
 * @param title what it is called; empty where nobody has to name it but by its name
 * @param wanted what is to be given where nothing can be read, if its content does not say it
 * @param codes where the codes are listed that it takes
 * @param contradiction what is said where it does not fit other columns
 */
public record FormColumn(
    String name,
    ColumnContent content,
    boolean optional,
    boolean signed,
    Bilingual title,
    Bilingual wanted,
    Bilingual codes,
    Bilingual contradiction) {

  private static final Bilingual ANY_CODE = Bilingual.of("代码表中的代码", "a code of the table");
  private static final Bilingual ANY_CONTRADICTION =
      Bilingual.of("与其他列不一致：请核对。", "contradicts another column; check both.");

  /** A column that every file has. */
  public static FormColumn of(String name, ColumnContent content) {
    return new FormColumn(
        name, content, false, false, Bilingual.NONE, Bilingual.NONE, ANY_CODE, ANY_CONTRADICTION);
  }

  public static FormColumn text(String name) {
    return of(name, ColumnContent.TEXT);
  }

  public static FormColumn money(String name) {
    return of(name, ColumnContent.MONEY);
  }

  public static FormColumn quantity(String name) {
    return of(name, ColumnContent.QUANTITY);
  }

  public static FormColumn persons(String name) {
    return of(name, ColumnContent.PERSONS);
  }

  /** The same, which a file may lack. */
  public FormColumn mayBeMissing() {
    return new FormColumn(name, content, true, signed, title, wanted, codes, contradiction);
  }

  /** The same, whose amounts may be negative. */
  public FormColumn maybeNegative() {
    return new FormColumn(name, content, optional, true, title, wanted, codes, contradiction);
  }

  public FormColumn called(String zh, String en) {
    return new FormColumn(
        name, content, optional, signed, Bilingual.of(zh, en), wanted, codes, contradiction);
  }

  public FormColumn wants(String zh, String en) {
    return new FormColumn(
        name, content, optional, signed, title, Bilingual.of(zh, en), codes, contradiction);
  }

  public FormColumn codedBy(String zh, String en) {
    return new FormColumn(
        name, content, optional, signed, title, wanted, Bilingual.of(zh, en), contradiction);
  }

  /** What a person is told who gave a value that does not fit the other columns. */
  public FormColumn contradicts(String zh, String en) {
    return new FormColumn(
        name, content, optional, signed, title, wanted, codes, Bilingual.of(zh, en));
  }

  public TextBound bound() {
    return content.bound();
  }
}

package cn.qianhu.contract.form;

import cn.qianhu.contract.code.CodeList;
import cn.qianhu.contract.text.Bilingual;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A column of a form: its content and its names. A column of the same name in another form may have
 * other content.
 */
public final class FormColumn {

  private enum Trait {
    MAY_BE_MISSING,
    MAY_BE_EMPTY,
    MAY_BE_NEGATIVE
  }

  private enum Spelling {
    TITLE,
    DESCRIPTION,
    WANTED,
    CODES,
    CONTRADICTION
  }

  private final String name;
  private final ColumnContent content;
  private final String whole;
  private final Set<Trait> traits;
  private final Map<Spelling, Bilingual> sayings;
  private final ColumnCode code;
  private final CodeList list;

  private FormColumn(
      String name,
      ColumnContent content,
      String whole,
      Set<Trait> traits,
      Map<Spelling, Bilingual> sayings,
      ColumnCode code,
      CodeList list) {
    this.name = name;
    this.content = content;
    this.whole = whole;
    this.code = code;
    this.list = list;
    this.traits = Collections.unmodifiableSet(traits);
    this.sayings = Collections.unmodifiableMap(sayings);
  }

  /** A column that every file has and that every record needs. */
  public static FormColumn of(String name, ColumnContent content) {
    return new FormColumn(
        name,
        content,
        null,
        EnumSet.noneOf(Trait.class),
        new EnumMap<>(Spelling.class),
        ColumnCode.NONE,
        null);
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

  private FormColumn with(Trait trait) {
    Set<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new FormColumn(name, content, whole, more, sayings, code, list);
  }

  private FormColumn with(Spelling spelling, String zh, String en) {
    Map<Spelling, Bilingual> more = new EnumMap<>(Spelling.class);
    more.putAll(sayings);
    more.put(spelling, Bilingual.of(zh, en));
    return new FormColumn(name, content, whole, traits, more, code, list);
  }

  /** The same column, which a file may lack; it is then empty in all its rows. */
  public FormColumn mayBeMissing() {
    return with(Trait.MAY_BE_MISSING).mayBeEmpty();
  }

  /** The same column, which a record may leave empty. */
  public FormColumn mayBeEmpty() {
    return with(Trait.MAY_BE_EMPTY);
  }

  /** The same column, whose amounts may be negative. */
  public FormColumn mayBeNegative() {
    return with(Trait.MAY_BE_NEGATIVE);
  }

  /** The same column, whose amount never exceeds that of another column. */
  public FormColumn partOf(String column) {
    return new FormColumn(name, content, column, traits, sayings, code, list);
  }

  /** The same column, which takes codes of a kind. */
  public FormColumn holding(ColumnCode codes) {
    return new FormColumn(name, content, whole, traits, sayings, codes, null);
  }

  /** The same column, which takes codes of a closed list. */
  public FormColumn listed(CodeList codes) {
    return new FormColumn(name, content, whole, traits, sayings, ColumnCode.LISTED, codes);
  }

  /** The same column, which takes several codes of a closed list. */
  public FormColumn severalOf(CodeList codes) {
    return new FormColumn(name, content, whole, traits, sayings, ColumnCode.SEVERAL, codes);
  }

  /** This column with a title for people. */
  public FormColumn called(String zh, String en) {
    return with(Spelling.TITLE, zh, en);
  }

  /** This column with a description of its values for the interface. */
  public FormColumn described(String zh, String en) {
    return with(Spelling.DESCRIPTION, zh, en);
  }

  /**
   * This column with advice on what to write where nothing can be read; needed where its content
   * gives none.
   */
  public FormColumn wants(String zh, String en) {
    return with(Spelling.WANTED, zh, en);
  }

  /** This column with the place where its codes are listed. */
  public FormColumn codedBy(String zh, String en) {
    return with(Spelling.CODES, zh, en);
  }

  /** The advice for a value that contradicts other columns. */
  public FormColumn contradicts(String zh, String en) {
    return with(Spelling.CONTRADICTION, zh, en);
  }

  public String name() {
    return name;
  }

  public ColumnContent content() {
    return content;
  }

  public TextBound bound() {
    return content.bound();
  }

  public ColumnCode code() {
    return code;
  }

  /** The list of which its codes are; null where they are of none. */
  public CodeList list() {
    return list;
  }

  /** Whether a file may lack it. */
  public boolean isOptional() {
    return traits.contains(Trait.MAY_BE_MISSING);
  }

  /** Whether the column may not be empty, except in withdrawals. */
  public boolean isNeeded() {
    return !traits.contains(Trait.MAY_BE_EMPTY) && content != ColumnContent.FLAG;
  }

  /** Whether an amount may be negative. */
  public boolean isSigned() {
    return traits.contains(Trait.MAY_BE_NEGATIVE);
  }

  /** The column whose amount it is a part of, or null. */
  public String whole() {
    return whole;
  }

  /** The title of the column for people; its name where none is declared. */
  public Bilingual title() {
    return sayings.getOrDefault(Spelling.TITLE, Bilingual.same(name));
  }

  public Bilingual description() {
    return sayings.getOrDefault(Spelling.DESCRIPTION, content.description());
  }

  /** Empty where its content says it. */
  Bilingual wanted() {
    return sayings.getOrDefault(Spelling.WANTED, Bilingual.NONE);
  }

  Bilingual codes() {
    return sayings.getOrDefault(Spelling.CODES, Bilingual.of("代码表中的代码", "a code of the table"));
  }

  Bilingual contradiction() {
    Bilingual declared = sayings.get(Spelling.CONTRADICTION);
    if (declared != null) {
      return declared;
    }
    return whole == null
        ? Bilingual.of("与其他列不一致：请核对。", "contradicts another column; check both.")
        : Bilingual.of("大于 " + whole + "：请核对两列。", "is greater than " + whole + "; check both.");
  }

  @Override
  public String toString() {
    return name;
  }
}

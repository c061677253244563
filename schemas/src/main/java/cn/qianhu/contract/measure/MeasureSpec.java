package cn.qianhu.contract.measure;

import cn.qianhu.contract.text.Bilingual;
import java.util.List;
import java.util.Optional;

/**
 * A measure of the cells: its name, its unit, how it is computed and whom its figures may reveal. A
 * measure without a disclosure class is never shown to the public.
 */
public final class MeasureSpec {

  /** The family of derived measures. */
  public static final String DERIVED = "derived";

  private final String code;
  private final Bilingual words;
  private final String family;
  private final MeasureUnit unit;
  private final Basis basis;
  private final List<String> columns;
  private final List<MeasureSpec> parts;
  private final boolean addsUpOverMonths;
  private final DisclosureClass disclosure;

  private MeasureSpec(
      String code,
      Bilingual words,
      String family,
      MeasureUnit unit,
      Basis basis,
      List<String> columns,
      List<MeasureSpec> parts,
      boolean addsUpOverMonths,
      DisclosureClass disclosure) {
    this.code = code;
    this.words = words;
    this.family = family;
    this.unit = unit;
    this.basis = basis;
    this.columns = columns;
    this.parts = parts;
    this.addsUpOverMonths = addsUpOverMonths;
    this.disclosure = disclosure;
  }

  private static MeasureSpec sum(
      String family, String code, Bilingual words, MeasureUnit unit, Basis basis) {
    return new MeasureSpec(code, words, family, unit, basis, List.of(code), List.of(), true, null);
  }

  private static MeasureSpec made(
      String family,
      String code,
      Bilingual words,
      MeasureUnit unit,
      Basis basis,
      MeasureSpec... of) {
    return new MeasureSpec(code, words, family, unit, basis, List.of(), List.of(of), true, null);
  }

  /**
   * A sum of a column, whose growth is over pairs.
   *
   * @param family name of the form that it is reported in
   * @param code its name in the results, and of the column unless {@link #summing} says others
   */
  public static MeasureSpec panel(
      String family, String code, String zh, String en, MeasureUnit unit) {
    return sum(family, code, Bilingual.of(zh, en), unit, Basis.PANEL);
  }

  /** A sum of a column, whose growth is that of the sums. */
  public static MeasureSpec total(
      String family, String code, String zh, String en, MeasureUnit unit) {
    return sum(family, code, Bilingual.of(zh, en), unit, Basis.TOTAL);
  }

  /** The difference of two sums of one form, over pairs. */
  public static MeasureSpec difference(
      String code, String zh, String en, MeasureSpec of, MeasureSpec less) {
    return made(of.family, code, Bilingual.of(zh, en), of.unit, Basis.PANEL, of, less);
  }

  /** A part of a whole, in percent. */
  public static MeasureSpec share(
      String code, String zh, String en, MeasureSpec part, MeasureSpec whole) {
    return made(DERIVED, code, Bilingual.of(zh, en), MeasureUnit.PERCENT, Basis.SHARE, part, whole);
  }

  /** One sum divided by another, over those who reported both. */
  public static MeasureSpec intensity(
      String code, String zh, String en, MeasureUnit unit, MeasureSpec of, MeasureSpec per) {
    return made(DERIVED, code, Bilingual.of(zh, en), unit, Basis.INTENSITY, of, per);
  }

  /** This measure as one counted at a date, which is not summed over months. */
  public MeasureSpec ofADate() {
    return new MeasureSpec(code, words, family, unit, basis, columns, parts, false, disclosure);
  }

  /** The sum of these columns instead of the one of its name. */
  public MeasureSpec summing(String... names) {
    return new MeasureSpec(
        code, words, family, unit, basis, List.of(names), parts, addsUpOverMonths, disclosure);
  }

  /** This measure with its class of disclosure. */
  public MeasureSpec disclosed(DisclosureClass as) {
    if (as == DisclosureClass.RESPONDENTS && !parts.isEmpty()) {
      throw new IllegalArgumentException(
          code + " is made of other measures: declare " + DisclosureClass.PARTS);
    }
    return new MeasureSpec(code, words, family, unit, basis, columns, parts, addsUpOverMonths, as);
  }

  /** The name of the measure in the results: never rename. */
  public String code() {
    return code;
  }

  public Bilingual words() {
    return words;
  }

  /** The name of the form that it is reported in; {@link #DERIVED} where it is derived. */
  public String family() {
    return family;
  }

  public boolean isDerived() {
    return family.equals(DERIVED);
  }

  public MeasureUnit unit() {
    return unit;
  }

  /** Digits after the point, as published. */
  public int digits() {
    return unit.digits();
  }

  public Basis basis() {
    return basis;
  }

  public boolean isPanel() {
    return basis == Basis.PANEL;
  }

  public boolean addsUpOverMonths() {
    return addsUpOverMonths;
  }

  /** The columns that it sums; none where it is derived from other measures. */
  public List<String> columns() {
    return columns;
  }

  /** The measures that it is made of: both sides of a difference, a share or an intensity. */
  public List<MeasureSpec> parts() {
    return parts;
  }

  /** The sums of reports that it rests on: itself, or those of its parts. */
  public List<MeasureSpec> bases() {
    return parts.isEmpty()
        ? List.of(this)
        : parts.stream().flatMap(part -> part.bases().stream()).distinct().toList();
  }

  /** Empty where the public never sees it. */
  public Optional<DisclosureClass> disclosure() {
    return Optional.ofNullable(disclosure);
  }

  @Override
  public String toString() {
    return code;
  }
}

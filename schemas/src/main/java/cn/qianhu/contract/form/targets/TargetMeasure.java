package cn.qianhu.contract.form.targets;

import cn.qianhu.contract.code.CodeList;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.NamedCode;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.investment.InvestmentMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.contract.text.Bilingual;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Measures that a target may be set for ("control, Targets"), each with its unit, its cells, the
 * direction that is good, and the part that is due before the year is over.
 */
@SuppressWarnings("ImmutableEnumChecker") // Units and sets do not change.
public enum TargetMeasure implements NamedCode {
  OUTPUT_GROWTH(
      growth(OutputMeasures.GROSS_OUTPUT),
      MeasureUnit.PERCENT,
      Reach.ENTERPRISES,
      Trait.ANY_INDUSTRY),
  EXPORT_GROWTH(
      growth(OutputMeasures.EXPORT_DELIVERY),
      MeasureUnit.PERCENT,
      Reach.ENTERPRISES,
      Trait.ANY_INDUSTRY),
  REVENUE(
      fromJanuary(OutputMeasures.REVENUE),
      MeasureUnit.MONEY,
      Reach.ENTERPRISES,
      Trait.ANY_INDUSTRY,
      Trait.NEVER_NEGATIVE,
      Trait.BY_TWELFTHS),
  INDUSTRY_BREADTH(
      Bilingual.of("行业增长面", "share of divisions that grow"),
      MeasureUnit.PERCENT,
      Reach.ABOVE_SCALE,
      Trait.NEVER_NEGATIVE,
      Trait.JUDGED_BY_OTHERS),
  INVESTMENT(
      fromJanuary(InvestmentMeasures.COMPLETED),
      MeasureUnit.MONEY,
      Reach.PROJECTS,
      Trait.ANY_INDUSTRY,
      Trait.NEVER_NEGATIVE,
      Trait.BY_TWELFTHS),
  TECHNICAL(
      fromJanuary(InvestmentMeasures.TECHNICAL),
      MeasureUnit.MONEY,
      Reach.PROJECTS,
      Trait.ANY_INDUSTRY,
      Trait.NEVER_NEGATIVE,
      Trait.BY_TWELFTHS),
  INVESTMENT_GROWTH(
      growth(InvestmentMeasures.COMPLETED),
      MeasureUnit.PERCENT,
      Reach.PROJECTS,
      Trait.ANY_INDUSTRY),
  TECHNICAL_GROWTH(
      growth(InvestmentMeasures.TECHNICAL),
      MeasureUnit.PERCENT,
      Reach.PROJECTS,
      Trait.ANY_INDUSTRY),
  TECHNICAL_SHARE(
      InvestmentMeasures.TECHNICAL_SHARE_PCT.words(),
      MeasureUnit.PERCENT,
      Reach.PROJECTS,
      Trait.ANY_INDUSTRY,
      Trait.NEVER_NEGATIVE),
  ENERGY_INTENSITY(
      change(EnergyMeasures.ENERGY_INTENSITY),
      MeasureUnit.PERCENT,
      Reach.ABOVE_SCALE,
      Trait.AT_MOST,
      Trait.JUDGED_BY_OTHERS),
  COAL_CHANGE(
      change(EnergyMeasures.COAL),
      MeasureUnit.PERCENT,
      Reach.ALL,
      Trait.AT_MOST,
      Trait.JUDGED_BY_OTHERS),
  ENERGY_INTENSITY_SINCE_2020(
      Bilingual.of(
          EnergyMeasures.ENERGY_INTENSITY.words().zh() + "比2020年变化",
          "change of " + EnergyMeasures.ENERGY_INTENSITY.words().en() + " since 2020"),
      MeasureUnit.PERCENT,
      Reach.ENTERPRISES,
      Trait.ANY_INDUSTRY,
      Trait.AT_MOST,
      Trait.SINCE_2020),
  ABOVE_SCALE_STOCK(
      Bilingual.of("规模以上企业数", "enterprises above designated size"),
      EnterpriseCount.UNIT,
      Reach.ABOVE_SCALE,
      Trait.NEVER_NEGATIVE),
  ABOVE_SCALE_ENTRANTS(
      Bilingual.of("新增规模以上企业数", "enterprises that came above designated size"),
      EnterpriseCount.UNIT,
      Reach.ABOVE_SCALE,
      Trait.NEVER_NEGATIVE,
      Trait.BY_TWELFTHS),
  ABOVE_SCALE_NET(
      Bilingual.of("净增规模以上企业数", "net change of enterprises above designated size"),
      EnterpriseCount.UNIT,
      Reach.ABOVE_SCALE,
      Trait.BY_TWELFTHS);

  /** The year that a change over several years counts from. */
  public static final int BASE_YEAR = 2020;

  public static final CodeList LIST = CodeList.of("target_measure", values());

  private static final Map<String, TargetMeasure> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(TargetMeasure::name, Function.identity()));

  /** The scopes whose cells hold the figure. */
  private enum Reach {
    /** Lists of enterprises. */
    ENTERPRISES(EnumSet.complementOf(EnumSet.copyOf(levels()))),
    /** Levels of projects. */
    PROJECTS(withAll(levels())),
    ABOVE_SCALE(EnumSet.of(Scope.ABOVE_SCALE)),
    ALL(EnumSet.of(Scope.ALL));

    private final Set<Scope> scopes;

    Reach(Set<Scope> scopes) {
      this.scopes = scopes;
    }

    private static Set<Scope> levels() {
      return Arrays.stream(Scope.values())
          .filter(Scope::isProjectLevel)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    private static Set<Scope> withAll(Set<Scope> levels) {
      levels.add(Scope.ALL);
      return levels;
    }
  }

  private enum Trait {
    /** A section or a division may have a target of its own. */
    ANY_INDUSTRY,
    NEVER_NEGATIVE,
    /** The target is kept by a figure that is not above it. */
    AT_MOST,
    /** A twelfth of it is due each month. */
    BY_TWELFTHS,
    /** Its years count from {@link #BASE_YEAR}, and each of them has its part. */
    SINCE_2020,
    /** Alerts about it are opened by other rules than that of all targets. */
    JUDGED_BY_OTHERS
  }

  private static final class EnterpriseCount {
    static final MeasureUnit UNIT = MeasureUnit.of("家", "enterprises", 0, 0);
  }

  private final Bilingual words;
  private final MeasureUnit unit;
  private final Reach reach;
  private final Set<Trait> traits;

  TargetMeasure(Bilingual words, MeasureUnit unit, Reach reach, Trait... traits) {
    this.words = words;
    this.unit = unit;
    this.reach = reach;
    this.traits = Set.of(traits);
  }

  private static Bilingual growth(MeasureSpec of) {
    return Bilingual.of(of.words().zh() + "累计增速", "growth of " + of.words().en() + " from January");
  }

  private static Bilingual change(MeasureSpec of) {
    return Bilingual.of(of.words().zh() + "累计变化", "change of " + of.words().en() + " from January");
  }

  private static Bilingual fromJanuary(MeasureSpec of) {
    return Bilingual.of("累计" + of.words().zh(), of.words().en() + " from January");
  }

  /** The measure of a code, or null. */
  public static TargetMeasure named(String code) {
    return code == null ? null : BY_NAME.get(code);
  }

  @Override
  public Bilingual words() {
    return words;
  }

  public MeasureUnit unit() {
    return unit;
  }

  /** Whether it counts enterprises, so that it has no decimals. */
  public boolean isCount() {
    return unit.equals(EnterpriseCount.UNIT);
  }

  public boolean isPercent() {
    return unit.equals(MeasureUnit.PERCENT);
  }

  /** Whether it may have targets in a scope, which may be null. */
  public boolean isOf(Scope scope) {
    return reach.scopes.contains(scope);
  }

  /** The scopes in which there are targets of it, in their order. */
  public List<Scope> scopes() {
    return Arrays.stream(Scope.values()).filter(this::isOf).toList();
  }

  /** Whether it may have targets for an industry. */
  public boolean isOf(String industry, Industries industries) {
    boolean isPart = industries.isDivision(industry) || industries.sections().contains(industry);
    return industry.equals(Industries.ALL_INDUSTRY) || (isPart && isOfParts());
  }

  /** Whether it may have targets for sections and divisions. */
  public boolean isOfParts() {
    return traits.contains(Trait.ANY_INDUSTRY);
  }

  /** Whether it may have targets for a year. */
  public boolean isOf(int year) {
    return !isOverYears() || year > BASE_YEAR;
  }

  /** Whether its figures are of projects, so that no coverage row gives their status. */
  public boolean isOfProjects() {
    return reach == Reach.PROJECTS;
  }

  /** Whether a figure above the target is good, and one below is not. */
  public boolean isAtLeast() {
    return !traits.contains(Trait.AT_MOST);
  }

  /** Whether a target may not be below zero. */
  public boolean isNeverNegative() {
    return traits.contains(Trait.NEVER_NEGATIVE);
  }

  /** Whether a twelfth of it is due each month. */
  public boolean isByTwelfths() {
    return traits.contains(Trait.BY_TWELFTHS);
  }

  /** Whether it is to be reached over the years since {@link #BASE_YEAR}, a part in each. */
  public boolean isOverYears() {
    return traits.contains(Trait.SINCE_2020);
  }

  /** Whether other rules open alerts about it, so that a miss gives one alert only. */
  public boolean isJudgedByOthers() {
    return traits.contains(Trait.JUDGED_BY_OTHERS);
  }
}

package cn.qianhu.contract.form.targets;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.Amount;
import cn.qianhu.contract.form.ColumnCode;
import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.Row;
import cn.qianhu.contract.form.RuleChain;
import cn.qianhu.contract.form.SharedColumns;
import cn.qianhu.contract.form.TextForm;
import cn.qianhu.event.TargetEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Entry of the directory of targets ("control, Targets"). */
public final class TargetForm extends TextForm<TargetEntry, TargetFields> implements ReportForm {

  private static final String REGION = "region";
  private static final String SCOPE = "scope";
  private static final String INDUSTRY = "industry";
  private static final String MEASURE = "measure";
  private static final String YEAR = "year";
  private static final String VALUE = "value";
  private static final int KEY_PARTS = 5;

  public static final Kind KIND =
      Kind.named("targets", "目标", "targets")
          .directory()
          .on("directory.targets", "Directory of targets; those of a region are totally ordered.")
          .keyedBy(REGION)
          .claims(REGION, SCOPE, INDUSTRY, MEASURE, YEAR)
          .claimed("为同一目标", "same target")
          .needed("withdrawn")
          .columns(
              FormColumn.text(REGION)
                  .holding(ColumnCode.REGION)
                  .described("省、市或县的行政区划代码", "code of a province, city or county")
                  .codedBy("省、市或县的行政区划代码（GB/T 2260）", "a code of GB/T 2260"),
              FormColumn.text(SCOPE)
                  .listed(CodeLists.SCOPE)
                  .described("范围代码", "scope of the figures")
                  .codedBy("该指标适用的范围代码", "a scope that the measure has targets in"),
              FormColumn.text(INDUSTRY)
                  .holding(ColumnCode.INDUSTRY)
                  .described("T（全部工业）、门类或大类", "T (all industry), a section or a division")
                  .codedBy(
                      " T，或该指标适用的门类、大类代码（GB/T 4754）",
                      "T, or a section or a division of GB/T 4754 where the measure has targets of"
                          + " them"),
              FormColumn.text(MEASURE)
                  .holding(ColumnCode.LISTED)
                  .described("目标指标", "what the target is set for")
                  .codedBy("目标指标代码，如 REVENUE", "a measure of targets, such as REVENUE"),
              FormColumn.of(YEAR, ColumnContent.YEAR)
                  .described("目标年份，四位数字", "year of the target, four digits"),
              FormColumn.of(VALUE, ColumnContent.FIGURE)
                  .described("目标值：%、万元或家", "what is aimed at: %, 10,000 yuan or enterprises"),
              FormColumn.text("source").described("目标出处（文件及条款）", "document and article"),
              SharedColumns.WITHDRAWN.described("是否撤回", "whether the target is withdrawn"))
          .example(
              "371600",
              "ABOVE_SCALE",
              "T",
              TargetMeasure.ABOVE_SCALE_ENTRANTS.name(),
              "2022",
              "200",
              "BIN-156 §27",
              "")
          .declared();

  private final CodeTables tables;

  /** Judging by the tables shipped with this version. */
  public TargetForm() {
    this(CodeTables.standard());
  }

  public TargetForm(CodeTables tables) {
    super(KIND, TargetEntry.class);
    this.tables = tables;
  }

  @Override
  public List<AlertRule> alertRules() {
    return TargetAlertRules.all();
  }

  @Override
  public TargetForm judgingBy(CodeTables tables) {
    return new TargetForm(tables);
  }

  @Override
  protected String key(Row row) {
    return IntStream.range(0, KEY_PARTS).mapToObj(row::keyPart).collect(Collectors.joining("/"));
  }

  /** Checks an entry. All its columns but one are text in the event too. */
  @Override
  public FieldCheck<TargetFields> check(TargetEntry entry) {
    return checkTexts(entry);
  }

  @Override
  protected FieldCheck<TargetFields> check(Row row) {
    String region = row.required(REGION);
    Scope scope = Scope.named(row.required(SCOPE));
    String industry = row.required(INDUSTRY);
    TargetMeasure measure = TargetMeasure.named(row.required(MEASURE));
    int year = row.year(YEAR);
    boolean withdrawn = row.flag("withdrawn");
    int digits = digits(measure);
    Amount value = withdrawn ? Amount.none(VALUE) : row.amount(VALUE, digits);
    String source = withdrawn ? null : row.required("source");
    if (row.malformed() != null) {
      return refused(row, row.malformed());
    }
    RuleChain rules =
        new RuleChain()
            .codeExists(tables.regions().contains(region), REGION, region)
            .codeExists(measure != null, MEASURE, row.text(MEASURE));
    if (measure != null) {
      rules
          .codeExists(measure.isOf(scope), SCOPE, row.text(SCOPE))
          .codeExists(measure.isOf(industry, tables.industries()), INDUSTRY, industry)
          .inRange(measure.isOf(year), YEAR, row.text(YEAR))
          .notTooLarge(value);
      if (measure.isNeverNegative()) {
        rules.notNegative(value);
      }
    }
    TargetFields fields =
        new TargetFields(
            region,
            scope,
            industry,
            measure,
            year,
            withdrawn ? null : BigDecimal.valueOf(value.units(), digits),
            source,
            withdrawn);
    return new FieldCheck<>(KIND, key(row), fields, null, true, rules.broken());
  }

  /** The digits of a target: none for enterprises, of which there are no parts. */
  private static int digits(TargetMeasure measure) {
    return measure != null && measure.isCount() ? Amount.PERSONS : Amount.QUANTITY;
  }
}

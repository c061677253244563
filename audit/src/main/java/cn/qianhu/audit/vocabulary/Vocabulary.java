package cn.qianhu.audit.vocabulary;

import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.catalogue.AlertLists;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.CodeList;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.BalanceColumn;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.text.Bilingual;
import java.util.List;
import java.util.stream.Stream;

/**
 * The closed lists of codes, and what their codes are called: terminal, bulletin, API and console
 * take their words from the declarations, so that none of them calls a thing by another name.
 */
public final class Vocabulary {

  public static final CodeList DEDUCTION_RULE =
      CodeList.of("deduction_rule", DeductionRule.values());

  /** Kinds of records. */
  public static final CodeList FORM = CodeList.of("form", Kind.all(), Kind::fileName, Kind::title);

  private static final List<CodeList> LISTS =
      List.of(
          AlertLists.RULE,
          AlertLists.KIND,
          AlertLists.STATE,
          AlertLists.SEVERITY,
          CodeLists.LIGHT,
          CodeLists.PROJECT_STATUS,
          CodeLists.SCOPE,
          Reason.LIST,
          DEDUCTION_RULE,
          CodeLists.STATUS,
          FORM,
          CodeLists.FLOW,
          CodeLists.COMMAND,
          CodeLists.ACCOUNT,
          figures(ResultTables.INDICATORS, IndicatorColumn.FIGURES),
          figures(ResultTables.COVERAGE, CoverageColumn.FIGURES),
          figures(ResultTables.BALANCES, BalanceColumn.FIGURES),
          CodeLists.TARGET_STATE,
          TargetMeasure.LIST,
          CodeLists.PROJECT_LEVEL,
          all(ResultTables.TARGETS),
          all(ResultTables.CONTROL),
          all(ResultTables.TWO_HIGH),
          all(ResultTables.QUOTA_PROJECTS));

  private Vocabulary() {}

  /** Columns of a table, under its name. */
  private static CodeList figures(ResultTable<?, ?> table, List<? extends TableColumn<?>> columns) {
    return CodeList.of(table.name(), columns, TableColumn::code, TableColumn::title);
  }

  /** The columns of a table, under its name. */
  private static CodeList all(ResultTable<?, ?> table) {
    return figures(table, table.columns().columns());
  }

  /**
   * A code of a list, in words.
   *
   * @param list severity, light, reason, …
   */
  public record Term(String list, String code, String zh, String en) {}

  /**
   * A piece of evidence of an alert.
   *
   * @param type how it is to be read
   * @param unitZh empty where it has none
   */
  public record EvidenceTerm(
      String code, String zh, String en, String type, String unitZh, String unitEn) {

    private static EvidenceTerm of(String code, Bilingual words, EvidenceType type) {
      return new EvidenceTerm(
          code, words.zh(), words.en(), type.name(), type.unit().zh(), type.unit().en());
    }
  }

  /** The words of this version. */
  public static List<Term> terms() {
    return LISTS.stream().flatMap(Vocabulary::terms).toList();
  }

  private static Stream<Term> terms(CodeList list) {
    return list.codes().stream()
        .map(code -> new Term(list.name(), code, list.words(code).zh(), list.words(code).en()));
  }

  /**
   * The terms of evidence in all rules: figures, and the thresholds that they are compared with.
   */
  public static List<EvidenceTerm> evidence() {
    return Stream.concat(
            AlertRules.exhibits().stream()
                .map(one -> EvidenceTerm.of(one.key(), one.words(), one.type())),
            AlertRules.thresholds().stream()
                .map(one -> EvidenceTerm.of(one.code(), one.words(), one.type())))
        .toList();
  }
}

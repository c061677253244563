package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.LoggedEntry;
import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.text.Bilingual;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Explains the enterprises above designated size (规上), those that came and those that left since
 * December, one by one from the directory ("control, Targets"): an enterprise that moves within a
 * province does neither.
 */
record MoverNodes(Registers registers, CellWords words) {

  ExplanationNode stock(CellKey cell) {
    return count(
        Bilingual.of("在库", "above scale"),
        cell,
        cell.yearMonth(),
        uscc -> isIn(cell.region(), uscc, cell.yearMonth()));
  }

  ExplanationNode entrants(CellKey cell) {
    return count(
        Bilingual.of("新入库", "came above scale"),
        cell,
        cell.yearMonth(),
        uscc ->
            isIn(cell.region(), uscc, cell.yearMonth())
                && !isIn(province(cell), uscc, december(cell)));
  }

  ExplanationNode leavers(CellKey cell) {
    return count(
        Bilingual.of("退库", "no longer above scale"),
        cell,
        december(cell),
        uscc ->
            isIn(cell.region(), uscc, december(cell))
                && !isIn(province(cell), uscc, cell.yearMonth()));
  }

  private static String province(CellKey cell) {
    return Regions.provinceOf(cell.region());
  }

  private static YearMonth december(CellKey cell) {
    return YearMonth.of(cell.yearMonth().getYear() - 1, 12);
  }

  private boolean isIn(String region, String uscc, YearMonth month) {
    return entry(uscc, month)
        .filter(entry -> FactIndex.isWithin(region, entry.fields().county()))
        .isPresent();
  }

  private Optional<LoggedEntry<EnterpriseFields>> entry(String uscc, YearMonth month) {
    return registers
        .enterprise(uscc, month)
        .filter(entry -> (entry.fields().scopes() & Scope.ABOVE_SCALE.bit()) != 0);
  }

  private ExplanationNode count(
      Bilingual what, CellKey cell, YearMonth shown, Predicate<String> counted) {
    List<ExplanationNode> enterprises =
        registers.enterprises().stream()
            .filter(counted)
            .map(uscc -> node(entry(uscc, shown).orElseThrow(), cell))
            .toList();
    return ExplanationNode.count(what, Units.ENTERPRISES, enterprises);
  }

  private ExplanationNode node(LoggedEntry<EnterpriseFields> entry, CellKey cell) {
    EnterpriseFields fields = entry.fields();
    Bilingual place = words.place(fields.county(), fields.division());
    return ExplanationNode.words(
            Bilingual.of(
                fields.name() + " " + place.zh() + "，名录自",
                fields.name() + ", " + place.en() + ", entry of"),
            fields.validFrom().toString())
        .of(
            new LeafSubject(
                OutputMeasures.FAMILY,
                fields.uscc(),
                fields.name(),
                cell.period(),
                fields.county(),
                fields.division()))
        .from(List.of(entry.origin()));
  }
}

package cn.qianhu.audit.explain;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The cells that a fact feeds: every one that covers it (domain, Indicators). */
public record FactCells(Industries industries) {

  public Stream<CellKey> cells(SubjectFact fact) {
    List<String> regions = Regions.covering(fact.region());
    List<String> divisions = industries.covering(fact.industry());
    return fact.scopes().stream()
        .flatMap(
            scope ->
                regions.stream()
                    .flatMap(
                        region ->
                            divisions.stream()
                                .map(
                                    industry ->
                                        CellKey.of(
                                            scope,
                                            region,
                                            industry,
                                            YearMonth.parse(fact.period())))));
  }
}

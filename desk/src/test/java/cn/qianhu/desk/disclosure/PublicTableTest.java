package cn.qianhu.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.domain.cell.Leaf;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which sums of a measure may be published, from who stands where with how much. */
class PublicTableTest {

  private static final String JINAN = "370102";
  private static final String QINGDAO = "370202";
  private static final String ZIBO = "370302";
  private static final int LISTED = Scope.KEY_1000.bit();

  private final List<RespondentAmounts> now = new ArrayList<>();
  private final List<RespondentAmounts> before = new ArrayList<>();

  @Test
  void aCityOfThreeIsShownAndOneOfTwoTakesAnotherWithIt() {
    stand(JINAN, 0, 10, 20, 30, 40);
    stand(QINGDAO, 0, 10, 20, 30);
    stand(ZIBO, 0, 10, 20);
    assertThat(shown()).containsExactlyInAnyOrder(cell("ALL", "370000"), cell("ALL", "370100"));
  }

  /** Four together, but whoever knows the whole knows the giant to a tenth. */
  @Test
  void aCityWithAGiantIsNotShown() {
    stand(JINAN, 0, 10, 20, 30, 40);
    stand(QINGDAO, 0, 860, 50, 50, 40);
    assertThat(shown()).doesNotContain(cell("ALL", "370200"));
    now.clear();
    stand(JINAN, 0, 10, 20, 30, 40);
    stand(QINGDAO, 0, 400, 350, 50, 50);
    assertThat(shown()).contains(cell("ALL", "370200"));
  }

  /** Five report, but two of them have this at all. */
  @Test
  void aSumThatTwoOfFiveHaveIsNotShown() {
    stand(JINAN, 0, 10, 20, 30);
    stand(QINGDAO, 0, 0, 0, 0, 500, 300);
    assertThat(shown()).doesNotContain(cell("ALL", "370200"));
  }

  /** That nobody has any is told of each of them. */
  @Test
  void aSumOfZerosIsNotShown() {
    stand(JINAN, 0, 0, 0, 0, 0);
    assertThat(shown()).isEmpty();
  }

  /** Zero together, of profits and losses that are none. */
  @Test
  void lossesCountAsFigures() {
    stand(JINAN, 0, 40, -30, -20, 10);
    assertThat(shown()).contains(cell("ALL", "370100"));
  }

  @Test
  void aListThatAllButOneStandOnWouldTellOfThatOne() {
    stand(JINAN, LISTED, 10, 20, 30, 40);
    stand(JINAN, 0, 25);
    assertThat(shown())
        .contains(cell("ALL", "370100"))
        .doesNotContain(cell("KEY_1000", "370100"), cell("KEY_1000", "370000"));
  }

  @Test
  void ofTwoHighEnterprisesNothingIsShown() {
    stand(JINAN, Scope.TWO_HIGH.bit(), 10, 20, 30, 40);
    stand(JINAN, 0, 10, 20, 30, 40);
    assertThat(shown())
        .contains(cell("ALL", "370100"))
        .doesNotContain(cell("TWO_HIGH", "370100"), cell("TWO_HIGH", "370000"));
  }

  /** The sum of a section less its parts: here two counties, of which one is nearly all. */
  @Test
  void aCountyOfTwoThatIsNearlyAllOfItsCityHidesTheCity() {
    stand(JINAN, 0, 500, 450);
    stand("370103", 0, 20, 10);
    stand(QINGDAO, 0, 10, 20, 30, 40);
    assertThat(shown()).doesNotContain(cell("ALL", "370100"));
  }

  /** Three projects of one enterprise are one enterprise. */
  @Test
  void projectsOfOneAreOne() {
    for (int project = 0; project < 3; project++) {
      now.add(new RespondentAmounts("P" + project, "A", leaf(JINAN, 0), amounts(10)));
    }
    assertThat(shown()).isEmpty();
  }

  /** Value, growth and the value of before would tell what the newcomer has. */
  @Test
  void growthIsNotShownWhereOneIsNew() {
    stand(JINAN, 0, 10, 20, 30, 40);
    before.addAll(now);
    assertThat(grown()).contains(cell("ALL", "370100"));
    stand(JINAN, 0, 25);
    assertThat(grown()).isEmpty();
    stand(JINAN, 0, 20, 30);
    assertThat(grown()).contains(cell("ALL", "370100"));
  }

  /** The same of those who left: their figures of before would be told. */
  @Test
  void growthIsNotShownWhereOneLeft() {
    stand(JINAN, 0, 10, 20, 30, 40, 25);
    before.addAll(now);
    now.remove(4);
    assertThat(grown()).isEmpty();
  }

  @Test
  void sumsThatCannotBeHeldAreNotShown() {
    stand(JINAN, 0, Long.MAX_VALUE, 20, 30, 40);
    stand(QINGDAO, 0, 10, 20, 30, 40);
    assertThat(shown()).isEmpty();
  }

  private Set<CellSeries> shown() {
    return table(now).sums().keySet();
  }

  private Set<CellSeries> grown() {
    Contributors here = contributors(now);
    Contributors then = contributors(before);
    Map<CellSeries, BitSet> pairs =
        new PublicCells(CodeTables.standard().regions())
            .inOrder(RespondentGroup.of(OutputMeasures.GROSS_OUTPUT), here);
    pairs.replaceAll((cell, members) -> here.alsoIn(then, members));
    return table(now)
        .withPairs(sheet(here, now), pairs, sheet(then, before), table(before))
        .pairs();
  }

  private static PublicTable table(List<RespondentAmounts> all) {
    Contributors contributors = contributors(all);
    return PublicTable.ofSums(
        sheet(contributors, all),
        new PublicCells(CodeTables.standard().regions())
            .inOrder(RespondentGroup.of(OutputMeasures.GROSS_OUTPUT), contributors));
  }

  private static Contributors contributors(List<RespondentAmounts> all) {
    return new Contributors(RespondentGroup.of(OutputMeasures.GROSS_OUTPUT), all);
  }

  private static MeasureEditions sheet(Contributors contributors, List<RespondentAmounts> all) {
    return new MeasureEditions(
        contributors,
        new ProtectedSets(contributors),
        all.stream().mapToLong(each -> each.amounts().get(0)).toArray());
  }

  private void stand(String county, int scopes, long... amounts) {
    for (long amount : amounts) {
      String uscc = "E" + now.size() + county;
      now.add(new RespondentAmounts(uscc, uscc, leaf(county, scopes), amounts(amount)));
    }
  }

  private static Leaf leaf(String county, int scopes) {
    return new Leaf(county, "13", Scope.ALL.bit() | scopes, 0);
  }

  private static List<Long> amounts(long amount) {
    return List.of(amount, 0L, 0L, 0L, 0L, 0L);
  }

  private static CellSeries cell(String scope, String region) {
    return new CellSeries(scope, region, "T");
  }
}

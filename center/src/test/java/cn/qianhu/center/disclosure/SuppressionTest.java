package cn.qianhu.center.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.center.view.CellSeries;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which cells are hidden, from who stands in them. */
class SuppressionTest {

  private final Members members = new Members();

  @Test
  void a_cell_of_two_is_hidden_and_one_of_three_is_not() {
    stand("ALL", "370102", "13", 3);
    stand("ALL", "370202", "13", 2);
    assertThat(hidden(Form.OUTPUT))
        .contains(cell("ALL", "370202", "13"))
        .doesNotContain(cell("ALL", "370102", "13"));
  }

  @Test
  void the_only_hidden_county_takes_the_smallest_of_the_others_with_it() {
    stand("ALL", "370102", "T", 1);
    stand("ALL", "370103", "T", 4);
    stand("ALL", "370104", "T", 9);
    stand("ALL", "370100", "T", 14);
    assertThat(hidden(Form.OUTPUT))
        .containsExactlyInAnyOrder(cell("ALL", "370102", "T"), cell("ALL", "370103", "T"));
  }

  @Test
  void two_hidden_counties_of_one_enterprise_each_still_tell_both_of_each_other() {
    stand("ALL", "370102", "T", 1);
    stand("ALL", "370103", "T", 1);
    stand("ALL", "370104", "T", 9);
    stand("ALL", "370100", "T", 11);
    assertThat(hidden(Form.OUTPUT)).contains(cell("ALL", "370104", "T"));
  }

  @Test
  void hidden_counties_that_are_enough_together_take_nothing_with_them() {
    stand("ALL", "370102", "T", 1);
    stand("ALL", "370103", "T", 2);
    stand("ALL", "370104", "T", 9);
    stand("ALL", "370100", "T", 12);
    assertThat(hidden(Form.OUTPUT))
        .containsExactlyInAnyOrder(cell("ALL", "370102", "T"), cell("ALL", "370103", "T"));
  }

  @Test
  void what_is_hidden_for_another_is_protected_itself() {
    // Of division 13 one county is hidden and takes 370103 with it; what is hidden of 370103 must
    // not be reckoned from its section either.
    stand("ALL", "370102", "13", 1);
    stand("ALL", "370103", "13", 3);
    stand("ALL", "370104", "13", 5);
    stand("ALL", "370103", "14", 4);
    stand("ALL", "370103", "C", 7);
    assertThat(hidden(Form.OUTPUT))
        .contains(cell("ALL", "370103", "13"))
        .doesNotContain(cell("ALL", "370104", "13"));
    // Three stand in what is hidden of the section: nobody learns of one of them.
    assertThat(hidden(Form.OUTPUT)).doesNotContain(cell("ALL", "370103", "14"));
  }

  @Test
  void a_list_that_all_but_one_stand_on_would_tell_of_that_one() {
    stand("ALL", "370100", "T", 10);
    stand("KEY_1000", "370100", "T", 9);
    members.add(Group.OUTPUT, Members.others(cell("KEY_1000", "370100", "T")));
    assertThat(hidden(Form.OUTPUT)).containsExactly(cell("KEY_1000", "370100", "T"));
  }

  @Test
  void three_projects_of_one_enterprise_are_one_enterprise() {
    CellSeries cell = cell("ALL", "370102", "13");
    for (int project = 0; project < 3; project++) {
      members.addInvestor(cell, "A");
    }
    assertThat(hidden(Form.INVESTMENT)).containsExactly(cell);
  }

  @Test
  void hidden_cells_with_the_same_investors_are_not_more_investors() {
    for (String county : List.of("370102", "370103")) {
      members.addInvestor(cell("ALL", county, "T"), "A");
      members.addInvestor(cell("ALL", county, "T"), "B");
    }
    for (String uscc : List.of("C", "D", "E")) {
      members.addInvestor(cell("ALL", "370104", "T"), uscc);
    }
    assertThat(hidden(Form.INVESTMENT)).contains(cell("ALL", "370104", "T"));
  }

  private Set<CellSeries> hidden(Form form) {
    return Suppression.of(form, members);
  }

  private void stand(String scope, String region, String industry, int enterprises) {
    for (int i = 0; i < enterprises; i++) {
      members.add(Group.OUTPUT, cell(scope, region, industry));
    }
  }

  private static CellSeries cell(String scope, String region, String industry) {
    return new CellSeries(scope, region, industry);
  }
}

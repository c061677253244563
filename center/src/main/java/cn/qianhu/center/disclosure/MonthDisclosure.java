package cn.qianhu.center.disclosure;

import cn.qianhu.center.view.CellSeries;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Who stands in the cells of a month, and which of them are hidden. */
final class MonthDisclosure {

  private final Members members;
  private final Map<Form, Set<CellSeries>> hidden = new EnumMap<>(Form.class);

  MonthDisclosure(Members members) {
    this.members = members;
    for (Form form : Form.values()) {
      hidden.put(form, Suppression.of(form, members));
    }
  }

  /** Whether somebody stands in a cell and it is not hidden. */
  boolean shows(Form form, CellSeries cell) {
    return count(Group.of(form), cell) > 0 && !hides(form, cell);
  }

  /** Whether there is something that must not be seen. */
  boolean hides(Form form, CellSeries cell) {
    return hidden.get(form).contains(cell);
  }

  int count(Group group, CellSeries cell) {
    return members.count(group, cell);
  }
}

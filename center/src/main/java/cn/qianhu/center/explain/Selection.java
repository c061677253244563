package cn.qianhu.center.explain;

import cn.qianhu.center.explain.IndicatorMeasure.Form;
import java.util.List;

/**
 * Over whom a figure of a cell is summed (domain, Indicators).
 *
 * @param forms those of which a subject must have facts in the month
 * @param paired whether it must have them in the same month a year before too, wherever it stood
 *     then
 */
record Selection(List<Form> forms, boolean paired) {

  Selection {
    forms = List.copyOf(forms);
  }

  static Selection reported(Form... forms) {
    return new Selection(List.of(forms), false);
  }

  static Selection paired(Form... forms) {
    return new Selection(List.of(forms), true);
  }
}

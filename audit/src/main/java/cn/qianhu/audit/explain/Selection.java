package cn.qianhu.audit.explain;

import java.util.List;

/**
 * Over whom a figure of a cell is summed (domain, Indicators).
 *
 * @param forms those of which a subject must have facts in the month
 * @param paired whether it must have them in the same month a year before too, wherever it stood
 *     then
 */
record Selection(List<String> forms, boolean paired) {

  Selection {
    forms = List.copyOf(forms);
  }

  static Selection reported(String... forms) {
    return new Selection(List.of(forms), false);
  }

  static Selection paired(String... forms) {
    return new Selection(List.of(forms), true);
  }
}

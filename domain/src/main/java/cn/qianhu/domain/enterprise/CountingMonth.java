package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.directory.EnterpriseFields;
import java.util.List;

/**
 * The reports of an enterprise's month that count.
 *
 * @param entry of the directory, in force for the month; null where there is none, and nothing
 *     counts
 * @param authors what each author whose reports count has reported of it; who signs stands behind
 *     who does not
 */
record CountingMonth(int month, EnterpriseFields entry, List<EnterpriseMonth> authors) {

  boolean isEmpty() {
    return authors.isEmpty();
  }
}

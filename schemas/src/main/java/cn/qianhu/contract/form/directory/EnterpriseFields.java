package cn.qianhu.contract.form.directory;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.DirectoryFields;
import java.time.YearMonth;

/**
 * Values of a directory entry of an enterprise.
 *
 * @param county region of the entry
 * @param scopes mask of the {@link Scope}s that it counts in: ALL, those that the entry lists, and
 *     TWO_HIGH by its flag
 * @param twoHigh whether the enterprise is of the two-high kind (两高)
 * @param codeExempt whether the code is admitted although its check character does not hold
 * @param closedFrom first month in which the enterprise is closed, or null
 */
public record EnterpriseFields(
    String uscc,
    String name,
    String county,
    String division,
    int scopes,
    boolean twoHigh,
    boolean codeExempt,
    YearMonth validFrom,
    YearMonth closedFrom)
    implements DirectoryFields {

  public EnterpriseFields {
    scopes |= twoHigh ? Scope.TWO_HIGH.bit() : 0;
  }

  @Override
  public String entryKey() {
    return uscc + "/" + validFrom;
  }
}

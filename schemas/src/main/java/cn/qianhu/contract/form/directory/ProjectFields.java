package cn.qianhu.contract.form.directory;

import cn.qianhu.contract.form.DirectoryFields;
import java.util.List;

/**
 * Values of a directory entry of a project: amounts in 0.01 万元.
 *
 * @param levels mask of {@link cn.qianhu.contract.code.Scope}s, ALL included
 * @param planMonths what is planned for January to December; none where the entry does not say
 */
public record ProjectFields(
    String projectCode,
    int planYear,
    String uscc,
    String name,
    String county,
    String division,
    int levels,
    long totalInvestment,
    long planInvestment,
    List<Long> planMonths)
    implements DirectoryFields {

  @Override
  public String entryKey() {
    return projectCode + "/" + planYear;
  }
}

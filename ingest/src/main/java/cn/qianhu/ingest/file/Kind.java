package cn.qianhu.ingest.file;

import java.util.List;
import java.util.Set;

public enum Kind {
  ENTERPRISES(
      "enterprises",
      "uscc,name,region,industry,scopes,two_high,code_exempt,valid_from,closed_from"),
  PROJECTS(
      "projects",
      "project_code,plan_year,uscc,name,region,industry,levels,total_investment,plan_investment"),
  OUTPUT(
      "output",
      "report_id,uscc,period,revision,reported_at,withdrawn,gross_output,sales_output,export_delivery,revenue,profit,employees"),
  INVESTMENT(
      "investment",
      "report_id,uscc,project_code,period,revision,reported_at,withdrawn,completed,technical,equipment,status"),
  ENERGY(
      "energy",
      "report_id,uscc,period,carrier,revision,reported_at,withdrawn,consumption,feedstock,conversion_output,recovery,renewable"),
  READINGS("readings", "uscc,meter_id,carrier,flow,interval_start,minutes,quantity,reported_at"),
  QUOTA(
      "quota",
      "command_id,type,effective_date,city,county,kind,industry,project_code,account,bridge_id,year,amount,due_date,two_high,level,livelihood");
  private final String fileName;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> columns;

  Kind(String fileName, String columns) {
    this.fileName = fileName;
    this.columns = List.of(columns.split(",", -1));
  }

  public String fileName() {
    return fileName;
  }

  List<String> columns() {
    return columns;
  }

  Set<String> optionalColumns() {
    return Set.of("withdrawn", "code_exempt", "closed_from", "county", "account").stream()
        .filter(columns::contains)
        .collect(java.util.stream.Collectors.toSet());
  }
}

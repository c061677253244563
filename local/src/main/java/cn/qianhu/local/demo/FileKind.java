package cn.qianhu.local.demo;

import java.time.YearMonth;
import java.util.List;

/** The kinds of input files and their columns, in the order in which they are written. */
enum FileKind {
  ENTERPRISES(
      "enterprises",
      "uscc,name,region,industry,scopes,two_high,code_exempt,valid_from,closed_from"),
  PROJECTS(
      "projects",
      "project_code,plan_year,uscc,name,region,industry,levels,total_investment,plan_investment"),
  OUTPUT(
      "output",
      "report_id,uscc,period,revision,reported_at,withdrawn,"
          + "gross_output,sales_output,export_delivery,revenue,profit,employees"),
  INVESTMENT(
      "investment",
      "report_id,uscc,project_code,period,revision,reported_at,withdrawn,"
          + "completed,technical,equipment,status"),
  ENERGY(
      "energy",
      "report_id,uscc,period,carrier,revision,reported_at,withdrawn,"
          + "consumption,feedstock,conversion_output,recovery,renewable"),
  READINGS("readings", "uscc,meter_id,carrier,flow,interval_start,minutes,quantity,reported_at"),
  QUOTA(
      "quota",
      "command_id,type,effective_date,city,county,kind,industry,project_code,account,bridge_id,"
          + "year,amount,due_date,two_high,level,livelihood,to_city,schedule");

  private final String prefix;
  private final String header;

  FileKind(String prefix, String header) {
    this.prefix = prefix;
    this.header = header;
  }

  List<String> columns() {
    return List.of(header.split(",", -1));
  }

  /** The file of this kind for the whole province and time. */
  String file() {
    return prefix + ".csv";
  }

  /** The file of this kind for one month. */
  String file(YearMonth period) {
    return file(period.toString());
  }

  /** A file of this kind with a word of its own. */
  String file(String suffix) {
    return prefix + "-" + suffix + ".csv";
  }
}

package cn.qianhu.contract.table;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The columns that the files of tables have in the first release. Publications of builds before it
 * do not say of which columns their digests are, which is these: with another name or another order
 * here, none of them could be verified any more. A later column, or a later table, does not belong
 * here: publications say themselves that they have it.
 */
public final class FirstColumns {

  /** By the name of the table. */
  public static final SortedMap<String, List<String>> BY_TABLE =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.ofEntries(
                  table(
                      "indicators",
                      "scope,region,industry,period,measure,value,growth_pct,naive_growth_pct,ytd,"
                          + "ytd_growth_pct,contribution_pp"),
                  table(
                      "coverage",
                      "scope,region,industry,period,expected,reported,reporting_pct,paired,growing,"
                          + "growth_coverage_pct,divisions_paired,divisions_growing,"
                          + "energy_reported,energy_provisional,status"),
                  table(
                      "balances",
                      "city,period,rule,budget,comprehensive_ytd,feedstock_ytd,"
                          + "renewable_exempt_ytd,assessed_ytd,remaining,used_pct,schedule_pct,"
                          + "projected,light"),
                  table("accounts", "account,balance"),
                  table("journal", "seq,command_id,effective_date,debit,credit,amount"),
                  table("alerts", "rule,subject,period,kind,severity"),
                  table("rejected", "kind,key,reason"),
                  table(
                      "targets",
                      "region,scope,industry,measure,year,period,value,pace,figure,gap,state,"
                          + "status"),
                  table(
                      "control",
                      "region,period,intensity_change_pct,intensity_target_pct,intensity_state,"
                          + "coal_change_pct,coal_target_pct,coal_state,light,status,exempt"),
                  table(
                      "two-high",
                      "region,industry,period,assessed_ytd,assessed_ytd_prior,change_tce,"
                          + "change_pct,panel_change_tce,entered_tce,left_tce,share_pct"),
                  table(
                      "quota-projects",
                      "project_code,city,two_high,level,livelihood,need,occupied,from_increment,"
                          + "from_new_energy,from_retained,from_reserve,bridge_debt,unfilled,"
                          + "purchased_pct"),
                  table(
                      "suspects",
                      "scope,region,industry,period,suspects,suspect_output,value_without,"
                          + "growth_pct_without,ytd_growth_pct_without"))));

  private FirstColumns() {}

  private static Entry<String, List<String>> table(String name, String header) {
    return entry(name, List.of(header.split(",")));
  }
}

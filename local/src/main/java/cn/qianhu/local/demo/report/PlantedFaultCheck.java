package cn.qianhu.local.demo.report;

import cn.qianhu.local.demo.PlantedFault;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that planted faults show in the tables: each sighting names the table and the row's cells.
 */
final class PlantedFaultCheck {

  private final RowFaultCheck rows;
  private final CellFaultCheck cells;
  private final ControlFaultCheck control;

  PlantedFaultCheck(DemoResults results) {
    rows = new RowFaultCheck(results);
    cells = new CellFaultCheck(results);
    control = new ControlFaultCheck(results);
  }

  /** The places where the tables show a fault; empty where none does. */
  List<String> of(PlantedFault fault) {
    return switch (fault.kind()) {
      case UNIT_SLIP -> rows.alerts("UNIT_SUSPECT", fault);
      case PLANT_STOPS -> rows.alerts("OUTPUT_DROP", fault);
      case PROJECT_BEHIND -> rows.alerts("INVESTMENT_LAG", fault);
      case BRIDGE_OVERDUE -> rows.alerts("BRIDGE_DUE", fault);
      case MISSING_MONTH -> both(cells.missing(fault), rows.alerts("REPORT_OVERDUE", fault));
      case CITY_OVER_BUDGET -> both(rows.redLights(fault), rows.alerts("BUDGET_PACE", fault));
      case WITHDRAWN -> cells.missing(fault);
      case CORRECTED -> cells.corrected(fault);
      case DUPLICATE_UPLOAD -> cells.unmoved(fault);
      case MOVED_COUNTY -> cells.moved(fault);
      case CLOSED -> cells.closed(fault);
      case FEEDSTOCK_ABOVE_CONSUMPTION, WRONG_INTERVAL -> rows.rejected("INCONSISTENT", fault);
      case WRONG_CHECK_CHARACTER -> rows.rejected("BAD_IDENTIFIER", fault);
      case UNKNOWN_CARRIER -> rows.rejected("UNKNOWN_CODE", fault);
      case UNKNOWN_ENTERPRISE -> rows.rejected("UNKNOWN_ENTERPRISE", fault);
      case MALFORMED_NUMBER -> rows.rejected("MALFORMED", fault);
      case CITY_EXEMPT ->
          together(control.exempt(fault), rows.alerts("BUDGET_PACE", "WARNING", fault));
      case TARGET_NEAR -> rows.alerts("INTENSITY_TARGET", "WARNING", fault);
      case TARGETS_MISSED ->
          together(
              rows.alerts("INTENSITY_TARGET", "CRITICAL", fault),
              rows.alerts("COAL_CUT", "CRITICAL", fault));
      case ENTRANTS_BEHIND -> control.entrantsBehind(fault);
      case TWO_HIGH_RISES -> together(control.risen(fault), rows.alerts("TWO_HIGH_RISE", fault));
      case KILOWATT_HOURS -> rows.alerts("ENERGY_JUMP", fault);
      case RUNNING_TOTAL -> rows.alerts("RUNNING_TOTAL", fault);
      case REGISTER_VALUES -> rows.alerts("REGISTER_READING", fault);
      case LOOKALIKE_METERS -> rows.alerts("LOOKALIKE_METER", fault);
      case STATEMENT_OF_ZERO -> rows.alerts("STATEMENT_AGAINST_METERS", fault);
      case JANUARY_JOINED -> cells.missing(fault);
      case OFFICE_FILES -> cells.inTheSameUnit(fault);
      case PURCHASE_IN_DEFAULT -> rows.rejected("CITY_DISQUALIFIED", fault);
    };
  }

  /** Both lists or none: one without the other is not the planted fault. */
  private static List<String> together(List<String> some, List<String> others) {
    return some.isEmpty() || others.isEmpty() ? List.of() : both(some, others);
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}

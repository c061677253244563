package cn.qianhu.streams.topology;

/**
 * The name of every source, processor, sink, store and book within a store. They stand in changelog
 * topics, in keys and in upgrade paths: a changed name loses state, so the description of the
 * topology is held by a test.
 */
final class Names {

  static final String OUTPUT_REPORTS = "output-reports";
  static final String INVESTMENT_REPORTS = "investment-reports";
  static final String ENERGY_STATEMENTS = "energy-statements";
  static final String METER_READINGS = "meter-readings";
  static final String ENTERPRISE_ENTRIES = "enterprise-entries";
  static final String SIGNER_ENTRIES = "signer-entries";
  static final String BUSINESS_DATE = "business-date";
  static final String PROJECT_ENTRIES = "project-entries";
  static final String FROM_CLAIMANTS = "from-claimants";
  static final String FROM_EXEMPTED = "from-exempted";
  static final String QUOTA_COMMANDS = "quota-commands";
  static final String FROM_ENTERPRISES = "from-enterprises";
  static final String FROM_CITIES = "from-cities";

  static final String ENTERPRISE = "enterprise";
  static final String PROJECT = "project";
  static final String CITY = "city";
  static final String PROVINCE = "province";
  static final String LEDGER = "ledger";

  static final String TO_PROJECT = "to-project";
  static final String TO_ALL_PROJECTS = "to-all-projects";
  static final String INVESTMENT_FACTS = "investment-facts";
  static final String PROJECT_REJECTIONS = "project-rejections";
  static final String PROJECT_DEAD_LETTERS = "project-dead-letters";
  static final String PROJECTS_TO_CITY = "projects-to-city";
  static final String TO_CITY = "to-city";
  static final String TO_PROVINCE = "to-province";
  static final String OUTPUT_FACTS = "output-facts";
  static final String ENERGY_FACTS = "energy-facts";
  static final String REJECTIONS = "rejections";
  static final String DEAD_LETTERS = "dead-letters";
  static final String INDICATORS = "-indicators";
  static final String COVERAGE = "-coverage";

  static final String JOURNAL = "ledger-journal";
  static final String ACCOUNTS = "ledger-accounts";
  static final String BALANCES = "province-balances";
  static final String REJECTIONS_OF = "-rejections";
  static final String DEAD_LETTERS_OF = "-dead-letters";
  static final String SYSTEM_ALERTS_OF = "-system-alerts";

  static final String METER_DAYS = "meter-days";
  static final String BOOKS = "-books";
  static final String COMMIT = "-commit";

  static final String DIRECTORY = "directory";
  static final String SIGNERS = "signers";
  static final String MONTHS = "months";
  static final String DOCKET = "docket";
  static final String DOUBTFUL_CODES = "doubtful-codes";
  static final String CLAIMANTS = "claimants";
  static final String OTHER_CLAIMS = "other-claims";
  static final String LEDGER_BOOK = "ledger";
  static final String BUDGETS = "budgets";
  static final String CELLS = "cells";
  static final String EXPECTED = "expected";
  static final String CLOCK = "clock";
  static final String ALERTS = "alerts";

  static final String ALERT_EVENTS = "-alert-events";
  static final String OPEN_ALERTS = "-open-alerts";

  private Names() {}
}

package cn.qianhu.streams.topology;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import java.util.Map;

/**
 * The name of every source, processor, sink, store and typed store within a store. They stand in
 * changelog topics, in keys and in upgrade paths: a changed name loses state, so the description of
 * the topology is held by a test.
 */
final class TopologyNames {

  static final String SIGNER_ENTRIES = "signer-entries";
  static final String BUSINESS_DATE = "business-date";
  static final String FROM_CLAIMANTS = "from-claimants";
  static final String FROM_EXEMPTED = "from-exempted";
  static final String FROM_ENTERPRISES = "from-enterprises";
  static final String FROM_CITIES = "from-cities";

  static final String ENTERPRISE = "enterprise";
  static final String PROJECT = "project";
  static final String TARGET = "target";
  static final String CITY = "city";
  static final String PROVINCE = "province";
  static final String LEDGER = "ledger";

  static final String TO_PROJECT = "to-project";
  static final String TO_ALL_PROJECTS = "to-all-projects";
  static final String PROJECTS_TO_CITY = "projects-to-city";
  static final String TARGETS_TO_CITY = "targets-to-city";
  static final String TARGETS_TO_PROVINCE = "targets-to-province";
  static final String TO_CITY = "to-city";
  static final String BUDGETS_TO_CITY = "budgets-to-city";
  static final String TO_PROVINCE = "to-province";

  static final String SYSTEM_ALERTS_OF = "-system-alerts";

  static final String METER_DAYS = "meter-days";
  static final String STAGE_STORE = "-books";
  static final String COMMIT = "-commit";

  static final String DIRECTORY = "directory";
  static final String SIGNERS = "signers";
  static final String MONTHS = "months";
  static final String DOCKET = "docket";
  static final String DOUBTFUL_CODES = "doubtful-codes";
  static final String CLAIMANTS = "claimants";
  static final String OTHER_CLAIMS = "other-claims";
  static final String LEDGER_PART = "ledger";
  static final String CLOCK = "clock";
  static final String ALERTS = "alerts";

  /** The names of topics in sinks that are named by their stage. */
  private static final Map<Topic, String> SINKS =
      Map.ofEntries(
          Map.entry(Topics.RESULTS_REJECTIONS, "rejections"),
          Map.entry(Topics.RESULTS_INDICATORS, "indicators"),
          Map.entry(Topics.RESULTS_COVERAGE, "coverage"),
          Map.entry(Topics.RESULTS_BALANCES, "balances"),
          Map.entry(Topics.RESULTS_TARGETS, "targets"),
          Map.entry(Topics.RESULTS_CONTROL, "control"),
          Map.entry(Topics.RESULTS_TWO_HIGH, "two-high"),
          Map.entry(Topics.LEDGER_PROJECTS, "projects"),
          Map.entry(Topics.LEDGER_JOURNAL, "journal"),
          Map.entry(Topics.LEDGER_ACCOUNTS, "accounts"),
          Map.entry(Topics.ALERTS_EVENTS, "alert-events"),
          Map.entry(Topics.ALERTS_OPEN, "open-alerts"),
          Map.entry(Topics.DEAD_LETTERS, "dead-letters"));

  /** Sources that were named before a form could name its own. */
  private static final Map<Kind, String> SOURCES =
      Map.of(
          EnterpriseForm.KIND, "enterprise-entries",
          ProjectForm.KIND, "project-entries",
          TargetForm.KIND, "target-entries",
          EnergyForm.KIND, "energy-statements",
          ReadingForm.KIND, "meter-readings",
          QuotaForm.KIND, "quota-commands");

  private TopologyNames() {}

  /** The source of the raw records of a kind. */
  static String source(Kind kind) {
    return SOURCES.getOrDefault(kind, kind.fileName() + "-reports");
  }

  /** The sink of a stage for a topic. */
  static String sink(String stage, Topic topic) {
    String ending = SINKS.get(topic);
    if (ending == null) {
      // Facts: of a form only one stage makes some.
      return topic.name().substring(topic.name().indexOf('.') + 1) + "-facts";
    }
    boolean isUnnamed =
        stage.equals(ENTERPRISE)
            && (topic.equals(Topics.RESULTS_REJECTIONS) || topic.equals(Topics.DEAD_LETTERS));
    return isUnnamed ? ending : stage + "-" + ending;
  }
}

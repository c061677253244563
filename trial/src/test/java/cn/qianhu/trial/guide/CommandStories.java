package cn.qianhu.trial.guide;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which test runs a command for good, and why no test runs some. */
final class CommandStories {

  /** A test that executes the command, by the command. */
  static final Map<String, String> RUN_BY =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("acl", "GuideRunTest"),
              Map.entry("admit", "AdmitCommandTest"),
              Map.entry("archive", "VacanciesFromDoorToAuditTest"),
              Map.entry("batch", "BadFilesTest"),
              Map.entry("date", "DateCommandTest"),
              Map.entry("dead-letters", "DeskOnClusterTest"),
              Map.entry("demo", "DemoCommandTest"),
              Map.entry("deploy", "SecuredClusterTest"),
              Map.entry("desk", "MetersOnClusterTest"),
              Map.entry("diff", "VacanciesFromDoorToAuditTest"),
              Map.entry("explain", "VacanciesFromDoorToAuditTest"),
              Map.entry("failures", "GuideRunTest"),
              Map.entry("gateway", "GatewayCommandTest"),
              Map.entry("ingest", "IngestTest"),
              Map.entry("key", "KeyCommandTest"),
              Map.entry("publish", "SecuredClusterTest"),
              Map.entry("replay", "SecuredClusterTest"),
              Map.entry("reset", "UnarchiveTest"),
              Map.entry("sign", "SignCommandTest"),
              Map.entry("signer", "SignerCommandTest"),
              Map.entry("sizing", "GuideRunTest"),
              Map.entry("status", "SecuredClusterTest"),
              Map.entry("streams", "StreamsProcess"),
              Map.entry("template", "TemplateWorkbookTest"),
              Map.entry("unarchive", "UnarchiveTest"),
              Map.entry("up", "UpCommandTest"),
              Map.entry("verify", "SecuredClusterTest")));

  /** Why a command is not executed by any test, and what tries what it does. */
  static final Map<String, String> NOT_RUN =
      Map.of(
          "bench", "It measures for minutes and never fails: BenchSiteTest holds its ground.",
          "soak", "It takes an hour: SoakTest does seconds of the same.",
          "restore", "It restores for minutes: its processes are those of FailuresTest.");

  static {
    Stream.of(
            "alerts",
            "balance",
            "bulletin",
            "control",
            "coverage",
            "disclosure",
            "enterprise",
            "indicators",
            "quota-projects",
            "statement",
            "targets",
            "two-high")
        .collect(Collectors.toMap(command -> command, command -> "ResultCommandsTest"))
        .forEach(RUN_BY::put);
  }

  private CommandStories() {}
}

package cn.qianhu.trial.bench;

import picocli.CommandLine.Option;

/** Options of the load of readings, where it is not that of the size. */
final class LoadOptions {

  @Option(
      names = "--enterprises",
      paramLabel = "N",
      description = "企业数 / enterprises (default: by size)")
  private Integer enterprises;

  @Option(
      names = "--meters",
      paramLabel = "N",
      description = "每家企业的计量表数 / meters of each enterprise (default: by size)")
  private Integer meters;

  @Option(names = "--days", paramLabel = "N", description = "天数 / days (default: by size)")
  private Integer days;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "读数间隔 / length of an interval: 15, 60, 1440 (default: 15)")
  private Integer minutes;

  @Option(
      names = "--arrival",
      defaultValue = "INTERVAL",
      paramLabel = "ORDER",
      description =
          "读数到达次序 / order of arrival: ${COMPLETION-CANDIDATES}; INTERVAL: all meters, then the"
              + " next interval; DAY: a meter's whole day together (default: ${DEFAULT-VALUE})")
  private ArrivalOrder arrival;

  ReadingLoad of(ReadingLoad size) {
    return new ReadingLoad(
        size.seed(),
        or(enterprises, size.enterprises()),
        or(meters, size.meters()),
        size.firstDay(),
        or(days, size.days()),
        or(minutes, size.minutes()),
        arrival);
  }

  private static int or(Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }
}

package cn.qianhu.local.demo.report;

import cn.qianhu.audit.vocabulary.FigureWords;

/** The columns of {@code coverage.csv} that the demonstration looks at, as written. */
record CoverageLine(
    int expected,
    int reported,
    String reportingPct,
    String growthCoveragePct,
    String divisionsPaired,
    String divisionsGrowing,
    String energyReported,
    String energyProvisional,
    String status) {

  static final CoverageLine NONE = new CoverageLine(0, 0, "", "", "", "", "", "", "");

  /** {@code FINAL} or {@code PROVISIONAL}, or that it contains a suspect report. */
  String statusInWords(boolean suspect) {
    if (suspect) {
      return FigureWords.status(status, true).toString();
    }
    return switch (status) {
      case "FINAL" -> "正式 FINAL";
      case "PROVISIONAL" -> "暂定 PROVISIONAL";
      default -> status;
    };
  }
}

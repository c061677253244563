package cn.qianhu.command.vacancy;

import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Thirteen enterprises and what they report: four in Jinan, four in Qingdao, three in Zibo of which
 * one has nearly all, two in Zaozhuang.
 */
final class VacancyRows {

  /** It reports March and January over the gateway, and its vacancies surge. */
  static final int SURGING = 0;

  /** Its March was wrong at first. */
  static final int CORRECTED = 1;

  /** Its January is no number that anybody can want. */
  static final int WRONG = 2;

  /** Its January is taken back. */
  static final int WITHDRAWN = 3;

  private static final int ENTERPRISES = 13;
  private static final int WITH_A_YEAR_BEFORE = 8;
  private static final String[] COUNTIES = {"370102", "370202", "370302", "370402"};

  private VacancyRows() {}

  static String uscc(int number) {
    String body = "91370102MA3C%05d".formatted(number);
    return body + Uscc.checkCharacter(body);
  }

  static String id(int number, String period, int revision) {
    return "V-" + number + "-" + period + "-" + revision;
  }

  /** A row of the file, and the body of a request after its header. */
  static String row(int number, String period, int revision, int workers, int apprentices) {
    return String.join(
        ",",
        id(number, period, revision),
        uscc(number),
        period,
        Integer.toString(revision),
        "2022-04-05T10:00:00+08:00",
        "",
        Integer.toString(workers),
        Integer.toString(apprentices));
  }

  static String json(int number, String period, int workers, int apprentices) {
    return """
        {"report_id": "%s", "uscc": "%s", "period": "%s", "revision": 1,
         "reported_at": "2022-04-05T10:00:00+08:00",
         "workers_wanted": %d, "apprentices_wanted": %d}"""
        .formatted(id(number, period, 1), uscc(number), period, workers, apprentices);
  }

  /** What a folder brings: all but what comes through the other doors. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("enterprises.csv"), entries());
    Files.write(folder.resolve("vacancies-1.csv"), earlier());
    Files.write(folder.resolve("vacancies-2.csv"), march());
  }

  private static List<String> entries() {
    List<String> lines = new ArrayList<>(List.of(String.join(",", EnterpriseForm.KIND.columns())));
    for (int i = 0; i < ENTERPRISES; i++) {
      String county = COUNTIES[i < 11 ? i / 4 : 3];
      lines.add(
          String.join(",", uscc(i), "样本企业" + i, county, "31", "KEY_1000", "", "", "2021-01", ""));
    }
    return lines;
  }

  /** The row that is wrong is the last. */
  private static List<String> earlier() {
    List<String> lines = new ArrayList<>(List.of(header()));
    IntStream.range(0, WITH_A_YEAR_BEFORE)
        .forEach(number -> lines.add(row(number, "2021-03", 1, 80, 8)));
    lines.add(row(SURGING, "2022-02", 1, 20, 10));
    IntStream.range(1, ENTERPRISES)
        .forEach(number -> lines.add(row(number, "2022-02", 1, workers(number), 10)));
    lines.add(row(WITHDRAWN, "2022-01", 1, 777, 7));
    lines.add(row(WRONG, "2022-01", 1, -5, 0));
    return lines;
  }

  /** One row stands there twice. */
  private static List<String> march() {
    List<String> lines = new ArrayList<>(List.of(header()));
    lines.add(row(CORRECTED, "2022-03", 1, 999, 10));
    IntStream.range(2, ENTERPRISES)
        .forEach(number -> lines.add(row(number, "2022-03", 1, workers(number), 10)));
    lines.add(lines.get(lines.size() - 1));
    return lines;
  }

  static int workers(int number) {
    return switch (number) {
      case 8 -> 900;
      case 9, 10 -> 5;
      case 11, 12 -> 300;
      default -> 100;
    };
  }

  /** The columns, as a file names them. */
  static String header() {
    return String.join(",", VacancyForm.KIND.columns());
  }

  /** What comes as a file in a request. */
  static String january() {
    return header() + "\n" + row(SURGING, "2022-01", 1, 40, 4) + "\n";
  }

  /** The second revision of a report, but for what it says. */
  static VacancyReport.Builder secondRevision(int number, String period) {
    return VacancyReport.newBuilder()
        .setReportId(id(number, period, 2))
        .setUscc(uscc(number))
        .setPeriod(period)
        .setRevision(2)
        .setReportedAt(VacancySite.reportedAt());
  }

  /** What came through the other doors, as a file. */
  static void writeOthers(Path folder) throws IOException {
    String withdrawal = row(WITHDRAWN, "2022-01", 2, 0, 0).replace("+08:00,,0,0", "+08:00,true,,");
    Files.write(
        folder.resolve("vacancies-3.csv"),
        List.of(
            header(),
            row(SURGING, "2022-03", 1, 100, 10),
            row(SURGING, "2022-01", 1, 40, 4),
            row(CORRECTED, "2022-03", 2, 100, 10),
            withdrawal));
  }
}

package cn.qianhu.streams.law;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.enterprise.RawSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records of three enterprises, each with a project, of every kind that enterprises report: good
 * ones, withdrawn ones and wrong ones, by the columns that a kind declares.
 */
final class RandomRecords {

  /** A record, and where it stands in the raw log: the same wherever it is delivered again. */
  record RandomRecord(Kind kind, SpecificRecord event, RawPlace place, RawSource source) {}

  static final List<String> COUNTIES = List.of("370102", "371422", "370211");
  static final List<String> DIVISIONS = List.of("17", "30", "26");

  private static final List<String> MONTHS = List.of("2021-02", "2021-03", "2022-02", "2022-03");

  /** Of a province, a city and counties, for what each kind of reports makes; one is wrong. */
  private static final List<String> TARGETS =
      List.of(
          "370000,ALL,T,REVENUE,2022,20000,LU-267 §1,",
          "370000,ABOVE_SCALE,T,INDUSTRY_BREADTH,2022,80,LU-TEN-2024,",
          "370000,ABOVE_SCALE,T,ABOVE_SCALE_ENTRANTS,2022,5,LU-267 §27,",
          "370100,KEY_1000,C,OUTPUT_GROWTH,2022,5,LU-TEN-2024,",
          "370102,ABOVE_SCALE,17,ENERGY_INTENSITY_SINCE_2020,2022,-3,JN-3Y,",
          "371400,ABOVE_SCALE,T,ENERGY_INTENSITY,2022,-4,LU-TEN-2024,",
          "371422,ALL,T,COAL_CHANGE,2022,-4,BIN-156 §16,",
          "371422,ALL,T,INVESTMENT,2022,90,BIN-156 §1,",
          "370211,ALL,T,TECHNICAL_SHARE,2022,50,LU-TEN-2024,",
          "370211,ALL,T,EXPORT_GROWTH,2022,many,LU-TEN-2024,");

  private static final long SENT_AT = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

  private final Forms forms = Forms.of(CodeTables.standard());
  private final Random random;
  private long offset;

  RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  /** The kinds that enterprises report. */
  static List<Kind> reported() {
    return Kind.all().stream().filter(Kind::isReport).toList();
  }

  static String uscc(int enterprise) {
    String body = "91371422AAAAAAAA" + enterprise;
    return body + Uscc.checkCharacter(body + "0");
  }

  static String project(int enterprise) {
    return "2101-" + COUNTIES.get(enterprise) + "-04-01-00000" + enterprise;
  }

  /** The directory: what came before the reports, in an order of its own. */
  List<RandomRecord> directory() {
    List<RandomRecord> entries = new ArrayList<>();
    for (int i = 0; i < COUNTIES.size(); i++) {
      String county = COUNTIES.get(i);
      String division = DIVISIONS.get(i);
      entries.add(enterprise(i, i == 1, "2020-01"));
      if (i == 0) {
        // It becomes two-high between the months that are reported.
        entries.add(enterprise(i, true, "2022-03"));
      }
      for (String year : List.of("2021", "2022")) {
        String months = year.equals("2022") ? "0;10;20;30;40;50;60;70;80;40;0;0" : "";
        entries.add(
            record(
                ProjectForm.KIND,
                List.of(
                    project(i),
                    year,
                    uscc(i),
                    "项目" + i,
                    county,
                    division,
                    "",
                    "900",
                    "400",
                    months)));
      }
    }
    TARGETS.forEach(target -> entries.add(record(TargetForm.KIND, List.of(target.split(",", -1)))));
    return entries;
  }

  /** An entry that the directory replaces by another: what rows follow from it go. */
  RandomRecord mistake() {
    return enterprise(2, true, "2020-01");
  }

  private RandomRecord enterprise(int number, boolean twoHigh, String from) {
    return record(
        EnterpriseForm.KIND,
        List.of(
            uscc(number),
            "企业" + number,
            COUNTIES.get(number),
            DIVISIONS.get(number),
            number == 0 ? "KEY_1000;ABOVE_SCALE" : "ABOVE_SCALE",
            Boolean.toString(twoHigh),
            "",
            from,
            ""));
  }

  /** As many reports of each kind. */
  List<RandomRecord> reports(int ofEach) {
    List<RandomRecord> reports = new ArrayList<>();
    for (Kind kind : reported()) {
      for (int i = 0; i < ofEach; i++) {
        reports.add(report(kind, random.nextInt(COUNTIES.size()), 1 + random.nextInt(3)));
      }
    }
    return reports;
  }

  RandomRecord report(Kind kind, int enterprise, int revision) {
    List<String> texts =
        kind.declaredColumns().stream()
            .map(column -> text(kind, column, enterprise, revision))
            .toList();
    return record(kind, texts);
  }

  private String text(Kind kind, FormColumn column, int enterprise, int revision) {
    return switch (column.name()) {
      case "report_id" -> kind.fileName() + random.nextInt(4);
      case "uscc" -> random.nextInt(30) == 0 ? "91371422BBBBBBBB00" : uscc(enterprise);
      case "period" -> any(MONTHS);
      case "revision" -> Integer.toString(revision);
      case "reported_at" -> "2022-04-0" + (1 + random.nextInt(5)) + "T08:00:00+08:00";
      case "withdrawn" -> random.nextInt(10) == 0 ? "true" : "";
      case "carrier" -> any(List.of("RAW_COAL", "ELECTRICITY", "NO_CARRIER"));
      case "project_code" -> project(enterprise);
      case "status" -> any(List.of(ProjectStatus.values())).name();
      case "meter_id" -> any(List.of("M0", "M1", "m0", "0/M1"));
      case "flow" -> "CONSUMED";
      case "interval_start" -> any(MONTHS) + "-01T0" + random.nextInt(4) + ":00:00+08:00";
      case "minutes" -> "60";
      default -> amount(column);
    };
  }

  /** Of what is a part of another amount, little. */
  private String amount(FormColumn column) {
    if (random.nextInt(25) == 0) {
      return any(List.of("-1", "many", "1000000000000"));
    }
    return Integer.toString(
        column.whole() != null ? random.nextInt(9) : 10 + random.nextInt(1_000));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private RandomRecord record(Kind kind, List<String> texts) {
    Form<?> form = forms.of(kind);
    SpecificRecord event = form.event(texts);
    RawSource source = new RawSource(Topics.of(kind).name(), 0, offset++, null);
    return new RandomRecord(kind, event, new RawPlace(key(form, event), 0, SENT_AT), source);
  }

  @SuppressWarnings("unchecked") // The event is one of the form's.
  private static <E extends SpecificRecord> String key(Form<E> form, SpecificRecord event) {
    return form.rawKey((E) event);
  }
}

package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertLog;
import cn.qianhu.domain.alert.OpenAlert;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.form.EnterpriseFact;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.meter.DayCacheBudget;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.domain.store.BinaryStore;
import cn.qianhu.domain.store.InMemoryStore;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells an enterprise stage what happens, one line each, and holds its alerts to the events written
 * after {@code ->}. After each line the stage settles, unless the line ends with {@code &}.
 *
 * <pre>
 * directory A from 2020-01 SCOPES [closed 2022-01] [division 26] [county 371602]
 * output A 2022-03 gross_output [revision 2]
 * withdraw A 2022-03 revision 2
 * statement A 2022-03 CARRIER consumption feedstock [revision 2] [withdrawn true]
 * reading A 2022-03-01 CARRIER FLOW quantity
 * meter A ID 2022-03-01 31 CARRIER FLOW quantity    (a day each, of so many days)
 * hours A ID 2022-03-01 q q q …                     (of electricity, an hour each)
 * date 2022-04-10 [start 2021-01]
 * </pre>
 */
final class EnterpriseStory {

  private static final String REPORTED_AT = "2030-01-01T09:00:00+08:00";

  private static final EnterpriseForms ENTERPRISE_FORMS =
      EnterpriseForms.of(CodeTables.standard(), QuotaPolicy.load().feedstock());

  private final AlertLog log = new AlertLog();
  private final Forms forms = Forms.standard();
  private final EnterpriseStage stage =
      new EnterpriseStage(
          ENTERPRISE_FORMS,
          new BinaryStore<>(EnterpriseCodecs.DIRECTORY),
          new BinaryStore<>(Signers.CODEC),
          new BinaryStore<>(EnterpriseCodecs.month(ENTERPRISE_FORMS)),
          new InMemoryStore<>(),
          new InMemoryStore<>(),
          DayCacheBudget.little(),
          new BinaryStore<>(BusinessClock.CODEC),
          new AlertLifecycle(Thresholds.load(), new BinaryStore<>(OpenAlert.CODEC), log),
          new Nowhere());
  private final Set<String> watched;
  private long offset;

  /**
   * @param watched whose events are held to what is written; none: those of all rules
   */
  EnterpriseStory(AlertRule... watched) {
    this.watched = Arrays.stream(watched).map(AlertRule::code).collect(Collectors.toSet());
  }

  void tell(String lines) {
    lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::tellLine);
  }

  private void tellLine(String line) {
    String[] parts = line.split("->");
    String happens = parts[0].strip();
    boolean settles = !happens.endsWith("&");
    happen(happens.replace("&", "").strip().split(" +"));
    if (settles) {
      stage.settle();
    }
    List<String> expected =
        parts.length == 1
            ? List.of()
            : Arrays.stream(parts[1].split(";")).map(String::strip).toList();
    List<String> told =
        log.take().stream()
            .filter(each -> watched.isEmpty() || watched.contains(each.split(" ")[1]))
            .map(each -> each.replace(uscc("A"), "A").replace(uscc("B"), "B"))
            .toList();
    assertThat(told).as(line).isEqualTo(expected);
  }

  private void happen(String[] words) {
    switch (words[0]) {
      case "directory" -> enter(words);
      case "output" -> report(words, false);
      case "withdraw" -> report(words, true);
      case "statement" -> state(words);
      case "reading" -> read(words);
      case "meter" -> meter(words);
      case "hours" -> hours(words);
      case "date" ->
          stage.tick(
              new BusinessClock(
                  LocalDate.parse(words[1]), YearMonth.parse(after(words, "start", "2021-01"))));
      default -> throw new IllegalArgumentException("not a line of the story: " + words[0]);
    }
  }

  private void enter(String[] words) {
    List<String> texts =
        List.of(
            uscc(words[1]),
            "企业" + words[1],
            after(words, "county", "370102"),
            after(words, "division", "30"),
            words[4].equals("-") ? "" : words[4],
            "false",
            "",
            words[3],
            after(words, "closed", ""));
    stage.receiveEntry(
        forms.of(EnterpriseForm.class).check(forms.of(EnterpriseForm.class).event(texts)),
        source());
  }

  private void report(String[] words, boolean withdrawn) {
    String amount = withdrawn ? "0" : words[3];
    List<String> texts =
        List.of(
            "O-" + words[1] + words[2],
            uscc(words[1]),
            words[2],
            after(words, "revision", "1"),
            REPORTED_AT,
            Boolean.toString(withdrawn),
            amount,
            amount,
            "0",
            amount,
            "0",
            "10");
    stage.receiveReport(
        forms.of(OutputForm.class).check(forms.of(OutputForm.class).event(texts)), source());
  }

  private void state(String[] words) {
    List<String> texts =
        List.of(
            "E-" + words[1] + words[2] + words[3],
            uscc(words[1]),
            words[2],
            words[3],
            after(words, "revision", "1"),
            REPORTED_AT,
            after(words, "withdrawn", "false"),
            words[4],
            words[5],
            "0",
            "0",
            "0");
    stage.receiveReport(
        forms.of(EnergyForm.class).check(forms.of(EnergyForm.class).event(texts)), source());
  }

  private void read(String[] words) {
    read(
        words[1],
        "M-" + words[3] + words[4],
        words[3],
        words[4],
        LocalDate.parse(words[2]).atStartOfDay(),
        1440,
        words[5]);
  }

  private void meter(String[] words) {
    LocalDate first = LocalDate.parse(words[3]);
    for (int day = 0; day < Integer.parseInt(words[4]); day++) {
      read(
          words[1],
          words[2],
          words[5],
          words[6],
          first.plusDays(day).atStartOfDay(),
          1440,
          words[7]);
    }
  }

  private void hours(String[] words) {
    LocalDateTime start = LocalDate.parse(words[3]).atStartOfDay();
    for (int hour = 4; hour < words.length; hour++) {
      read(
          words[1],
          words[2],
          "ELECTRICITY",
          "CONSUMED",
          start.plusHours(hour - 4),
          60,
          words[hour]);
    }
  }

  /** Of a later line the readings win. */
  private void read(
      String letter,
      String meter,
      String carrier,
      String flow,
      LocalDateTime start,
      int minutes,
      String quantity) {
    List<String> texts =
        List.of(
            uscc(letter),
            meter,
            carrier,
            flow,
            start.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + "+08:00",
            Integer.toString(minutes),
            quantity,
            OffsetDateTime.parse(REPORTED_AT).plusSeconds(offset).toString());
    stage.receiveReading(
        forms.of(ReadingForm.class).check(forms.of(ReadingForm.class).event(texts)), source());
  }

  private static String after(String[] words, String word, String otherwise) {
    int at = Arrays.asList(words).indexOf(word);
    return at < 0 ? otherwise : words[at + 1];
  }

  private static String uscc(String letter) {
    String body = "9137142200000000" + letter;
    return body + Uscc.checkCharacter(body + "0");
  }

  private RawSource source() {
    return new RawSource("story", 0, offset++, null);
  }

  /** All but the alerts goes nowhere. */
  private static final class Nowhere implements EnterpriseResults {

    @Override
    public void refused(Refusal refusal) {
      if (!refusal.parked()) {
        throw new IllegalArgumentException("the story is refused: " + refusal);
      }
    }

    @Override
    public void takenBack(String refusalId) {}

    @Override
    public <X> void fact(MonthlyForm<?, X> form, EnterpriseFact<X> fact) {}

    @Override
    public void noFact(MonthlyForm<?, ?> form, String uscc, int month) {}

    @Override
    public void claimed(InvestmentFields fields, RawSource source) {}

    @Override
    public void unclaimed(InvestmentFields fields, RawSource source) {}

    @Override
    public void exempted(String uscc, boolean exempt) {}

    @Override
    public void moved(String city, LeafDeltas deltas) {}
  }
}

package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.TargetEntry;
import cn.qianhu.event.TargetStanding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets through the whole topology: to the city, to the province, or aside. */
class TargetTopologyTest {

  private static final Forms FORMS = Forms.standard();
  private static final Kind KIND = TargetForm.KIND;
  private static final String USCC = "91371422KCYELPKL51";

  @TempDir private Path folder;
  private DrivenStreams streams;
  private final TreeMap<String, String> standing = new TreeMap<>();

  @BeforeEach
  void start() {
    streams = new DrivenStreams(folder);
  }

  @AfterEach
  void stop() {
    streams.close();
  }

  @Test
  void eachRegionStandsToItsOwnTargets() {
    enter("2022-02");
    date("2022-04-10");
    target("371600", "6", "");
    target("371602", "2", "");
    target("370000", "4000", "");

    assertThat(march())
        .containsExactly(
            Map.entry("370000", "1 MISSED"),
            Map.entry("371600", "1 MISSED"),
            Map.entry("371602", "1 MET"));
    assertThat(standing).hasSize(9);
    assertThat(streams.latest(Topics.ALERTS_OPEN, Alert.class).keySet())
        .containsExactly(
            "TARGET_BEHIND/370000/ABOVE_SCALE/T/ABOVE_SCALE_ENTRANTS/2022-03",
            "TARGET_BEHIND/371600/ABOVE_SCALE/T/ABOVE_SCALE_ENTRANTS/2022-03");
    assertThat(refusals()).isEmpty();
  }

  @Test
  void theLastEntryOfATargetCountsAndAWithdrawnOneTakesItBack() {
    enter("2022-02");
    target("371602", "6", "");
    target("371602", "4", "");
    date("2022-04-10");
    assertThat(march()).containsExactly(Map.entry("371602", "1 MET"));

    target("371602", "6", "");
    assertThat(march()).containsExactly(Map.entry("371602", "1 MISSED"));

    target("371602", "", "true");
    assertThat(march()).isEmpty();
    assertThat(standing).isEmpty();

    target("371602", "x", "");
    assertThat(standing).as("a refused one changes nothing").isEmpty();
    assertThat(refusals())
        .containsExactly("371602/ABOVE_SCALE/T/ABOVE_SCALE_ENTRANTS/2022 MALFORMED value");

    target("371602", "4", "");
    assertThat(march()).containsExactly(Map.entry("371602", "1 MET"));
  }

  @Test
  void anEntryUnderAnotherKeyDoesNotCount() {
    date("2022-04-10");
    streams.send(form(), TargetEntry.class, "371600", texts("371602", "6", ""));
    streams.send(form(), TargetEntry.class, null, texts("371602", "6", ""));

    assertThat(march()).isEmpty();
    assertThat(refusals())
        .containsExactly(
            "371602/ABOVE_SCALE/T/ABOVE_SCALE_ENTRANTS/2022 MISPLACED region",
            "371602/ABOVE_SCALE/T/ABOVE_SCALE_ENTRANTS/2022 MISPLACED region");
  }

  @Test
  void whatIsNoEntryIsPutAside() {
    streams.send(Topics.of(KIND), "371602", "no Avro".getBytes(StandardCharsets.UTF_8));

    assertThat(streams.readBytes(Topics.DEAD_LETTERS))
        .singleElement()
        .satisfies(letter -> assertThat(letter.key()).isEqualTo("371602"));
  }

  private static TargetForm form() {
    return FORMS.of(TargetForm.class);
  }

  private void target(String region, String value, String withdrawn) {
    streams.send(form(), TargetEntry.class, region, texts(region, value, withdrawn));
  }

  private static List<String> texts(String region, String value, String withdrawn) {
    return List.of(
        region,
        "ABOVE_SCALE",
        "T",
        "ABOVE_SCALE_ENTRANTS",
        "2022",
        value,
        "BIN-156 §27",
        withdrawn);
  }

  /** One enterprise of 371602 is above designated size from a month on. */
  private void enter(String from) {
    streams.send(
        FORMS.of(EnterpriseForm.class),
        EnterpriseEntry.class,
        USCC,
        List.of(USCC, "样本企业", "371602", "30", "ABOVE_SCALE", "false", "", from, ""));
  }

  private void date(String date) {
    streams.send(
        Topics.BUSINESS_DATE,
        BusinessDate.class,
        "date",
        new BusinessDate(date, "2021-01", "clock"));
  }

  /** Figure and state of March, by region. */
  private Map<String, String> march() {
    streams
        .latest(Topics.RESULTS_TARGETS, TargetStanding.class)
        .forEach(
            (key, row) -> {
              if (row == null) {
                standing.remove(key);
              } else {
                standing.put(key, row.getFigure() + " " + row.getState());
              }
            });
    Map<String, String> march = new TreeMap<>();
    standing.forEach(
        (key, row) -> {
          if (key.endsWith("/2022-03")) {
            march.put(key.substring(0, key.indexOf('/')), row);
          }
        });
    return march;
  }

  private List<String> refusals() {
    return streams.read(Topics.RESULTS_REJECTIONS, Rejection.class).stream()
        .map(Map.Entry::getValue)
        .filter(rejection -> rejection.getKind().equals(KIND.fileName()))
        .map(
            rejection ->
                rejection.getKey() + " " + rejection.getReason() + " " + rejection.getColumn())
        .toList();
  }
}

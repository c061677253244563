package cn.qianhu.domain.project;

import static cn.qianhu.domain.project.ProjectRows.OTHER_PROJECT;
import static cn.qianhu.domain.project.ProjectRows.PAPER;
import static cn.qianhu.domain.project.ProjectRows.PILOT;
import static cn.qianhu.domain.project.ProjectRows.PROJECT;
import static cn.qianhu.domain.project.ProjectRows.RELIC;
import static cn.qianhu.domain.project.ProjectRows.STEEL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Uscc;
import cn.qianhu.domain.project.ProjectRows.EntryRow;
import cn.qianhu.domain.project.ProjectRows.SampleReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Entries, claims and exemptions come on three roads: whatever the order in which the roads meet,
 * the same comes out, and it is what the rules say of all that came, told a second time here.
 */
class ProjectOrderTest {

  private static final List<String> PROJECTS = List.of(PROJECT, OTHER_PROJECT);
  private static final List<String> CODES = List.of(STEEL, PAPER, PILOT, RELIC);
  private static final List<String> COUNTIES = List.of("370102", "370103", "370602");
  private static final List<String> PERIODS = List.of("2020-05", "2021-12", "2022-01", "2023-01");

  private final Map<String, List<EntryRow>> entries = new TreeMap<>();
  private final Set<String> exempt = new HashSet<>();
  private final Map<SampleReport, Claim> claims = new HashMap<>();

  /** Roads whose steps keep their order among themselves. */
  private final List<List<Consumer<ProjectStageFixture>>> roads = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void theSameComesOutInWhateverOrder(long seed) {
    Random random = new Random(seed);
    PROJECTS.forEach(project -> addEntries(project, random));
    List.of(PILOT, RELIC).forEach(code -> addExemptions(code, random));
    for (int i = 0; i < 25; i++) {
      addClaims("R" + i, random);
    }
    for (int order = 0; order < 8; order++) {
      ProjectStageFixture desk = meet(random);
      assertThat(desk.facts()).as("facts, seed %s order %s", seed, order).isEqualTo(facts());
      assertThat(desk.refusals())
          .as("refusals, seed %s order %s", seed, order)
          .isEqualTo(refusals());
      assertThat(desk.cells()).as("cells, seed %s order %s", seed, order).isEqualTo(cells());
    }
  }

  private void addEntries(String project, Random random) {
    List<Consumer<ProjectStageFixture>> road = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      String division = random.nextInt(6) == 0 ? "99" : "30";
      EntryRow entry =
          new EntryRow(
              project,
              2020 + random.nextInt(4),
              pick(CODES, random),
              pick(COUNTIES, random),
              division,
              random.nextBoolean() ? "TECHNICAL" : "");
      entries.computeIfAbsent(project, unused -> new ArrayList<>()).add(entry);
      road.add(desk -> desk.enter(entry));
      if (random.nextInt(4) == 0) {
        road.add(desk -> desk.enter(entry));
      }
    }
    roads.add(road);
  }

  private void addExemptions(String code, Random random) {
    List<Consumer<ProjectStageFixture>> road = new ArrayList<>();
    boolean now = false;
    for (int i = random.nextInt(4); i > 0; i--) {
      now = !now;
      boolean exempts = now;
      road.add(desk -> desk.stage.exempted(code, exempts));
    }
    if (now) {
      exempt.add(code);
    }
    roads.add(road);
  }

  private void addClaims(String id, Random random) {
    SampleReport report =
        new SampleReport(
            id,
            pick(CODES, random),
            pick(PROJECTS, random),
            pick(PERIODS, random),
            1 + random.nextInt(3),
            random.nextInt(8) == 0);
    Claim claim = report.claim(Integer.toString(10 + random.nextInt(90)));
    List<Consumer<ProjectStageFixture>> road = new ArrayList<>();
    int turns = 1 + random.nextInt(4);
    for (int i = 0; i < turns; i++) {
      boolean claimed = i % 2 == 0;
      road.add(
          desk -> {
            if (claimed) {
              desk.claim(claim);
            } else {
              desk.stage.unclaimed(claim);
            }
          });
    }
    if (turns % 2 == 1) {
      claims.put(report, claim);
    }
    roads.add(road);
  }

  private ProjectStageFixture meet(Random random) {
    ProjectStageFixture desk = new ProjectStageFixture();
    List<Deque<Consumer<ProjectStageFixture>>> left = new ArrayList<>();
    roads.stream()
        .filter(road -> !road.isEmpty())
        .forEach(road -> left.add(new ArrayDeque<>(road)));
    while (!left.isEmpty()) {
      Deque<Consumer<ProjectStageFixture>> road = pick(left, random);
      road.remove().accept(desk);
      if (road.isEmpty()) {
        left.remove(road);
      }
      if (random.nextInt(4) == 0) {
        desk.settle();
      }
    }
    return desk.settle();
  }

  private static <T> T pick(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  // The rules, told a second time over all that came.

  private boolean admitted(String uscc) {
    return Uscc.checkCharacterHolds(uscc) || exempt.contains(uscc);
  }

  private Map<Integer, EntryRow> inForce(String project) {
    Map<Integer, EntryRow> byYear = new TreeMap<>();
    for (EntryRow entry : entries.getOrDefault(project, List.of())) {
      if (admitted(entry.uscc()) && entry.division().equals("30")) {
        byYear.put(entry.year(), entry);
      }
    }
    return byYear;
  }

  private boolean isNamed(SampleReport report) {
    return inForce(report.project()).values().stream()
        .anyMatch(entry -> entry.uscc().equals(report.uscc()));
  }

  private Map<String, SampleReport> winners() {
    Map<String, SampleReport> winners = new TreeMap<>();
    for (SampleReport report : claims.keySet()) {
      if (isNamed(report)) {
        winners.merge(report.project() + "/" + report.period(), report, ProjectOrderTest::greater);
      }
    }
    winners.values().removeIf(SampleReport::withdrawn);
    return winners;
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>();
    winners().forEach((key, winner) -> facts.put(key, winner.id() + " " + place(winner)));
    return facts;
  }

  /** Of the 2.00 and 1.00 of technical and equipment that every report says. */
  private Map<String, String> cells() {
    Map<String, List<Long>> completed = new TreeMap<>();
    for (SampleReport winner : winners().values()) {
      completed
          .computeIfAbsent(place(winner) + " " + winner.period(), unused -> new ArrayList<>())
          .add(claims.get(winner).fields().completed());
    }
    Map<String, String> cells = new TreeMap<>();
    completed.forEach(
        (leaf, amounts) -> {
          int count = amounts.size();
          long sum = amounts.stream().mapToLong(Long::longValue).sum();
          cells.put(leaf, count + ":" + sum + "/" + 200 * count + "/" + 100 * count);
        });
    return cells;
  }

  private static SampleReport greater(SampleReport one, SampleReport other) {
    if (one.revision() != other.revision()) {
      return one.revision() > other.revision() ? one : other;
    }
    return one.id().compareTo(other.id()) > 0 ? one : other;
  }

  private String place(SampleReport winner) {
    Map<Integer, EntryRow> byYear = inForce(winner.project());
    int year = Integer.parseInt(winner.period().substring(0, 4));
    EntryRow chosen = null;
    for (int candidate = year; candidate >= 2020 && chosen == null; candidate--) {
      chosen = byYear.get(candidate);
    }
    for (int candidate = year; chosen == null; candidate++) {
      chosen = byYear.get(candidate);
    }
    String levels = chosen.levels().isEmpty() ? "[ALL]" : "[ALL, TECHNICAL]";
    return chosen.county() + " " + chosen.division() + " " + levels;
  }

  private Set<String> refusals() {
    Set<String> refusals = new TreeSet<>();
    for (SampleReport report : claims.keySet()) {
      if (!isNamed(report)) {
        refusals.add("investment," + report.id() + ",UNKNOWN_PROJECT");
      }
    }
    entries.forEach(
        (project, ofProject) ->
            ofProject.forEach(
                entry -> {
                  String row = "projects," + project + "/" + entry.year() + ",";
                  if (!admitted(entry.uscc())) {
                    refusals.add(row + "BAD_IDENTIFIER");
                  } else if (!entry.division().equals("30")) {
                    refusals.add(row + "UNKNOWN_CODE");
                  }
                }));
    return refusals;
  }
}

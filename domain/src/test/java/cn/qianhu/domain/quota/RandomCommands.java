package cn.qianhu.domain.quota;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes commands at random that look at the ledger: most are right, many lie exactly on a bound or
 * one unit beyond it, some repeat, contradict, come too late or are spoilt.
 */
final class RandomCommands {

  private static final String[] CITIES = {"370100", "370200", "371600"};
  private static final String[] ACCOUNTS = {"INCREMENT", "NEW_ENERGY", "RETAINED"};
  private static final String[] LEVELS = {"NATIONAL", "PROVINCIAL", "CITY"};
  private static final String[] KINDS = {
    "OFFSHORE_WIND", "NUCLEAR", "PHOTOVOLTAIC", "OTHER_RENEWABLE"
  };
  private static final String[] EXIT_KINDS = {"COKING", "COAL_POWER", "OTHER_TWO_HIGH"};
  private static final Tce CAP = Tce.parse("15000000");
  private static final String[] INDUSTRIES = {"06", "25", "30", "44", "46"};
  private static final String[] SPOILT = {"", "x", "-1", "999999", "0", "2021-02-30", "370299"};
  private static final String[] TYPES = {
    "FUND",
    "FUND",
    "ALLOCATE",
    "ALLOCATE",
    "RECALL",
    "NEW_ENERGY",
    "NEW_ENERGY",
    "CAPACITY_EXIT",
    "CAPACITY_EXIT",
    "APPROVE",
    "APPROVE",
    "AMEND",
    "OCCUPY",
    "OCCUPY",
    "OCCUPY",
    "PURCHASE",
    "PURCHASE",
    "BRIDGE",
    "BRIDGE",
    "REPAY",
    "REPAY",
    "REPAY",
    "RELEASE",
    "RELEASE",
    "RELEASE",
    "BUDGET"
  };

  private final Random random;
  private final LedgerState state;
  private final List<LedgerCommand> made = new ArrayList<>();
  private LocalDate day = LocalDate.of(2021, 1, 1);

  RandomCommands(Random random, LedgerState state) {
    this.random = random;
    this.state = state;
  }

  LedgerCommand next() {
    if (!made.isEmpty() && chance(4)) {
      return pick(made);
    }
    Map<String, String> columns = new HashMap<>();
    columns.put(
        "command_id", chance(3) && !made.isEmpty() ? pick(made).commandId() : "Q" + made.size());
    day = day.plusDays(random.nextInt(chance(50) ? 1 : 9));
    columns.put(
        "effective_date", (chance(3) ? day.minusDays(1 + random.nextInt(30)) : day).toString());
    columns.put("type", pick(TYPES));
    columns.put("amount", anyAmount().toString());
    fill(columns);
    if (chance(4)) {
      columns.put(pick(LedgerCommand.COLUMNS.toArray(String[]::new)), pick(SPOILT));
    }
    if (chance(1)) {
      columns.put("effective_date", "9999-12-31");
    }
    LedgerCommand command = LedgerCommand.of(columns::get);
    made.add(command);
    return command;
  }

  private void fill(Map<String, String> columns) {
    switch (columns.get("type")) {
      case "FUND" ->
          columns.put(
              "amount",
              chance(5)
                  ? within(CAP.minus(state.fundsOf(LocalDate.of(2021, 1, 1), LocalDate.MAX)))
                  : anyAmount().plus(Tce.parse("50000")).toString());
      case "ALLOCATE" -> allocate(columns);
      case "RECALL" -> {
        columns.put("city", pick(CITIES));
        columns.put("amount", within(state.balance(columns.get("city") + ":INCREMENT")));
      }
      case "NEW_ENERGY" -> {
        columns.put("kind", pick(KINDS));
        columns.put("city", pick(CITIES));
        maybeCounty(columns, columns.get("city"));
      }
      case "CAPACITY_EXIT" -> {
        columns.put("city", pick(CITIES));
        columns.put("industry", pick(INDUSTRIES));
        columns.put("kind", chance(70) ? "" : pick(EXIT_KINDS));
        columns.put("to_city", chance(50) ? "" : pick(CITIES));
      }
      case "APPROVE" -> approve(columns);
      case "BUDGET" -> {
        columns.put("city", pick(CITIES));
        columns.put("year", chance(50) ? "2021" : "2022");
      }
      case "REPAY" -> repay(columns);
      default -> forProject(columns);
    }
  }

  private void allocate(Map<String, String> columns) {
    columns.put("city", pick(CITIES));
    columns.put("account", pick(new String[] {"", "INCREMENT", "NEW_ENERGY"}));
    maybeCounty(columns, columns.get("city"));
    String account = columns.get("account").isEmpty() ? "INCREMENT" : columns.get("account");
    String giver = columns.containsKey("county") ? columns.get("city") : "370000";
    columns.put("amount", within(state.balance(giver + ":" + account)));
  }

  private void approve(Map<String, String> columns) {
    columns.put("project_code", chance(10) ? "2101370100" : anyProject());
    columns.put("city", pick(CITIES));
    columns.put("level", pick(LEVELS));
    columns.put("two_high", pick(new String[] {"true", "true", "false", ""}));
    columns.put("livelihood", pick(new String[] {"true", "false", "", ""}));
  }

  private void repay(Map<String, String> columns) {
    columns.put("account", pick(new String[] {"RETAINED", "RETAINED", "NEW_ENERGY", "INCREMENT"}));
    List<Bridge> open = state.bridges().stream().filter(b -> b.isOpen() || chance(10)).toList();
    if (open.isEmpty() || chance(5)) {
      columns.put("bridge_id", made.isEmpty() ? "none" : pick(made).commandId());
      return;
    }
    Bridge bridge = pick(open);
    columns.put("bridge_id", bridge.id());
    Tce payable =
        min(bridge.debtLeft(), state.balance(bridge.city() + ":" + columns.get("account")));
    columns.put("amount", within(chance(70) ? payable : bridge.debtLeft()));
  }

  private void forProject(Map<String, String> columns) {
    List<QuotaProject> projects = state.projects();
    if (projects.isEmpty() || chance(4)) {
      columns.put("project_code", anyProject());
      columns.put("account", "RETAINED");
      columns.put("kind", "AUCTION");
      columns.put("due_date", day.plusDays(9).toString());
      return;
    }
    QuotaProject project = pick(projects);
    columns.put("project_code", project.code());
    Tce occupied = state.balance(project.code() + ":OCCUPIED");
    Tce free = project.need().minus(occupied);
    switch (columns.get("type")) {
      case "AMEND" ->
          columns.put(
              "amount", chance(30) ? within(occupied) : anyAmount().plus(occupied).toString());
      case "OCCUPY" -> {
        columns.put("account", project.twoHigh() && chance(60) ? "RETAINED" : pick(ACCOUNTS));
        maybeCounty(columns, chance(90) ? project.city() : pick(CITIES));
        String holder = columns.getOrDefault("county", project.city());
        Tce held = state.balance(holder + ":" + columns.get("account"));
        columns.put("amount", within(chance(70) ? min(free, held) : chance(50) ? free : held));
      }
      case "PURCHASE" -> {
        columns.put("kind", chance(50) ? "AUCTION" : "APPLICATION");
        BigInteger cap = project.need().tenThousandths().shiftRight(1);
        Tce left = new Tce(cap).minus(state.origin(project.code(), "370000:RESERVE"));
        columns.put("amount", within(chance(70) ? min(left, free) : free));
      }
      case "BRIDGE" -> {
        LocalDate due = day.plusDays(random.nextInt(120));
        columns.put("due_date", (chance(20) ? due.plusYears(5) : due).toString());
        columns.put("amount", within(chance(80) ? third(free) : free));
        if (chance(50)) {
          columns.put("schedule", schedule(columns));
        }
      }
      default -> release(columns, project);
    }
  }

  /** Mostly steps that repay the bridge, sometimes such as do not. */
  private String schedule(Map<String, String> columns) {
    LocalDate due = LocalDate.parse(columns.get("due_date"));
    int steps = 1 + random.nextInt(3);
    Tce left = Tce.parse(columns.get("amount"));
    StringBuilder schedule = new StringBuilder();
    for (int step = steps - 1; step > 0; step--) {
      Tce part = third(left);
      schedule.append(due.minusDays(step * (1L + random.nextInt(20)))).append(':');
      schedule.append(part).append(';');
      left = left.minus(part);
    }
    return schedule.append(due).append(':').append(left).toString();
  }

  private void release(Map<String, String> columns, QuotaProject project) {
    columns.put("account", pick(new String[] {"INCREMENT", "NEW_ENERGY", "RETAINED", "RESERVE"}));
    Map<String, Tce> origins = state.origins(project.code());
    if (origins.isEmpty() || chance(15)) {
      maybeCounty(columns, chance(90) ? project.city() : pick(CITIES));
      return;
    }
    String origin = pick(new ArrayList<>(origins.keySet()));
    String[] parts = origin.split(":", -1);
    columns.put("account", parts[1]);
    if (!parts[0].endsWith("00")) {
      columns.put("county", parts[0]);
    }
    columns.put("amount", within(origins.get(origin)));
  }

  private void maybeCounty(Map<String, String> columns, String city) {
    if (chance(30)) {
      columns.put("county", city.substring(0, 4) + (chance(50) ? "02" : "81"));
    }
  }

  private String anyProject() {
    return "2101-370100-04-01-%06d".formatted(random.nextInt(14));
  }

  /** Mostly below the bound, often on it, sometimes one unit beyond. */
  private String within(Tce bound) {
    int draw = random.nextInt(10);
    if (draw < 2 && bound.compareTo(Tce.ZERO) > 0) {
      return bound.toString();
    }
    if (draw == 2 && !bound.isNegative()) {
      return bound.plus(Tce.parse("0.0001")).toString();
    }
    if (draw == 3) {
      return anyAmount().toString();
    }
    Tce part = third(bound);
    return part.compareTo(Tce.ZERO) > 0 ? part.toString() : anyAmount().toString();
  }

  private Tce anyAmount() {
    BigInteger bound = BigInteger.TEN.pow(2 + random.nextInt(7));
    return new Tce(BigInteger.valueOf(random.nextLong(1, bound.longValueExact())));
  }

  private Tce third(Tce amount) {
    return new Tce(amount.tenThousandths().divide(BigInteger.valueOf(1 + random.nextInt(5))));
  }

  private static Tce min(Tce left, Tce right) {
    return left.isLessThan(right) ? left : right;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}

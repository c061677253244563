package cn.qianhu.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replays the balances of the quota log under the default policy (domain, Quota ledger), to see
 * that no account runs dry and no project takes more than it needs.
 */
final class QuotaReplay {

  private final Map<String, BigDecimal> balances = new HashMap<>();
  private final Map<String, BigDecimal> needs = new HashMap<>();
  private final Map<String, String> cities = new HashMap<>();
  private final Map<String, NamedCsvRecord> bridges = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  /** The ids of commands that overdraw an account or a need. */
  static List<String> broken(List<NamedCsvRecord> commands) {
    QuotaReplay replay = new QuotaReplay();
    commands.forEach(replay::apply);
    return replay.broken;
  }

  private void apply(NamedCsvRecord c) {
    String project = c.getField("project_code");
    String holder = holder(c, project);
    String own = holder + ":" + c.getField("account");
    BigDecimal amount = new BigDecimal(c.getField("amount"));
    switch (c.getField("type")) {
      case "FUND" -> add("370000:INCREMENT", amount);
      case "ALLOCATE" -> allocate(c, amount);
      case "NEW_ENERGY" -> addNewEnergy(c, amount);
      case "CAPACITY_EXIT" -> {
        boolean power = c.getField("industry").equals("44");
        add("370000:RESERVE", power ? amount : half(amount));
        add(c.getField("city") + ":RETAINED", power ? BigDecimal.ZERO : half(amount));
      }
      case "APPROVE" -> {
        needs.put(project, amount);
        cities.put(project, c.getField("city"));
      }
      case "AMEND" -> needs.put(project, amount);
      case "OCCUPY" -> move(c, own, project, amount);
      case "PURCHASE" -> move(c, "370000:RESERVE", project, amount);
      case "BRIDGE" -> {
        bridges.put(c.getField("command_id"), c);
        move(c, "370000:RESERVE", project, amount);
      }
      case "REPAY" -> {
        String debtor = bridges.get(c.getField("bridge_id")).getField("project_code");
        move(c, cities.get(debtor) + ":" + c.getField("account"), "370000:RESERVE", amount);
      }
      case "RELEASE" -> move(c, project, own, amount);
      case "BUDGET" -> {}
      default -> broken.add(c.getField("command_id"));
    }
  }

  private String holder(NamedCsvRecord c, String project) {
    return c.getField("county").isEmpty() ? cities.get(project) : c.getField("county");
  }

  private void allocate(NamedCsvRecord c, BigDecimal amount) {
    String account = c.getField("account").isEmpty() ? "INCREMENT" : c.getField("account");
    String city = c.getField("city") + ":" + account;
    String county = c.getField("county");
    if (county.isEmpty()) {
      move(c, "370000:" + account, city, amount);
    } else {
      move(c, city, county + ":" + account, amount);
    }
  }

  private void addNewEnergy(NamedCsvRecord c, BigDecimal amount) {
    boolean shared = List.of("NUCLEAR", "OFFSHORE_WIND").contains(c.getField("kind"));
    add("370000:NEW_ENERGY", shared ? half(amount) : BigDecimal.ZERO);
    BigDecimal ofCity = shared ? half(amount) : amount;
    boolean split = !c.getField("county").isEmpty();
    add(c.getField("city") + ":NEW_ENERGY", split ? half(ofCity) : ofCity);
    add(c.getField("county") + ":NEW_ENERGY", split ? half(ofCity) : BigDecimal.ZERO);
  }

  private void move(NamedCsvRecord c, String from, String to, BigDecimal amount) {
    add(from, amount.negate());
    add(to, amount);
    boolean overNeed = needs.containsKey(to) && balances.get(to).compareTo(needs.get(to)) > 0;
    if (balances.get(from).signum() < 0 || overNeed) {
      broken.add(c.getField("command_id"));
    }
  }

  private void add(String account, BigDecimal amount) {
    balances.merge(account, amount, BigDecimal::add);
  }

  private static BigDecimal half(BigDecimal amount) {
    return amount.divide(BigDecimal.valueOf(2));
  }
}

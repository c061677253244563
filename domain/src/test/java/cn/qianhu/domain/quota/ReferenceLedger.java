package cn.qianhu.domain.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules told a second time, slowly: nothing is kept but the history, and every question is
 * answered by going through it from the start. It judges commands that passed the intake.
 */
final class ReferenceLedger {

  private static final String PROVINCE = LedgerStory.PROVINCE;

  private record TceFlow(String from, String to, BigDecimal amount) {}

  private final Map<String, LedgerCommand> byId = new HashMap<>();
  private final List<LedgerCommand> applied = new ArrayList<>();
  private final List<TceFlow> flows = new ArrayList<>();
  private String latest = "";

  /** The answer in the words of {@link LedgerStory#describe}, without the column. */
  String judge(LedgerCommand c) {
    LedgerCommand earlier = byId.putIfAbsent(c.commandId(), c);
    if (earlier != null) {
      return earlier.equals(c) ? "repeated" : "DUPLICATE";
    }
    if (c.effectiveDate().compareTo(latest) < 0) {
      return "OUT_OF_ORDER";
    }
    latest = c.effectiveDate();
    Optional<String> reason = reason(c);
    if (reason.isPresent()) {
      return reason.get();
    }
    List<TceFlow> made = flows(c).stream().filter(flow -> flow.amount().signum() != 0).toList();
    applied.add(c);
    flows.addAll(made);
    return made.isEmpty()
        ? "applied"
        : made.stream()
            .map(f -> f.from() + " > " + f.to() + " " + f.amount().toPlainString())
            .collect(Collectors.joining("; "));
  }

  private Optional<String> reason(LedgerCommand c) {
    return switch (c.type()) {
      case "FUND" -> first(when(exceedsTheCapOf2021To2025(c), "CAP_EXCEEDED"));
      case "CAPACITY_EXIT" ->
          first(when(!staysInCity(c) && !kind(c).equals("OTHER_TWO_HIGH"), "NO_POLICY"));
      case "ALLOCATE", "RECALL" -> first(insufficient(c, flows(c).get(0).from()));
      case "APPROVE" ->
          first(
              when(approval(c.projectCode()).isPresent(), "DUPLICATE"),
              when(suspended(c, c.city(), c.effectiveDate()), "CITY_SUSPENDED"));
      case "AMEND" ->
          ofProject(
              c,
              p ->
                  first(
                      when(
                          amount(c).compareTo(need(p)) > 0
                              && suspended(p, p.city(), c.effectiveDate()),
                          "CITY_SUSPENDED"),
                      when(amount(c).compareTo(occupied(p)) < 0, "BELOW_OCCUPIED")));
      case "OCCUPY" ->
          ofProject(
              c,
              p ->
                  first(
                      when(
                          !c.county().isEmpty() && !c.county().startsWith(p.city().substring(0, 4)),
                          "UNKNOWN_CODE"),
                      when(suspended(p, p.city(), c.effectiveDate()), "CITY_SUSPENDED"),
                      when(restricted(p, c.account()), "RESTRICTED_SOURCE"),
                      overNeed(c, p),
                      insufficient(c, flows(c).get(0).from())));
      case "PURCHASE" ->
          ofProject(
              c,
              p ->
                  first(
                      when(inDefault(p.city(), c.effectiveDate()), "CITY_DISQUALIFIED"),
                      when(
                          bought(p)
                                  .add(amount(c))
                                  .multiply(BigDecimal.valueOf(2))
                                  .compareTo(need(p))
                              > 0,
                          "CAP_EXCEEDED"),
                      overNeed(c, p),
                      insufficient(c, "370000:RESERVE")));
      case "BRIDGE" ->
          ofProject(
              c,
              p ->
                  first(
                      when(!p.twoHigh().equals("true"), "NOT_TWO_HIGH"),
                      when(p.level().equals("CITY"), "NOT_MAJOR"),
                      when(inDefault(p.city(), c.effectiveDate()), "CITY_DISQUALIFIED"),
                      when(
                          c.effectiveDate().compareTo("2026") < 0
                              && c.dueDate().compareTo("2026") >= 0,
                          "OUT_OF_PLAN"),
                      overNeed(c, p),
                      insufficient(c, "370000:RESERVE")));
      case "REPAY" ->
          bridge(c.bridgeId())
              .map(
                  b ->
                      first(
                          when(restricted(project(b), c.account()), "RESTRICTED_SOURCE"),
                          when(amount(c).compareTo(debt(b)) > 0, "OVER_DEBT"),
                          insufficient(c, project(b).city() + ":" + c.account())))
              .orElse(Optional.of("UNKNOWN_BRIDGE"));
      case "RELEASE" ->
          ofProject(
              c,
              p ->
                  first(
                      when(amount(c).compareTo(releasable(p, source(c, p))) > 0, "OVER_OCCUPIED")));
      default -> Optional.empty();
    };
  }

  private List<TceFlow> flows(LedgerCommand c) {
    BigDecimal amount = amount(c);
    return switch (c.type()) {
      case "FUND" -> List.of(new TceFlow("EXTERNAL:STATE", "370000:INCREMENT", amount));
      case "ALLOCATE" -> {
        String account = ":" + (c.account().isEmpty() ? "INCREMENT" : c.account());
        yield List.of(
            c.county().isEmpty()
                ? new TceFlow(PROVINCE + account, c.city() + account, amount)
                : new TceFlow(c.city() + account, c.county() + account, amount));
      }
      case "RECALL" ->
          List.of(new TceFlow(c.city() + ":INCREMENT", PROVINCE + ":INCREMENT", amount));
      case "NEW_ENERGY" -> {
        boolean shared = c.kind().equals("NUCLEAR") || c.kind().equals("OFFSHORE_WIND");
        BigDecimal provincial = shared ? half(amount) : BigDecimal.ZERO;
        BigDecimal rest = amount.subtract(provincial);
        boolean split =
            c.city().equals("371600")
                && !shared
                && !c.county().isEmpty()
                && c.effectiveDate().compareTo("2022-05-27") >= 0;
        BigDecimal municipal = split ? half(rest) : rest;
        yield List.of(
            new TceFlow("EXTERNAL:NEW_ENERGY", "370000:NEW_ENERGY", provincial),
            new TceFlow("EXTERNAL:NEW_ENERGY", c.city() + ":NEW_ENERGY", municipal),
            new TceFlow(
                "EXTERNAL:NEW_ENERGY", c.county() + ":NEW_ENERGY", rest.subtract(municipal)));
      }
      case "CAPACITY_EXIT" -> {
        BigDecimal provincial = staysInCity(c) ? BigDecimal.ZERO : half(amount);
        yield List.of(
            new TceFlow("EXTERNAL:CAPACITY", "370000:RESERVE", provincial),
            new TceFlow("EXTERNAL:CAPACITY", c.city() + ":RETAINED", amount.subtract(provincial)));
      }
      case "OCCUPY" -> List.of(new TceFlow(source(c, project(c)), occupiedBy(c), amount));
      case "PURCHASE" -> List.of(new TceFlow("370000:RESERVE", occupiedBy(c), amount));
      case "BRIDGE" ->
          List.of(
              new TceFlow("370000:RESERVE", occupiedBy(c), amount),
              new TceFlow(project(c).city() + ":BRIDGE_DEBT", "370000:BRIDGE_CLAIM", amount));
      case "REPAY" -> {
        String city = project(bridge(c.bridgeId()).orElseThrow()).city();
        yield List.of(
            new TceFlow(city + ":" + c.account(), "370000:RESERVE", amount),
            new TceFlow("370000:BRIDGE_CLAIM", city + ":BRIDGE_DEBT", amount));
      }
      case "RELEASE" -> List.of(new TceFlow(occupiedBy(c), source(c, project(c)), amount));
      default -> List.of();
    };
  }

  private Optional<String> ofProject(
      LedgerCommand c, Function<LedgerCommand, Optional<String>> rules) {
    return approval(c.projectCode()).map(rules).orElse(Optional.of("UNKNOWN_PROJECT"));
  }

  private static Optional<String> first(String... reasons) {
    return Stream.of(reasons).filter(reason -> !reason.isEmpty()).findFirst();
  }

  private static String when(boolean applies, String reason) {
    return applies ? reason : "";
  }

  private String insufficient(LedgerCommand c, String account) {
    BigDecimal balance =
        flows.stream()
            .map(
                f ->
                    f.to().equals(account)
                        ? f.amount()
                        : f.from().equals(account) ? f.amount().negate() : BigDecimal.ZERO)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return when(amount(c).compareTo(balance) > 0, "INSUFFICIENT");
  }

  private String overNeed(LedgerCommand c, LedgerCommand project) {
    return when(occupied(project).add(amount(c)).compareTo(need(project)) > 0, "OVER_NEED");
  }

  private boolean suspended(LedgerCommand approval, String city, String date) {
    return approval.twoHigh().equals("true")
        && !approval.livelihood().equals("true")
        && inDefault(city, date);
  }

  private boolean inDefault(String city, String date) {
    return applied.stream()
        .filter(c -> c.type().equals("BRIDGE") && project(c).city().equals(city))
        .anyMatch(b -> dueBefore(date, b).compareTo(amount(b).subtract(debt(b))) > 0);
  }

  private static BigDecimal dueBefore(String date, LedgerCommand bridge) {
    String schedule =
        bridge.schedule().isEmpty() ? bridge.dueDate() + ":" + bridge.amount() : bridge.schedule();
    return sum(
        Arrays.stream(schedule.split(";", -1))
            .map(step -> step.split(":", -1))
            .filter(step -> step[0].compareTo(date) < 0)
            .map(step -> new BigDecimal(step[1])));
  }

  private boolean exceedsTheCapOf2021To2025(LedgerCommand fund) {
    return isOf2021To2025(fund)
        && of("FUND", ReferenceLedger::isOf2021To2025)
                .add(amount(fund))
                .compareTo(new BigDecimal("15000000"))
            > 0;
  }

  private static boolean isOf2021To2025(LedgerCommand c) {
    return c.effectiveDate().compareTo("2021") >= 0 && c.effectiveDate().compareTo("2026") < 0;
  }

  private static boolean staysInCity(LedgerCommand exit) {
    return exit.toCity().equals(exit.city());
  }

  private static String kind(LedgerCommand exit) {
    String assumed = exit.industry().equals("44") ? "COAL_POWER" : "OTHER_TWO_HIGH";
    return exit.kind().isEmpty() ? assumed : exit.kind();
  }

  private static boolean restricted(LedgerCommand approval, String account) {
    return approval.twoHigh().equals("true")
        && (account.equals("INCREMENT")
            || (account.equals("NEW_ENERGY") && approval.level().equals("CITY")));
  }

  private BigDecimal occupied(LedgerCommand project) {
    String account = occupiedBy(project);
    return sum(
        flows.stream()
            .filter(f -> f.to().equals(account) || f.from().equals(account))
            .map(f -> f.to().equals(account) ? f.amount() : f.amount().negate()));
  }

  private BigDecimal need(LedgerCommand project) {
    return applied.stream()
        .filter(c -> c.type().equals("APPROVE") || c.type().equals("AMEND"))
        .filter(c -> c.projectCode().equals(project.projectCode()))
        .reduce((before, after) -> after)
        .map(ReferenceLedger::amount)
        .orElseThrow();
  }

  private BigDecimal bought(LedgerCommand project) {
    return of("PURCHASE", c -> c.projectCode().equals(project.projectCode()))
        .subtract(
            of(
                "RELEASE",
                c ->
                    c.projectCode().equals(project.projectCode())
                        && c.account().equals("RESERVE")));
  }

  private BigDecimal releasable(LedgerCommand p, String account) {
    if (account.equals("370000:RESERVE")) {
      return bought(p);
    }
    Predicate<LedgerCommand> here =
        c -> c.projectCode().equals(p.projectCode()) && source(c, p).equals(account);
    return of("OCCUPY", here)
        .add(
            of(
                "REPAY",
                c ->
                    project(bridge(c.bridgeId()).orElseThrow()).equals(p)
                        && account.equals(p.city() + ":" + c.account())))
        .subtract(of("RELEASE", here));
  }

  private BigDecimal debt(LedgerCommand bridge) {
    return amount(bridge).subtract(of("REPAY", c -> c.bridgeId().equals(bridge.commandId())));
  }

  private BigDecimal of(String type, Predicate<LedgerCommand> which) {
    return sum(
        applied.stream()
            .filter(c -> c.type().equals(type))
            .filter(which)
            .map(ReferenceLedger::amount));
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Optional<LedgerCommand> approval(String project) {
    return applied.stream()
        .filter(c -> c.type().equals("APPROVE") && c.projectCode().equals(project))
        .findFirst();
  }

  private Optional<LedgerCommand> bridge(String id) {
    return applied.stream()
        .filter(c -> c.type().equals("BRIDGE") && c.commandId().equals(id))
        .findFirst();
  }

  private LedgerCommand project(LedgerCommand c) {
    return approval(c.projectCode()).orElseThrow();
  }

  private static String source(LedgerCommand c, LedgerCommand project) {
    if (c.account().equals("RESERVE")) {
      return "370000:RESERVE";
    }
    return (c.county().isEmpty() ? project.city() : c.county()) + ":" + c.account();
  }

  private static String occupiedBy(LedgerCommand c) {
    return c.projectCode() + ":OCCUPIED";
  }

  private static BigDecimal half(BigDecimal amount) {
    return amount.divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP);
  }

  private static BigDecimal amount(LedgerCommand c) {
    return new BigDecimal(c.amount()).setScale(4);
  }
}

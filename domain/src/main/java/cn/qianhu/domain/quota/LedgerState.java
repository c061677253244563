package cn.qianhu.domain.quota;

import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.store.TypedStore;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state of the ledger by meaning, over a {@link TypedStore} that holds it as small values, so
 * that a command costs what it touches and not what the ledger holds.
 *
 * <table>
 * <caption>Keys of the store</caption>
 * <tr><th>key</th><th>value</th></tr>
 * <tr><td>{@code account/<account>}</td><td>balance; present once the account was posted to</td></tr>
 * <tr><td>{@code project/<project>}</td><td>an approved project</td></tr>
 * <tr><td>{@code origin/<project>/<account>}</td><td>what of the project's occupied amount came from
 *     the account and is not yet released; absent when that is nothing</td></tr>
 * <tr><td>{@code bridge/<bridge id>}</td><td>a bridge, settled or not</td></tr>
 * <tr><td>{@code due/<city>/<date of the step to be met next>/<bridge id>}</td><td>bridge id;
 *     bridges with debt left only, so that the first key of a city says whether it is in
 *     default</td></tr>
 * <tr><td>{@code fund/day/<date>}, {@code fund/year/<year>}</td><td>what the state handed down on
 *     the day, in the year</td></tr>
 * <tr><td>{@code budget/<city>/<year>}</td><td>budget</td></tr>
 * <tr><td>{@code seen/<command id>}</td><td>the command that the id stands for</td></tr>
 * <tr><td>{@code head/date}</td><td>latest effective date judged</td></tr>
 * <tr><td>{@code head/seq}</td><td>number of the last posting</td></tr>
 * </table>
 *
 * The binary forms are those of {@link LedgerCodecs}, each with a version byte.
 */
public final class LedgerState {

  private static final String ACCOUNT = "account/";
  private static final String PROJECT = "project/";
  private static final String ORIGIN = "origin/";
  private static final String BRIDGE = "bridge/";
  private static final String DUE = "due/";
  private static final String FUND_OF_DAY = "fund/day/";
  private static final String FUND_OF_YEAR = "fund/year/";
  private static final int YEAR_DIGITS = 4;
  private static final String BUDGET = "budget/";
  private static final String SEEN = "seen/";
  private static final String HEAD_DATE = "head/date";
  private static final String HEAD_SEQ = "head/seq";

  private final TypedStore<byte[]> store;

  public LedgerState(TypedStore<byte[]> store) {
    this.store = store;
  }

  /** Balance of an account; zero where nothing was ever posted to it. */
  public Tce balance(String account) {
    return get(ACCOUNT + account, LedgerCodecs.AMOUNT).orElse(Tce.ZERO);
  }

  /** Balances of every account ever posted to, by name. */
  public SortedMap<String, Tce> balances() {
    return amountsUnder(ACCOUNT);
  }

  public Optional<QuotaProject> project(String code) {
    return get(PROJECT + code, LedgerCodecs.PROJECT);
  }

  public List<QuotaProject> projects() {
    return all(PROJECT, LedgerCodecs.PROJECT);
  }

  /**
   * The part of the project's occupied amount that came from the account and is not yet released.
   */
  public Tce origin(String project, String account) {
    return get(originKey(project, account), LedgerCodecs.AMOUNT).orElse(Tce.ZERO);
  }

  /** The accounts that a project's occupied amount can be released to, with how much. */
  public Map<String, Tce> origins(String project) {
    return amountsUnder(ORIGIN + project + "/");
  }

  public Optional<Bridge> bridge(String id) {
    return get(BRIDGE + id, LedgerCodecs.BRIDGE);
  }

  /** Every bridge ever lent, settled ones included, by id. */
  public List<Bridge> bridges() {
    return all(BRIDGE, LedgerCodecs.BRIDGE);
  }

  /** The city's bridge with the step to be met that is due first. */
  public Optional<Bridge> firstDue(String city) {
    List<String> first = new ArrayList<>(1);
    store.visit(
        DUE + city + "/",
        (key, value) -> {
          first.add(LedgerCodecs.TEXT.decode(value));
          return false;
        });
    return first.stream().findFirst().flatMap(this::bridge);
  }

  public Optional<Budget> budget(String region, String year) {
    return get(budgetKey(region, year), LedgerCodecs.BUDGET);
  }

  public List<Budget> budgets() {
    return all(BUDGET, LedgerCodecs.BUDGET);
  }

  /** Number of the last posting; 0 before the first. */
  public long lastSeq() {
    return get(HEAD_SEQ, LedgerCodecs.NUMBER).orElse(0L);
  }

  /** The command that an id stands for. */
  Optional<LedgerCommand> commandOf(String commandId) {
    return get(SEEN + commandId, LedgerCodecs.COMMAND);
  }

  /** Latest effective date of the commands judged so far. */
  public Optional<LocalDate> latestDate() {
    return get(HEAD_DATE, LedgerCodecs.DATE);
  }

  void remember(LedgerCommand command) {
    store.put(SEEN + command.commandId(), LedgerCodecs.COMMAND.encode(command));
  }

  void setLatestDate(LocalDate date) {
    store.put(HEAD_DATE, LedgerCodecs.DATE.encode(date));
  }

  void setLastSeq(long seq) {
    store.put(HEAD_SEQ, LedgerCodecs.NUMBER.encode(seq));
  }

  void setBalance(String account, Tce balance) {
    store.put(ACCOUNT + account, LedgerCodecs.AMOUNT.encode(balance));
  }

  void setOrigin(String project, String account, Tce amount) {
    String key = originKey(project, account);
    if (amount.isZero()) {
      store.remove(key);
    } else {
      store.put(key, LedgerCodecs.AMOUNT.encode(amount));
    }
  }

  void set(QuotaProject project) {
    store.put(PROJECT + project.code(), LedgerCodecs.PROJECT.encode(project));
  }

  void set(Bridge bridge) {
    Optional<String> before = bridge(bridge.id()).flatMap(LedgerState::dueKey);
    Optional<String> now = dueKey(bridge);
    store.put(BRIDGE + bridge.id(), LedgerCodecs.BRIDGE.encode(bridge));
    before.filter(key -> !now.equals(before)).ifPresent(store::remove);
    now.ifPresent(key -> store.put(key, LedgerCodecs.TEXT.encode(bridge.id())));
  }

  private static Optional<String> dueKey(Bridge bridge) {
    return bridge
        .firstUnmet()
        .map(step -> DUE + bridge.city() + "/" + step.date() + "/" + bridge.id());
  }

  /** Adds funds by day and by year, so that the sum of a long period is that of a few years. */
  void addFunds(LocalDate day, Tce amount) {
    String date = day.toString();
    addTo(FUND_OF_YEAR + date.substring(0, YEAR_DIGITS), amount);
    addTo(FUND_OF_DAY + date, amount);
  }

  private void addTo(String key, Tce amount) {
    Tce before = get(key, LedgerCodecs.AMOUNT).orElse(Tce.ZERO);
    store.put(key, LedgerCodecs.AMOUNT.encode(before.plus(amount)));
  }

  /** The amount that the state handed down from one day to another, both included. */
  Tce fundsOf(LocalDate from, LocalDate to) {
    Tce sum = Tce.ZERO;
    for (Map.Entry<String, Tce> funded : amountsUnder(FUND_OF_YEAR).entrySet()) {
      Year year = Year.parse(funded.getKey());
      LocalDate first = year.atDay(1);
      LocalDate last = year.atDay(year.length());
      if (isWithin(first, from, to) && isWithin(last, from, to)) {
        sum = sum.plus(funded.getValue());
      } else if (!last.isBefore(from) && !first.isAfter(to)) {
        sum = sum.plus(fundsOf(funded.getKey(), from, to));
      }
    }
    return sum;
  }

  private Tce fundsOf(String year, LocalDate from, LocalDate to) {
    return amountsUnder(FUND_OF_DAY + year).entrySet().stream()
        .filter(day -> isWithin(LocalDate.parse(year + day.getKey()), from, to))
        .map(Map.Entry::getValue)
        .reduce(Tce.ZERO, Tce::plus);
  }

  private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  void set(Budget budget) {
    store.put(budgetKey(budget.region(), budget.year()), LedgerCodecs.BUDGET.encode(budget));
  }

  private static String originKey(String project, String account) {
    return ORIGIN + project + "/" + account;
  }

  private static String budgetKey(String region, String year) {
    return BUDGET + region + "/" + year;
  }

  private SortedMap<String, Tce> amountsUnder(String prefix) {
    SortedMap<String, Tce> amounts = new TreeMap<>();
    store.visit(
        prefix,
        (key, value) -> {
          amounts.put(key.substring(prefix.length()), LedgerCodecs.AMOUNT.decode(value));
          return true;
        });
    return amounts;
  }

  private <V> Optional<V> get(String key, Codec<V> codec) {
    return Optional.ofNullable(store.get(key)).map(codec::decode);
  }

  private <V> List<V> all(String prefix, Codec<V> codec) {
    List<V> all = new ArrayList<>();
    store.visit(prefix, (key, value) -> all.add(codec.decode(value)));
    return all;
  }
}

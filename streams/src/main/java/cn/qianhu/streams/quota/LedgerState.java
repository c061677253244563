package cn.qianhu.streams.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What the ledger knows, by meaning, over a {@link LedgerBook} that holds it as small values.
 *
 * <table>
 * <caption>Keys of the book</caption>
 * <tr><th>key</th><th>value</th></tr>
 * <tr><td>{@code account/<account>}</td><td>balance; present once the account was posted to</td></tr>
 * <tr><td>{@code project/<project>}</td><td>an approved project</td></tr>
 * <tr><td>{@code origin/<project>/<account>}</td><td>what of the project's occupied amount came from
 *     the account and is not yet released; absent when that is nothing</td></tr>
 * <tr><td>{@code bridge/<bridge id>}</td><td>a bridge, settled or not</td></tr>
 * <tr><td>{@code due/<city>/<due date>/<bridge id>}</td><td>bridge id; bridges with debt left only,
 *     so that the first key of a city says whether it is in default</td></tr>
 * <tr><td>{@code budget/<city>/<year>}</td><td>budget</td></tr>
 * <tr><td>{@code seen/<command id>}</td><td>the command that the id stands for</td></tr>
 * <tr><td>{@code head/date}</td><td>latest effective date judged</td></tr>
 * <tr><td>{@code head/seq}</td><td>number of the last posting</td></tr>
 * </table>
 *
 * The binary forms are those of {@code StateCodec}, each with a version byte.
 */
public final class LedgerState {

  private static final String ACCOUNT = "account/";
  private static final String PROJECT = "project/";
  private static final String ORIGIN = "origin/";
  private static final String BRIDGE = "bridge/";
  private static final String DUE = "due/";
  private static final String BUDGET = "budget/";
  private static final String SEEN = "seen/";
  private static final String HEAD_DATE = "head/date";
  private static final String HEAD_SEQ = "head/seq";

  private final LedgerBook book;

  public LedgerState(LedgerBook book) {
    this.book = book;
  }

  /** Balance of an account; zero where nothing was ever posted to it. */
  public Tce balance(String account) {
    byte[] value = book.get(ACCOUNT + account);
    return value == null ? Tce.ZERO : StateCodec.decodeTce(value);
  }

  /** Balances of every account ever posted to, by name. */
  public SortedMap<String, Tce> balances() {
    return amountsUnder(ACCOUNT);
  }

  public Optional<Project> project(String code) {
    return Optional.ofNullable(book.get(PROJECT + code)).map(StateCodec::decodeProject);
  }

  public List<Project> projects() {
    List<Project> projects = new ArrayList<>();
    each(PROJECT, value -> projects.add(StateCodec.decodeProject(value)));
    return projects;
  }

  /** What of the project's occupied amount came from the account and is not yet released. */
  public Tce origin(String project, String account) {
    byte[] value = book.get(originKey(project, account));
    return value == null ? Tce.ZERO : StateCodec.decodeTce(value);
  }

  /** The accounts that a project's occupied amount can be released to, with how much. */
  public Map<String, Tce> origins(String project) {
    return amountsUnder(ORIGIN + project + "/");
  }

  public Optional<Bridge> bridge(String id) {
    return Optional.ofNullable(book.get(BRIDGE + id)).map(StateCodec::decodeBridge);
  }

  /** Every bridge ever lent, settled ones included, by id. */
  public List<Bridge> bridges() {
    List<Bridge> bridges = new ArrayList<>();
    each(BRIDGE, value -> bridges.add(StateCodec.decodeBridge(value)));
    return bridges;
  }

  /** The city's bridge with debt left that is due first. */
  public Optional<Bridge> firstDue(String city) {
    List<String> first = new ArrayList<>(1);
    book.visit(
        DUE + city + "/",
        (key, value) -> {
          first.add(new StateReader(value).text());
          return false;
        });
    return first.stream().findFirst().flatMap(this::bridge);
  }

  public Optional<Budget> budget(String city, String year) {
    return Optional.ofNullable(book.get(budgetKey(city, year))).map(StateCodec::decodeBudget);
  }

  public List<Budget> budgets() {
    List<Budget> budgets = new ArrayList<>();
    each(BUDGET, value -> budgets.add(StateCodec.decodeBudget(value)));
    return budgets;
  }

  /** Number of the last posting; 0 before the first. */
  public long lastSeq() {
    byte[] value = book.get(HEAD_SEQ);
    return value == null ? 0 : StateCodec.decodeNumber(value);
  }

  /** The command that an id stands for. */
  Optional<Command> seen(String commandId) {
    return Optional.ofNullable(book.get(SEEN + commandId)).map(StateCodec::decodeCommand);
  }

  /** Latest effective date of the commands judged so far. */
  public Optional<LocalDate> latestDate() {
    return Optional.ofNullable(book.get(HEAD_DATE)).map(StateCodec::decodeDate);
  }

  void remember(Command command) {
    book.put(SEEN + command.commandId(), StateCodec.encode(command));
  }

  void setLatestDate(LocalDate date) {
    book.put(HEAD_DATE, StateCodec.encode(date));
  }

  void setLastSeq(long seq) {
    book.put(HEAD_SEQ, StateCodec.encode(seq));
  }

  void setBalance(String account, Tce balance) {
    book.put(ACCOUNT + account, StateCodec.encode(balance));
  }

  void setOrigin(String project, String account, Tce amount) {
    String key = originKey(project, account);
    if (amount.isZero()) {
      book.remove(key);
    } else {
      book.put(key, StateCodec.encode(amount));
    }
  }

  void set(Project project) {
    book.put(PROJECT + project.code(), StateCodec.encode(project));
  }

  void set(Bridge bridge) {
    book.put(BRIDGE + bridge.id(), StateCodec.encode(bridge));
    String due = DUE + bridge.city() + "/" + bridge.dueDate() + "/" + bridge.id();
    if (bridge.isOpen()) {
      book.put(due, new StateWriter().text(bridge.id()).toBytes());
    } else {
      book.remove(due);
    }
  }

  void set(Budget budget) {
    book.put(budgetKey(budget.city(), budget.year()), StateCodec.encode(budget));
  }

  private static String originKey(String project, String account) {
    return ORIGIN + project + "/" + account;
  }

  private static String budgetKey(String city, String year) {
    return BUDGET + city + "/" + year;
  }

  private SortedMap<String, Tce> amountsUnder(String prefix) {
    SortedMap<String, Tce> amounts = new TreeMap<>();
    book.visit(
        prefix,
        (key, value) -> {
          amounts.put(key.substring(prefix.length()), StateCodec.decodeTce(value));
          return true;
        });
    return amounts;
  }

  private void each(String prefix, Consumer<byte[]> reader) {
    book.visit(
        prefix,
        (key, value) -> {
          reader.accept(value);
          return true;
        });
  }
}

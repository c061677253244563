package cn.qianhu.desk.api;

import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.disclosure.Disclosure;
import cn.qianhu.event.Alert;
import cn.qianhu.web.EventStream;
import cn.qianhu.web.Json;
import cn.qianhu.web.RequestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends clients what changed, at most twice a second, and a heartbeat now and then. The last events
 * are kept, so that a client that was cut off for a moment misses none.
 */
final class EventFeed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
  private static final int TURN_MS = 500;
  private static final int TURNS_PER_KNOWN = 2;
  private static final int TURNS_PER_HEARTBEAT = 20;
  private static final int KEPT = 256;
  private static final int MOST_CLIENTS = 500;

  /**
   * The most streams of one client, a tenth of all: a client that opens streams as fast as it can
   * leaves room for others.
   */
  static final int MOST_OF_CLIENT = 50;

  private final QueryService queryService;
  private final ChangeSet changeSet = new ChangeSet();
  private final SuspectChanges marks;
  private final Deque<ServerSentEvent> kept = new ArrayDeque<>();
  private final List<Client> clients = new ArrayList<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "desk-events");
            thread.setDaemon(true);
            return thread;
          });
  private long number;
  private int turnsSinceKnown;
  private boolean somethingMoved;
  private boolean wasConnected;

  private record Client(Audience audience, String name, EventStream stream) {}

  /** The outcome of a subscription. */
  enum Subscription {
    LISTENS,
    NO_ROOM,
    TOO_MANY_OF_CLIENT
  }

  EventFeed(QueryService queryService) {
    this.queryService = queryService;
    this.marks = new SuspectChanges(queryService.views(), queryService.suspects());
    queryService.views().listen(changeSet);
  }

  void start() {
    var unused = timer.scheduleWithFixedDelay(this::turn, TURN_MS, TURN_MS, TimeUnit.MILLISECONDS);
  }

  /**
   * Lets a client hear of everything from now on, or from where it was, if there is room for it.
   *
   * @param client its key or its address; null where it stands behind a proxy, with many others
   */
  synchronized Subscription join(Audience audience, String client, RequestContext context) {
    clients.removeIf(each -> each.stream().isClosed());
    if (clients.size() >= MOST_CLIENTS) {
      return Subscription.NO_ROOM;
    }
    if (client != null
        && clients.stream().filter(each -> client.equals(each.name())).count() >= MOST_OF_CLIENT) {
      return Subscription.TOO_MANY_OF_CLIENT;
    }
    EventStream stream = context.stream();
    stream.send(
        "retry: 2000\n\n" + freshnessEvent(0).text(audience, name()).replaceFirst("id: .*\n", ""));
    String lastHeard = context.header("Last-Event-ID");
    if (lastHeard != null) {
      resume(audience, lastHeard, stream);
    }
    clients.add(new Client(audience, client, stream));
    return Subscription.LISTENS;
  }

  private void resume(Audience audience, String lastHeard, EventStream stream) {
    long last = number(lastHeard);
    if (last < 0 || last > number || number - last > kept.size()) {
      stream.send(reload(number).text(audience, name()));
      return;
    }
    kept.stream()
        .filter(serverSentEvent -> serverSentEvent.number() > last)
        .forEach(serverSentEvent -> stream.send(serverSentEvent.text(audience, name())));
  }

  /** The number in an id of this desk; -1 where it is of another. */
  private long number(String id) {
    String mine = name() + "-";
    String digits = id.startsWith(mine) ? id.substring(mine.length()) : "";
    return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
  }

  private String name() {
    return queryService.freshness().desk();
  }

  private void turn() {
    try {
      Map<Topic, Set<String>> keys = changeSet.take();
      marks.addTo(keys);
      somethingMoved |= changeSet.anything();
      // The records read at the start are no changes.
      if (queryService.freshness().isComplete()) {
        announce(keys);
      }
    } catch (RuntimeException e) {
      // The timer would end, and every client would wait for ever.
      LOG.error("events could not be told", e);
    }
  }

  synchronized void announce(Map<Topic, Set<String>> keys) {
    if (keys.values().stream().anyMatch(each -> each.size() > ChangeSet.MOST_KEYS)) {
      send(reload(++number));
    } else {
      keys.forEach(this::announce);
    }
    boolean connected = queryService.freshness().isConnected();
    turnsSinceKnown++;
    if ((somethingMoved && turnsSinceKnown >= TURNS_PER_KNOWN)
        || turnsSinceKnown >= TURNS_PER_HEARTBEAT
        || connected != wasConnected) {
      send(freshnessEvent(++number));
      turnsSinceKnown = 0;
      somethingMoved = false;
    }
    wasConnected = connected;
    clients.removeIf(client -> client.stream().isClosed());
  }

  private void announce(Topic topic, Set<String> keys) {
    Disclosure open = queryService.disclosure(Audience.PUBLIC);
    if (topic.equals(Topics.ALERTS_EVENTS)) {
      keys.forEach(id -> alert(id, open));
    } else if (topic.equals(Topics.RESULTS_BALANCES)) {
      send("balances", keys, key -> showsBalance(key, open));
    } else if (topic.equals(Topics.PUBLIC_EDITIONS)) {
      // Figures of later months rest on it as well.
      send(new ServerSentEvent(++number, "reload", null, "{}"));
    } else {
      // The public is served editions: when a cell moves is not for it to know.
      send(table(topic), keys, key -> false);
    }
  }

  private static String table(Topic topic) {
    return ResultTables.ALL.stream()
        .filter(table -> table.topic().equals(topic))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private boolean showsBalance(String key, Disclosure open) {
    return queryService.views().balances().get(key).map(open::shows).orElse(false);
  }

  private void send(String name, Set<String> keys, Predicate<String> open) {
    List<String> shown = queryService.views().read(() -> keys.stream().filter(open).toList());
    send(new ServerSentEvent(++number, name, keys(keys), shown.isEmpty() ? null : keys(shown)));
  }

  private static String keys(Collection<String> keys) {
    return json(Map.of("keys", keys));
  }

  private void alert(String id, Disclosure open) {
    ServerSentEvent serverSentEvent =
        queryService
            .views()
            .read(
                () -> {
                  List<Alert> life = queryService.views().alertLives().of(id);
                  Alert last = life.get(life.size() - 1);
                  AlertEndpoints.AlertItem alertItem = queryService.alerts().item(last);
                  return new ServerSentEvent(
                      ++number,
                      "alert",
                      row(alertItem, Audience.CENTRE),
                      open.shows(last) ? row(alertItem, Audience.PUBLIC) : null);
                });
    send(serverSentEvent);
  }

  private static String row(AlertEndpoints.AlertItem alertItem, Audience audience) {
    return ResponseWriter.row(AlertEndpoints.TABLE.columns(audience), alertItem);
  }

  private ServerSentEvent freshnessEvent(long at) {
    String json = json(queryService.freshness().stamp());
    return new ServerSentEvent(at, "known", json, json);
  }

  private static ServerSentEvent reload(long at) {
    return new ServerSentEvent(at, "reload", "{}", "{}");
  }

  private static String json(Object document) {
    return new String(Json.bytes(document), StandardCharsets.UTF_8);
  }

  private void send(ServerSentEvent serverSentEvent) {
    kept.addLast(serverSentEvent);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
    for (Client client : clients) {
      String text = serverSentEvent.text(client.audience(), name());
      if (!text.isEmpty()) {
        client.stream().send(text);
      }
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    synchronized (this) {
      clients.forEach(client -> client.stream().close());
      clients.clear();
    }
  }
}

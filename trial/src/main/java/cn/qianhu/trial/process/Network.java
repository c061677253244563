package cn.qianhu.trial.process;

import java.util.List;

/** A network to all brokers that can be cut: clients of its bootstrap address use no other. */
public final class Network implements AutoCloseable {

  private final List<FaultyProxy> relays;
  private final String bootstrap;

  Network(List<FaultyProxy> relays, String bootstrap) {
    this.relays = List.copyOf(relays);
    this.bootstrap = bootstrap;
  }

  /** The value of {@code bootstrap.servers} for clients that are to be cut off. */
  public String bootstrap() {
    return bootstrap;
  }

  /** Swallows everything: connections stay, and nothing comes through. */
  public void silence() {
    relays.forEach(FaultyProxy::silence);
  }

  /** Drops all connections and refuses others. */
  public void sever() {
    relays.forEach(FaultyProxy::sever);
  }

  /** Mends it. */
  public void restore() {
    relays.forEach(FaultyProxy::restore);
  }

  @Override
  public void close() {
    relays.forEach(FaultyProxy::close);
  }
}

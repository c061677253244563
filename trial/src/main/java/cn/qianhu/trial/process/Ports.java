package cn.qianhu.trial.process;

import cn.qianhu.local.cluster.Loopback;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine for processes that come back on the same port.
 *
 * <p>They lie below those that the system gives to outgoing connections: otherwise a client that
 * looks for a process that is away could be given the very port that it calls, and keep it.
 */
final class Ports {

  private static final int LOWEST = 15_000;
  private static final int HIGHEST = 32_000;
  private static final int TRIES = 1_000;

  private static final Set<Integer> GIVEN = new HashSet<>();

  private Ports() {}

  /** A port that nobody listens on, given once only. */
  static synchronized int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (GIVEN.add(port) && isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "No port between " + LOWEST + " and " + HIGHEST + " is free on " + Loopback.HOST);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(Loopback.port(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

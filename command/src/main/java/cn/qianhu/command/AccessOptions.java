package cn.qianhu.command;

import cn.qianhu.web.AccessLimits;
import cn.qianhu.web.ServerNames;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Options of access to a server: for whom, how many at a time, and for how long a request may take.
 */
final class AccessOptions {

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "2000",
      description = "同时连接数 / connections at the same time (default: ${DEFAULT-VALUE})")
  private int connections;

  @Option(
      names = "--connections-per-address",
      paramLabel = "N",
      defaultValue = "256",
      description =
          "每个地址的同时连接数 / connections at the same time from each address"
              + " (default: ${DEFAULT-VALUE})")
  private int connectionsOfAddress;

  @Option(
      names = "--head-seconds",
      paramLabel = "S",
      defaultValue = "10",
      description =
          "请求头须在几秒内传完，含 TLS 握手"
              + " / seconds in which the head of a request has to come, a handshake of TLS included"
              + " (default: ${DEFAULT-VALUE})")
  private int headSeconds;

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      split = ",",
      description = "代理的地址，不受每个地址的限制 / addresses of proxies: no limit of an address holds for them")
  private List<String> proxies = List.of();

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      split = ",",
      description =
          "只接受以这些名称（或任何 IP 地址、localhost）访问"
              + " / names by which the server may be called, besides localhost and any address")
  private List<String> names = List.of();

  /**
   * The limits by the options.
   *
   * @param bind name or address that the server is bound to
   */
  AccessLimits of(CommandSpec command, String bind) {
    try {
      return new AccessLimits(
          connections,
          connectionsOfAddress,
          Duration.ofSeconds(headSeconds),
          addresses(command),
          allowed(bind));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command.commandLine(),
          "--connections、--connections-per-address、--head-seconds 至少为 1"
              + " / these three are at least 1",
          e);
    }
  }

  private ServerNames allowed(String bind) {
    if (names.isEmpty()) {
      return ServerNames.ANY;
    }
    Set<String> all = new HashSet<>(names);
    all.add(bind);
    return ServerNames.of(all);
  }

  private Set<InetAddress> addresses(CommandSpec command) {
    Set<InetAddress> addresses = new HashSet<>();
    for (String proxy : proxies) {
      try {
        addresses.addAll(List.of(InetAddress.getAllByName(proxy)));
      } catch (UnknownHostException e) {
        throw new ParameterException(
            command.commandLine(), "没有这个地址 / no such address: --proxy " + proxy, e);
      }
    }
    return addresses;
  }
}

package cn.qianhu.web;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names by which a server may be called in a request's {@code Host}. An address is always
 * right: only a name can be made to lead to one machine today and to another tomorrow.
 */
public final class ServerNames {

  /** Whatever the server is called: right where nothing is answered without a key. */
  public static final ServerNames ANY = new ServerNames(null);

  private static final String THIS_MACHINE = "localhost";
  private static final Pattern IPV4 = Pattern.compile("[0-9.]++");

  private final Set<String> names;

  private ServerNames(Set<String> names) {
    this.names = names;
  }

  /** Names of a server: those given, and always those of this machine. */
  public static ServerNames of(Set<String> more) {
    return new ServerNames(
        more.stream().map(ServerNames::plain).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * These names; where any name will do, those of this machine and the one that the server is bound
   * to.
   *
   * @param bound name or address that the server is bound to; null for all of this machine
   */
  ServerNames orOwn(String bound) {
    return names != null ? this : of(bound == null ? Set.of() : Set.of(bound));
  }

  /**
   * Whether a request that calls the server by a name may be answered.
   *
   * @param host without the port; null where the request has none, which no browser sends
   */
  boolean allow(String host) {
    return names == null
        || host == null
        || host.startsWith("[")
        || IPV4.matcher(host).matches()
        || THIS_MACHINE.equals(plain(host))
        || names.contains(plain(host));
  }

  /** Whether a name was configured for the server. */
  boolean isConfigured(String host) {
    return names != null && host != null && names.contains(plain(host));
  }

  private static String plain(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}

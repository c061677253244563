package cn.qianhu.trial.siege;

import cn.qianhu.client.Clients;
import java.time.YearMonth;

/**
 * The target of the attackers, and what they have got hold of: the key of one enterprise, and a
 * login that may write raw records.
 *
 * @param gateway port on this machine
 * @param desk port on this machine, where nobody is asked for a key
 * @param registry port on this machine, where nobody is asked for anything
 * @param health port on this machine of the health page of an instance of the streams
 * @param key of the enterprise
 * @param uscc of the enterprise, which stands in the directory and reports honestly, too
 * @param month for which it reports, of its second month or later
 * @param clients of Kafka
 * @param namespace prefix of all topics
 */
public record Target(
    int gateway,
    int desk,
    int registry,
    int health,
    String key,
    String uscc,
    YearMonth month,
    Clients clients,
    String namespace) {

  /** This target with another key. */
  Target with(String another) {
    return new Target(gateway, desk, registry, health, another, uscc, month, clients, namespace);
  }
}

package cn.qianhu.command;

import cn.qianhu.client.Clients;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.Patience;
import cn.qianhu.contract.topic.SiteMark;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** Options of a cluster for commands that judge or name codes, with the site. */
public class SiteClusterOptions extends ClusterOptions {

  private static final Logger LOG = LoggerFactory.getLogger(SiteClusterOptions.class);

  @Mixin private SiteOption site;

  public Site site() {
    return site.site();
  }

  /** The external cluster; a command that has another site than its topics ends here. */
  @Override
  Clients requireDeployed(CommandSpec command, Patience patience) {
    Clients clients = super.requireDeployed(command, patience);
    requireSite(clients, patience);
    return clients;
  }

  /**
   * The clients for a process that waits for brokers that are away: whether the site is that of the
   * topics is checked once they answer.
   */
  Clients requireOwn(CommandSpec command) {
    Clients clients = requireExternal(command);
    requireSite(clients, Patience.OF_A_PERSON);
    return clients;
  }

  /** Ends the command where the topics are of another site, as far as that can be asked. */
  private void requireSite(Clients clients, Patience patience) {
    objection(clients, patience)
        .ifPresent(
            words -> {
              throw new IllegalStateException(words);
            });
  }

  /** The objection to working on a cluster with this site; empty where there is none. */
  Optional<String> objection(Clients clients) {
    return objection(clients, Patience.OF_A_PERSON);
  }

  private Optional<String> objection(Clients clients, Patience patience) {
    Site own = site();
    try (Admin admin = clients.admin()) {
      return SiteMark.objection(admin, namespace(), own, patience);
    } catch (KafkaException e) {
      LOG.warn("whether the topics are of this site could not be asked: {}", e.getMessage());
      return Optional.empty();
    }
  }
}

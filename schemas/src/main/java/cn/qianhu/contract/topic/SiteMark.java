package cn.qianhu.contract.topic;

import cn.qianhu.contract.code.Site;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The site that the topics of a namespace were begun with, or were declared to belong to since,
 * written down as {@link PartitionMark} is: in the name of a topic without records. Streams that
 * judge by one table of regions and a gateway that judges by another would contradict each other,
 * and no record would say so.
 *
 * @param number of the declaration, from 1
 * @param digest of the site
 */
public record SiteMark(int number, String digest) {

  /** The beginning of a mark's name, behind the namespace. */
  public static final String PREFIX = "site.files.";

  private static final Pattern REST = Pattern.compile("([1-9][0-9]{0,5})\\.([0-9a-f]{64})");
  private static final int SHORT = 12;

  /** Name of the topic that marks it. */
  public String name(String namespace) {
    return namespace + PREFIX + number + "." + digest;
  }

  /**
   * The last declaration; empty where a namespace was deployed before sites were marked, or where
   * marks may not be seen.
   *
   * @param topics names of all topics that there are
   */
  public static Optional<SiteMark> read(Collection<String> topics, String namespace) {
    String prefix = namespace + PREFIX;
    return topics.stream()
        .filter(topic -> topic.startsWith(prefix))
        .map(topic -> REST.matcher(topic.substring(prefix.length())))
        .filter(Matcher::matches)
        .map(rest -> new SiteMark(Integer.parseInt(rest.group(1)), rest.group(2)))
        .max(Comparator.comparingInt(SiteMark::number).thenComparing(SiteMark::digest));
  }

  /**
   * The objection of a process whose site differs from that of the topics; empty where it is the
   * same, or where the topics have no mark.
   *
   * @throws org.apache.kafka.common.KafkaException where the cluster does not answer
   */
  public static Optional<String> objection(Admin admin, String namespace, Site site) {
    return objection(admin, namespace, site, Patience.OF_A_PERSON);
  }

  /** The same with a patience of its own. */
  public static Optional<String> objection(
      Admin admin, String namespace, Site site, Patience patience) {
    return read(PartitionSurvey.topics(admin, patience), namespace)
        .filter(mark -> !mark.digest().equals(site.digest()))
        .map(mark -> mark.objectionTo(site));
  }

  /**
   * Declares the site of a namespace before its topics are made, or of topics that are there.
   *
   * @param deployed whether the topics are there
   * @param changing whether the site may be another than before
   * @param replication of the mark, as of all topics
   * @throws IllegalStateException if the site is another, and that was not said
   */
  public static void declare(
      Admin admin,
      String namespace,
      Site site,
      boolean deployed,
      boolean changing,
      short replication) {
    Optional<SiteMark> mark =
        next(
            PartitionSurvey.topics(admin, Patience.OF_A_PERSON),
            namespace,
            site,
            deployed,
            changing);
    if (mark.isEmpty()) {
      return;
    }
    NewTopic topic =
        new NewTopic(mark.get().name(namespace), 1, replication)
            .configs(Map.of("retention.ms", Long.toString(Topic.FOR_EVER.toMillis())));
    try {
      Answer.of(admin.createTopics(List.of(topic)).all());
    } catch (TopicExistsException declaredByAnother) {
      return;
    }
  }

  /**
   * The mark that is to be made; none where the site is marked already. Topics that are there
   * without a mark were made before there were sites, and are the shipped one's.
   */
  static Optional<SiteMark> next(
      Collection<String> topics, String namespace, Site site, boolean deployed, boolean changing) {
    Optional<SiteMark> last = read(topics, namespace);
    SiteMark before = last.orElse(new SiteMark(0, (deployed ? Site.shipped() : site).digest()));
    boolean isSame = before.digest().equals(site.digest());
    if (!isSame && !changing) {
      throw new IllegalStateException(before.objectionTo(site));
    }
    return isSame && last.isPresent()
        ? Optional.empty()
        : Optional.of(new SiteMark(before.number() + 1, site.digest()));
  }

  private String objectionTo(Site site) {
    String begun = digest.substring(0, SHORT);
    return "主题属于另一站点（文件摘要 "
        + begun
        + "…），而本进程的站点为 "
        + site.words()
        + "：请用 --site 或环境变量 QIANHU_SITE 指明该站点的文件夹；若确要更换站点文件，先停止全部进程，运行 qianhu deploy --change-site，再运行"
        + " qianhu reset / the topics belong to another site (digest of its files "
        + begun
        + "…) than this process, whose site is "
        + site.words()
        + ". Name the folder of that site with --site or QIANHU_SITE. To change the site's files,"
        + " stop all processes, run qianhu deploy --change-site, then qianhu reset";
  }
}

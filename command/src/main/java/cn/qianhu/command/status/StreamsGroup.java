package cn.qianhu.command.status;

import cn.qianhu.contract.topic.Answer;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.clients.admin.StreamsGroupMemberDescription;
import org.apache.kafka.common.GroupType;

/**
 * The group of the streams, under either of Kafka's protocols for groups.
 *
 * @param state as Kafka names it; {@code Absent} where there is no such group
 * @param threads stream threads, by the host that they run on
 */
public record StreamsGroup(String state, SortedMap<String, Long> threads) {

  private static final String ABSENT = "Absent";

  public StreamsGroup {
    threads = Collections.unmodifiableSortedMap(new TreeMap<>(threads));
  }

  public static StreamsGroup of(Admin admin, String applicationId) {
    return Answer.of(admin.listGroups().all()).stream()
        .filter(group -> group.groupId().equals(applicationId))
        .findFirst()
        .map(group -> isOfStreamsProtocol(group) ? newer(admin, group) : classic(admin, group))
        .orElse(new StreamsGroup(ABSENT, new TreeMap<>()));
  }

  private static boolean isOfStreamsProtocol(GroupListing group) {
    return group.type().filter(type -> type == GroupType.STREAMS).isPresent();
  }

  private static StreamsGroup newer(Admin admin, GroupListing listing) {
    String id = listing.groupId();
    StreamsGroupDescription group =
        Answer.of(admin.describeStreamsGroups(Set.of(id)).all()).get(id);
    return new StreamsGroup(
        group.groupState().toString(),
        count(group.members(), StreamsGroupMemberDescription::clientHost));
  }

  private static StreamsGroup classic(Admin admin, GroupListing listing) {
    String id = listing.groupId();
    ConsumerGroupDescription group =
        Answer.of(admin.describeConsumerGroups(Set.of(id)).all()).get(id);
    return new StreamsGroup(
        group.groupState().toString(), count(group.members(), MemberDescription::host));
  }

  private static <M> SortedMap<String, Long> count(
      Collection<M> members, Function<M, String> host) {
    return members.stream()
        .collect(Collectors.groupingBy(host, TreeMap::new, Collectors.counting()));
  }

  /** Whether an instance works, or may come back to its place. */
  public boolean hasMembers() {
    return !threads.isEmpty();
  }
}

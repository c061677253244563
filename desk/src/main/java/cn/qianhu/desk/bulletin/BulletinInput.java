package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Publication;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The input of a bulletin: all its contents follow from this and from nothing else.
 *
 * @param period month that it is about
 * @param region that it is about: a province, or a city with its counties as the parts
 * @param scope enterprises that it is about
 * @param replayed the state of knowledge
 * @param until where the state of knowledge ends, in words
 * @param rules under which it was replayed
 * @param digests SHA-256 of each table of results, as a file
 * @param senders of each refused record, by its coordinates, the key that it was sent under
 * @param publications the chain of publications, where it is at hand
 * @param changes the log of alerts, where it is at hand
 * @param software version of the software
 */
public record BulletinInput(
    YearMonth period,
    String region,
    Scope scope,
    ReplayOutcome replayed,
    String until,
    RuleTables rules,
    SortedMap<String, String> digests,
    Map<RecordRef, String> senders,
    Optional<List<Publication>> publications,
    Optional<List<Alert>> changes,
    String software) {

  public BulletinInput {
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    senders = Map.copyOf(senders);
  }
}

package cn.qianhu.audit.explain;

import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fact of one enterprise or project in one month.
 *
 * @param form name of the form
 * @param subject enterprise, or project
 * @param region county in force for the month
 * @param industry division in force for the month
 * @param scopes scopes in force for the month, or levels of the project; ALL included
 * @param amounts exact, by measure, in the unit of each
 * @param factors standard-coal factor of each carrier, as applied
 * @param basis of each carrier: STATEMENT, or READINGS while the statement is out
 * @param sources the raw records that it came from
 */
public record SubjectFact(
    String form,
    String subject,
    String period,
    String region,
    String industry,
    SortedSet<String> scopes,
    SortedMap<String, BigDecimal> amounts,
    SortedMap<String, String> factors,
    SortedMap<String, String> basis,
    List<Source> sources) {

  public SubjectFact {
    scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
    amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
    basis = Collections.unmodifiableSortedMap(new TreeMap<>(basis));
    sources = List.copyOf(sources);
  }

  /** The key of the fact, by which it is found in another state of knowledge. */
  public String key() {
    return form + "/" + subject + "/" + period;
  }

  public boolean isOfTheSameClass(SubjectFact other) {
    return region.equals(other.region)
        && industry.equals(other.industry)
        && scopes.equals(other.scopes);
  }
}

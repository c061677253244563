package cn.qianhu.desk.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of meters as Prometheus reads it. */
record MetricsPage(String text) {

  /** What Prometheus itself adds. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up");

  private Stream<String> samples() {
    return text.lines().filter(line -> !line.startsWith("#"));
  }

  Set<String> names() {
    return samples().map(MetricsPage::name).collect(Collectors.toSet());
  }

  private static String name(String sample) {
    return sample.split("[{ ]", 2)[0];
  }

  boolean has(String name) {
    return names().contains(name);
  }

  /**
   * Sum of the samples of a name.
   *
   * @param labels a part of what stands in braces
   * @return -1 where there are none
   */
  double value(String name, String labels) {
    double[] values =
        samples()
            .filter(sample -> name(sample).equals(name) && sample.contains(labels))
            .mapToDouble(sample -> Double.parseDouble(sample.substring(sample.lastIndexOf(' '))))
            .toArray();
    return values.length == 0 ? -1 : Arrays.stream(values).sum();
  }

  static void assertAllAreThere(Collection<String> asked, Map<String, MetricsPage> scraped) {
    Set<String> measured =
        scraped.values().stream()
            .flatMap(page -> page.names().stream())
            .collect(Collectors.toSet());
    measured.addAll(OF_PROMETHEUS);
    assertThat(asked).hasSizeGreaterThan(20).isSubsetOf(measured);
  }
}

package cn.qianhu.audit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.event.LogPosition;
import cn.qianhu.event.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to the log of publications shows, and where. */
class PublicationChainTest {

  private final List<Publication> chain = new ArrayList<>();

  @BeforeEach
  void publishFourTimes() {
    String previous = "";
    for (int seq = 1; seq <= 4; seq++) {
      Publication entry =
          Publication.newBuilder()
              .setSeq(seq)
              .setPeriod("2022-0" + seq)
              .setPublishedAt(seq)
              .setPublishedBy("centre")
              .setBusinessDate("2022-05-31")
              .setPositions(List.of(new LogPosition("reports.output", 0, seq * 10L)))
              .setVersions(Map.of("carriers.csv", "c0ffee"))
              .setTables(Map.of("indicators.csv", "abc" + seq))
              .setColumns(Map.of("indicators.csv", List.of("scope", "value")))
              .setPrevious(previous)
              .build();
      entry.setHash(PublicationChain.hash(entry));
      previous = entry.getHash();
      chain.add(entry);
    }
  }

  @Test
  void aWholeChainShowsNothing() {
    assertThat(PublicationChain.check(chain)).isEmpty();
    assertThat(PublicationChain.check(List.of())).isEmpty();
  }

  /** Or what is chained already would be called changed. */
  @Test
  void theHashOfAnEntryIsAsEver() {
    assertThat(chain.get(3).getHash())
        .isEqualTo("4b2138a304fa96656baed60208bf3187c174df9c47b1dd500efc144ddf342e74");
  }

  static Stream<Consumer<Publication>> changes() {
    return Stream.of(
        entry -> entry.setPeriod("2021-12"),
        entry -> entry.setPublishedAt(99),
        entry -> entry.setPublishedBy("somebody"),
        entry -> entry.setBusinessDate("2022-06-01"),
        entry -> entry.setPositions(List.of(new LogPosition("reports.output", 0, 21L))),
        entry -> entry.setPositions(List.of()),
        entry -> entry.setVersions(Map.of("carriers.csv", "other")),
        entry -> entry.setTables(Map.of("indicators.csv", "other")),
        entry -> entry.setColumns(Map.of()),
        entry -> entry.setColumns(Map.of("indicators.csv", List.of("value", "scope"))),
        entry -> entry.setColumns(Map.of("indicators.csv", List.of("scope,value"))),
        entry -> entry.setColumns(Map.of("coverage.csv", List.of("scope", "value"))),
        entry ->
            entry.setColumns(
                Map.of("indicators.csv", List.of("scope", "value"), "coverage.csv", List.of())),
        entry -> entry.setHash("other"));
  }

  @ParameterizedTest(name = "change {index}")
  @MethodSource("changes")
  void namesTheEntryThatWasChanged(Consumer<Publication> change) {
    change.accept(chain.get(1));
    assertThat(PublicationChain.check(chain)).contains(VerificationFinding.changed(2));
  }

  @Test
  void namesTheEntryThatWasTakenOut() {
    chain.remove(1);
    assertThat(PublicationChain.check(chain)).containsExactly(VerificationFinding.missing(2, 2));
  }

  @Test
  void namesTheFirstEntryWhereItWasTakenOut() {
    chain.remove(0);
    assertThat(PublicationChain.check(chain)).containsExactly(VerificationFinding.missing(1, 1));
  }

  @Test
  void namesAnEntryThatWasPutIn() {
    chain.add(2, chain.get(0));
    assertThat(PublicationChain.check(chain)).contains(VerificationFinding.inserted(1));
  }

  /** Whoever replaces an entry may make its hash anew, but not that of all who hold the old one. */
  @Test
  void namesTheEntryBehindOneThatWasReplaced() {
    Publication forged = chain.get(1);
    forged.setTables(Map.of("indicators.csv", "forged"));
    forged.setHash(PublicationChain.hash(forged));
    assertThat(PublicationChain.check(chain)).containsExactly(VerificationFinding.unchained(3));
  }
}

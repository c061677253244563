package cn.qianhu.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whose topics are whose, as their names say. */
class SiteMarkTest {

  private static final Set<String> NOTHING = Set.of();

  private final Site shipped = Site.shipped();
  private final Site other = other();

  @Test
  void topicsThatAreToBeMadeBelongToWhoeverMakesThem() {
    assertThat(SiteMark.next(NOTHING, "", other, false, false))
        .contains(new SiteMark(1, other.digest()));
  }

  @Test
  void topicsFromBeforeThereWereSitesAreTheShippedOnes() {
    assertThat(SiteMark.next(NOTHING, "", shipped, true, false))
        .contains(new SiteMark(1, shipped.digest()));
    assertThatThrownBy(() -> SiteMark.next(NOTHING, "", other, true, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the topics belong to another site")
        .hasMessageContaining(shipped.digest().substring(0, 12))
        .hasMessageContaining(other.digest().substring(0, 12));
  }

  @Test
  void whatIsMarkedIsNotMarkedAgain() {
    Set<String> marked = Set.of(new SiteMark(1, other.digest()).name("n."));

    assertThat(SiteMark.next(marked, "n.", other, true, false)).isEmpty();
    assertThat(SiteMark.next(marked, "n.", other, true, true)).isEmpty();
  }

  @Test
  void aChangeIsDeclaredOrRefused() {
    Set<String> marked = Set.of(new SiteMark(1, other.digest()).name(""));

    assertThatThrownBy(() -> SiteMark.next(marked, "", shipped, true, false))
        .hasMessageContaining("qianhu deploy --change-site");
    assertThat(SiteMark.next(marked, "", shipped, true, true))
        .contains(new SiteMark(2, shipped.digest()));
  }

  @Test
  void theLastDeclarationHoldsAndOthersTopicsAreNone() {
    String first = shipped.digest();
    String second = other.digest();
    List<String> topics =
        List.of(
            "site.files.9." + first,
            "site.files.10." + second,
            "site.files.11.nothing",
            "site.files.x." + first,
            "site.partitions.12",
            "n.site.files.1." + first);

    assertThat(SiteMark.read(topics, "")).contains(new SiteMark(10, second));
    assertThat(SiteMark.read(topics, "n.")).contains(new SiteMark(1, first));
    assertThat(SiteMark.read(topics, "other.")).isEmpty();
  }

  /** The shipped one with a policy of its own. */
  private static Site other() {
    Site shipped = Site.shipped();
    TreeMap<SiteFile, String> texts = new TreeMap<>(shipped.texts());
    texts.put(SiteFile.QUOTA_POLICY, "rule,city\n");
    return new Site(shipped.nameZh(), shipped.nameEn(), shipped.tables(), shipped.map(), texts);
  }
}

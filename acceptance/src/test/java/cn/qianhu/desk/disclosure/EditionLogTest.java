package cn.qianhu.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.Site;
import cn.qianhu.desk.view.FollowedViews;
import cn.qianhu.event.PublicEdition;
import cn.qianhu.local.cluster.SharedCluster;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Editions on a cluster: whichever desk makes them, all serve the same, and so does the next. */
@Timeout(180)
class EditionLogTest {

  private static final String NAMESPACE = SharedCluster.namespace(EditionLogTest.class);

  @TempDir private Path folder;

  @Test
  void twoDesksAgreeAndOneThatStartsLaterKnowsWhatWasTold() throws Exception {
    try (BatchRuns bench = new BatchRuns()) {
      bench.run(NAMESPACE, Reference.CLEAN_FEW.input(), folder, Reference.CLEAN_FEW, 2, 2);
      Clients clients = new Clients(bench.cluster(), Map.of());
      EditionLog log = new EditionLog(clients, NAMESPACE);
      EditionService.Drafts first;
      try (FollowedViews one = views(clients);
          FollowedViews other = views(clients)) {
        first = new EditionService(one.views()).drafts();
        EditionService.Drafts second = new EditionService(other.views()).drafts();
        assertThat(first.editions()).isNotEmpty();
        assertThat(log.add(first)).isTrue();
        assertThat(new EditionLog(clients, NAMESPACE).add(second)).isFalse();
      }
      try (FollowedViews later = views(clients)) {
        List<PublicEdition> kept =
            later.views().read(() -> later.views().publicEditions().stream().toList());
        assertThat(kept).containsExactlyInAnyOrderElementsOf(first.editions());
        assertThat(new EditionService(later.views()).drafts().editions()).isEmpty();
      }
    }
  }

  private static FollowedViews views(Clients clients) throws InterruptedException {
    FollowedViews views = FollowedViews.open(Site.shipped(), clients, NAMESPACE, Clock.systemUTC());
    assertThat(views.awaitComplete(Duration.ofMinutes(1))).isTrue();
    return views;
  }
}

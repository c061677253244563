package cn.qianhu.desk.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.Replayed;
import cn.qianhu.audit.log.Rules;
import cn.qianhu.audit.publication.TableDigests;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.site.OtherProvince;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.Site;
import cn.qianhu.desk.document.HtmlPage;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bulletin of a site that is not the shipped one. */
class OtherProvinceBulletinTest {

  @Test
  void itIsOfItsProvinceAndNamesItsSite(@TempDir Path folder) {
    Site site = OtherProvince.in(folder);
    MemoryRawLog log =
        new MemoryRawLog(site)
            .add(OtherProvince.input(Reference.MESSY))
            .addDate(Reference.MESSY.asOf().toString(), Reference.FROM.toString());
    Replayed replayed = log.replay(Rules.of(site));
    String page =
        HtmlPage.of(
            Bulletin.of(
                new Edition(
                    YearMonth.of(2022, 4),
                    Scope.ALL,
                    replayed,
                    "test",
                    Rules.of(site),
                    TableDigests.of(replayed.results()),
                    Senders.of(replayed.results(), log),
                    Optional.empty(),
                    Optional.empty(),
                    "test")));

    assertThat(page)
        .contains("千字省", "荒市", site.digest())
        .doesNotContain("山东", "济南", "370000", "371300");
  }
}

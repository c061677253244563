package cn.qianhu.desk.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
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
            .add(OtherProvince.input(Reference.MESSY_FEW))
            .addDate(Reference.MESSY_FEW.asOf().toString(), Reference.FROM.toString());
    ReplayOutcome replayOutcome = log.replay(RuleTables.of(site));
    String page =
        HtmlPage.of(
            Bulletin.of(
                new BulletinInput(
                    YearMonth.of(2022, 4),
                    site.tables().regions().home(),
                    Scope.ALL,
                    replayOutcome,
                    "test",
                    RuleTables.of(site),
                    TableDigests.of(replayOutcome.results()),
                    RejectionSubjects.of(replayOutcome.results(), log),
                    Optional.empty(),
                    Optional.empty(),
                    "test")));

    assertThat(page)
        .contains("千字省", "荒市", site.digest())
        .doesNotContain("山东", "济南", "370000", "371300");
  }
}

package cn.qianhu.domain.project;

import static cn.qianhu.domain.project.ProjectRows.PAPER;
import static cn.qianhu.domain.project.ProjectRows.PROJECT;
import static cn.qianhu.domain.project.ProjectRows.STEEL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.project.ProjectRows.EntryRow;
import cn.qianhu.domain.project.ProjectRows.SampleReport;
import cn.qianhu.domain.release.StateRelease;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** However many reports claim one month of a project, no entry grows by them. */
class ClaimsTest {

  private static final String EARLIER_PROJECT = "2101-370100-04-01-000001";
  private static final String NAMED = "91371422KCYELPKL51";
  private static final String MONTH = "/2022-03";
  private static final RawSource ENTERED = new RawSource("directory.projects", 0, 0, null);
  private static final SampleReport MARCH = SampleReport.of("R1", STEEL, "2022-03");

  private static final byte[] EARLIER = StateRelease.bytes("project-month", 1, "claims");

  private final ProjectStageFixture desk = new ProjectStageFixture();

  @Test
  void revisionsLeaveTheEntriesAsTheyAre() {
    desk.enter(EntryRow.of(2022, STEEL)).claim(MARCH.claim("10")).settle();
    int month = desk.months.largest();
    int claimant = desk.claimants.largest();
    for (int revision = 2; revision <= 5_000; revision++) {
      desk.claim(MARCH.revised("R", revision).claim("10"));
      desk.claim(SampleReport.of("P", PAPER, "2022-03").revised("P", revision).claim("10"));
      if (revision % 100 == 0) {
        desk.settle();
      }
    }
    desk.settle();
    assertThat(desk.months.largest()).isEqualTo(month);
    assertThat(desk.claimants.largest()).isCloseTo(claimant, Offset.offset(20));
    assertThat(desk.otherClaims.keys("")).hasSize(2 * 4_999 - 1);
    assertThat(desk.refusals()).containsExactly("investment,P,UNKNOWN_PROJECT");
    assertThat(desk.facts()).containsEntry(PROJECT + MONTH, "R 370102 30 [ALL]");
  }

  @Test
  void whatIsWithdrawnInAnyOrderLeavesNothing() {
    List<Claim> claims = new ArrayList<>();
    for (int revision = 1; revision <= 200; revision++) {
      claims.add(MARCH.revised("R" + revision, revision).claim("10"));
    }
    desk.enter(EntryRow.of(2022, PAPER)).claim(claims.toArray(Claim[]::new)).settle();
    assertThat(desk.refusals()).hasSize(200);
    Collections.shuffle(claims, new Random(7));
    for (int i = 0; i < claims.size(); i++) {
      desk.stage.unclaimed(claims.get(i));
      if (i % 30 == 0) {
        desk.settle();
        assertThat(desk.refusals()).hasSize(199 - i);
      }
    }
    desk.settle();
    assertThat(desk.refusals()).isEmpty();
    assertThat(desk.claimants.keys("")).isEmpty();
    assertThat(desk.otherClaims.keys("")).isEmpty();
  }

  @Test
  void aClaimWithdrawnAndMadeAgainIsNotSaidAgain() {
    Claim claim = MARCH.claim("10");
    desk.claim(claim).settle();
    desk.stage.unclaimed(claim);
    desk.claim(claim).settle();
    assertThat(desk.said).isEmpty();
    assertThat(desk.refusals()).hasSize(1);
  }

  /**
   * The same report, signed and not: which of the two records comes first here depends on others.
   */
  @Test
  void ofTwoRecordsThatSayTheSameTheFirstOfTheLogCountsInAnyOrder() {
    Claim unsigned = at(MARCH.claim("10"), 5);
    Claim signed = at(MARCH.claim("10"), 6);
    desk.enter(EntryRow.of(2022, STEEL)).claim(signed).settle().claim(unsigned).settle();
    Claimant claimant = desk.claimants.get(PROJECT + MONTH + "/" + unsigned.head().uscc());
    assertThat(claimant.greatest.source()).isEqualTo(unsigned.source());
    desk.stage.unclaimed(unsigned);
    desk.settle();
    claimant = desk.claimants.get(PROJECT + MONTH + "/" + unsigned.head().uscc());
    assertThat(claimant.greatest.source()).isEqualTo(signed.source());
    desk.claim(unsigned).settle();
    claimant = desk.claimants.get(PROJECT + MONTH + "/" + unsigned.head().uscc());
    assertThat(claimant.greatest.source()).isEqualTo(unsigned.source());
  }

  private static Claim at(Claim claim, long offset) {
    RawSource source = claim.source();
    return new Claim(
        claim.fields(), new RawSource(source.topic(), source.partition(), offset, source.origin()));
  }

  @Test
  void claimsOfAnEarlierReleaseMoveOut() {
    desk.months.putBytes(EARLIER_PROJECT + MONTH, EARLIER);
    Claim known = ProjectCodecs.MONTH.decode(EARLIER).embedded.get(1);
    desk.claim(known).settle();
    assertThat(desk.otherClaims.keys("")).hasSize(3);
    assertThat(desk.claimants.keys("")).hasSize(2);
    Claimant named = desk.claimants.get(EARLIER_PROJECT + MONTH + "/" + NAMED);
    assertThat(named.greatest.head().revision()).isEqualTo(3);
    assertThat(named.others).isEqualTo(2);
    assertThat(named.refused).isFalse();
    Claimant other = desk.claimants.get(EARLIER_PROJECT + MONTH + "/91370104MA3YB0000U");
    assertThat(other.refused).isTrue();
    ProjectMonth month = desk.months.get(EARLIER_PROJECT + MONTH);
    assertThat(month.embedded).isEmpty();
    assertThat(month.published).isNotNull();
    assertThat(desk.months.largest()).isLessThan(100);
  }

  @Test
  void progressKnowsClaimsOfAnEarlierReleaseBeforeTheyAreTouched() {
    desk.months.putBytes(EARLIER_PROJECT + MONTH, EARLIER);
    ProjectDirectory projectDirectory = new ProjectDirectory(EARLIER_PROJECT);
    projectDirectory.enter(
        new EntryRow(EARLIER_PROJECT, 2022, NAMED, "370102", "30", "").check(), ENTERED);
    desk.projects.put(EARLIER_PROJECT, projectDirectory);
    int march = Months.index(YearMonth.of(2022, 3));
    assertThat(desk.stage.progress().completedYtd(EARLIER_PROJECT, march)).isEqualTo(3_000);
    assertThat(desk.stage.progress().latestStatus(EARLIER_PROJECT, march))
        .isEqualTo(ProjectStatus.SIGNED);
  }
}

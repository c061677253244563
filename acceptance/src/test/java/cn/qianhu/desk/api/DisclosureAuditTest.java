package cn.qianhu.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.disclosure.Disclosure;
import cn.qianhu.desk.disclosure.DisclosureAudit;
import cn.qianhu.desk.disclosure.DisclosureAudit.DisclosureFinding;
import cn.qianhu.desk.disclosure.PublicDisclosure;
import cn.qianhu.desk.view.Views;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.PublicEdition;
import cn.qianhu.local.demo.DemoProvince;
import cn.qianhu.local.demo.DemoSize;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the audit says of what the public is shown, and of what it must not be shown. */
@Timeout(120)
class DisclosureAuditTest {

  @TempDir private Path folder;

  @Test
  void whatThePublicSeesOfTheReferenceProvinceKeepsItsSecrets() {
    try (ReferenceDesk desk = new ReferenceDesk(Reference.MESSY_FEW)) {
      Views views = desk.records.views();
      List<DisclosureFinding> findings =
          findings(views, new PublicDisclosure(views), Reference.FROM, YearMonth.of(2022, 4));
      assertThat(findings).allMatch(DisclosureFinding::isSound);
      assertThat(findings).anyMatch(finding -> finding.published() > 1);
      assertThat(findings).anyMatch(finding -> finding.primary() > 0 && finding.secrets() > 0);
    }
  }

  @Test
  void whatItSeesOfTheDemonstrationKeepsItsSecrets() throws Exception {
    DemoProvince.write(folder, new DemoSize(60, 15, 12, 1_500, true, false));
    try (ReferenceDesk desk = new ReferenceDesk(folder, DemoProvince.AS_OF)) {
      Views views = desk.records.views();
      List<DisclosureFinding> findings =
          findings(views, new PublicDisclosure(views), YearMonth.of(2021, 1), DemoProvince.LAST);
      assertThat(findings).allMatch(DisclosureFinding::isSound);
      assertThat(findings).anyMatch(finding -> finding.published() > 1);
    }
  }

  /** Everything as the centre sees it: whoever stands alone in a cell is read off. */
  @Test
  void whatTheCentreSeesWouldTellOfEnterprises() {
    try (ReferenceDesk desk = new ReferenceDesk(Reference.MESSY_FEW)) {
      List<DisclosureFinding> findings =
          findings(
                  desk.records.views(),
                  Disclosure.FULL,
                  YearMonth.of(2022, 3),
                  YearMonth.of(2022, 3))
              .stream()
              .filter(finding -> finding.published() > 0)
              .toList();
      assertThat(findings).noneMatch(DisclosureFinding::isSound);
      assertThat(findings)
          .allMatch(finding -> finding.determined() > 0 && finding.near() >= finding.determined())
          .allMatch(finding -> finding.nearestPercent() == 0);
    }
  }

  /** What one plant reports beyond all measure hides the measure, and does not end the audit. */
  @Test
  void sumsThatCannotBeHeldAreNotShown() {
    try (ReferenceDesk desk = new ReferenceDesk(Reference.MESSY_FEW)) {
      Views views = desk.records.views();
      OutputFact fact =
          views.read(
              () ->
                  views.stream(Topics.FACTS_OUTPUT, OutputFact.class)
                      .filter(each -> each.getPeriod().equals("2021-06"))
                      .findFirst()
                      .orElseThrow());
      desk.records.receive(
          Topics.FACTS_OUTPUT,
          OutputFact.class,
          fact.getUscc() + "/2021-06",
          OutputFact.newBuilder(fact).setGrossOutput(Long.MAX_VALUE).build());
      // As if that had been so from the first edition on.
      desk.records.receive(Topics.PUBLIC_EDITIONS, PublicEdition.class, "2021-06", null);
      desk.publish();
      YearMonth month = YearMonth.of(2021, 6);
      assertThat(findings(views, new PublicDisclosure(views), month, month))
          .allMatch(DisclosureFinding::isSound)
          .anyMatch(
              finding -> finding.measure() == OutputMeasures.REVENUE && finding.published() > 0)
          .anyMatch(
              finding ->
                  finding.measure() == OutputMeasures.GROSS_OUTPUT && finding.published() == 0);
    }
  }

  private static List<DisclosureFinding> findings(
      Views views, Disclosure disclosure, YearMonth first, YearMonth last) {
    DisclosureAudit audit = new DisclosureAudit(views, disclosure);
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .flatMap(month -> views.read(() -> audit.of(month)).stream())
        .toList();
  }
}

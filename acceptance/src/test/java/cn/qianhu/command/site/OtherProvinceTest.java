package cn.qianhu.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.alert.SiteNumber;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.quota.PolicyRule;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another province is reckoned as the shipped one is, whatever its codes are. */
class OtherProvinceTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"CLEAN_FEW", "MESSY_FEW"})
  void theSameInputUnderOtherCodesGivesTheSameTablesUnderThem(Reference reference)
      throws IOException {
    Site site = OtherProvince.in(folder.resolve("site"));
    Path tables = folder.resolve("out");
    new ResultFiles(replay(site, reference).results(), tables).write();

    for (String table : reference.tables()) {
      assertThat(Files.readAllLines(tables.resolve(table)))
          .as(table)
          .isEqualTo(OtherProvince.named(reference.table(table)))
          .noneMatch(line -> line.matches("(.*,)?37\\d{4}[,:/].*"));
    }
    assertThat(Files.readAllLines(tables.resolve("accounts.csv")))
        .anyMatch(line -> line.startsWith(OtherProvince.CODE + ":RESERVE,"));
  }

  @Test
  void alertsNameItsPlaces() {
    Site site = OtherProvince.in(folder.resolve("site"));
    List<String> messages =
        replay(site, Reference.MESSY_FEW).results().stream(Topics.ALERTS_OPEN, Alert.class)
            .map(alert -> alert.getMessageZh() + " / " + alert.getMessageEn())
            .toList();

    assertThat(messages)
        .anyMatch(message -> message.contains("市"))
        .noneMatch(message -> message.contains("济南") || message.contains("Jinan"));
  }

  /** Without a policy of its own, the row of a city of the shipped site would be nobody's. */
  @Test
  void itsPolicyIsItsOwn() {
    Site site = OtherProvince.in(folder.resolve("site"));
    RuleTables ruleTables = RuleTables.of(site);

    assertThat(ruleTables.policy().rows()).anyMatch(row -> row.city().equals("451600"));
    assertThat(ruleTables.versions())
        .containsKeys("site", "regions.csv", "quota-policy.csv")
        .doesNotContainValue(RuleTables.shipped().versions().get("regions.csv"));
    assertThat(ruleTables.versions().get("carriers.csv"))
        .isEqualTo(RuleTables.shipped().versions().get("carriers.csv"));
  }

  /** What is shipped besides the shipped site says nothing of its cities, nor of any others. */
  @Test
  void withoutTablesOfItsOwnItHasNoRowsOfAnother() throws IOException {
    Path own = folder.resolve("site");
    OtherProvince.in(own);
    Files.delete(own.resolve("quota-policy.csv"));
    Files.delete(own.resolve("alert-thresholds.csv"));
    RuleTables ruleTables = RuleTables.of(Site.read(own, RuleTables::review));

    assertThat(ruleTables.policy().rows()).isNotEmpty().allMatch(row -> row.city().equals("*"));
    assertThat(ruleTables.thresholds().numbers().rows())
        .isNotEmpty()
        .allMatch(row -> row.region().isEmpty());
    assertThat(ruleTables.thresholds().rows()).isNotEmpty().allMatch(row -> row.region().isEmpty());
    for (String table : new String[] {"quota-policy.csv", "alert-thresholds.csv"}) {
      assertThat(ruleTables.versions().get(table))
          .as(table)
          .isNotEqualTo(RuleTables.shipped().versions().get(table));
    }
  }

  /** A table that names a few rules has the others as its own province has them. */
  @Test
  void aRuleThatItsTablesDoNotNameIsOfNoOtherProvince() throws IOException {
    Path own = folder.resolve("site");
    OtherProvince.in(own);
    Path policy = own.resolve("quota-policy.csv");
    Path thresholds = own.resolve("alert-thresholds.csv");
    keepWithout(policy, "NEW_ENERGY_CITY,");
    keepWithout(thresholds, "*,watch_scopes,");
    RuleTables read = RuleTables.of(Site.read(own, RuleTables::review));
    assertNoRowOfTheShippedSite(read);

    Files.copy(policy, folder.resolve("policy.csv"));
    Files.copy(thresholds, folder.resolve("thresholds.csv"));
    assertNoRowOfTheShippedSite(
        read.withPolicy(folder.resolve("policy.csv"))
            .withThresholds(folder.resolve("thresholds.csv")));
  }

  private static void assertNoRowOfTheShippedSite(RuleTables ruleTables) {
    assertThat(ruleTables.policy().rows())
        .anyMatch(row -> row.rule() == PolicyRule.NEW_ENERGY_CITY)
        .noneMatch(row -> row.city().startsWith("37"));
    assertThat(ruleTables.thresholds().numbers().rows())
        .anyMatch(row -> row.number() == SiteNumber.WATCH_SCOPES)
        .noneMatch(row -> row.region().startsWith("37"));
  }

  /** Its folder holds no tables of rules: those of the shipped site are its own. */
  @Test
  void aFolderOfTheShippedProvinceJudgesAsTheShippedSite() throws IOException {
    Path own = folder.resolve("site");
    Files.createDirectories(own);
    Site shipped = Site.shipped();
    Files.writeString(
        own.resolve("site.csv"),
        "province,name_zh,name_en,map,place_names\n370000,山东省,Shandong,map.geojson,zh\n");
    Files.writeString(own.resolve("regions.csv"), shipped.texts().get(SiteFile.REGIONS));
    Files.writeString(own.resolve("map.geojson"), shipped.map());
    RuleTables copied = RuleTables.of(Site.read(own, RuleTables::review));
    RuleTables expected = RuleTables.shipped();

    assertThat(copied.versions()).isEqualTo(expected.versions());
    assertThat(copied.policy().rows())
        .isEqualTo(expected.policy().rows())
        .anyMatch(row -> row.city().equals("371600"));
    assertThat(copied.thresholds().numbers().rows())
        .isEqualTo(expected.thresholds().numbers().rows())
        .anyMatch(row -> row.region().equals("371600"));
  }

  @Test
  void commandsOfTwoProvincesStandInTwoLedgers() throws IOException {
    Path own = folder.resolve("site");
    OtherProvince.in(own);
    append(own, "regions.csv", Site.shipped().texts().get(SiteFile.REGIONS));
    append(own, "names.csv", Site.shipped().texts().get(SiteFile.NAMES));
    Site both = Site.read(own, RuleTables::review);

    MemoryRawLog log = new MemoryRawLog(both);
    log.add(QuotaForm.KIND, command("F-1", "FUND", "", "", "100"));
    log.add(QuotaForm.KIND, command("F-2", "FUND", "370000", "", "50"));
    log.add(QuotaForm.KIND, command("A-1", "ALLOCATE", "370100", "INCREMENT", "30"));
    log.add(QuotaForm.KIND, command("A-2", "ALLOCATE", "450100", "INCREMENT", "20"));
    ReplayOutcome replayOutcome = log.addDate("2022-04-30", "2021-01").replay(RuleTables.of(both));

    Map<String, String> accounts =
        replayOutcome.results().stream(Topics.LEDGER_ACCOUNTS, AccountBalance.class)
            .filter(account -> !account.getAccount().startsWith("EXTERNAL"))
            .collect(Collectors.toMap(AccountBalance::getAccount, account -> account.getBalance()));
    assertThat(accounts)
        .containsOnlyKeys(
            "450000:INCREMENT", "450100:INCREMENT", "370000:INCREMENT", "370100:INCREMENT")
        .containsEntry("450000:INCREMENT", "80.0000")
        .containsEntry("370000:INCREMENT", "20.0000");
  }

  private ReplayOutcome replay(Site site, Reference reference) {
    return new MemoryRawLog(site)
        .add(OtherProvince.input(reference))
        .addDate(reference.asOf().toString(), Reference.FROM.toString())
        .replay(RuleTables.of(site));
  }

  private static void keepWithout(Path table, String beginning) throws IOException {
    List<String> lines = Files.readAllLines(table);
    assertThat(lines.removeIf(line -> line.startsWith(beginning))).isTrue();
    Files.write(table, lines);
  }

  private static void append(Path folder, String name, String shipped) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(name)));
    shipped.lines().skip(1).forEach(lines::add);
    Files.write(folder.resolve(name), lines);
  }

  private static List<String> command(
      String id, String type, String city, String account, String amount) {
    List<String> texts = new ArrayList<>(Collections.nCopies(QuotaForm.KIND.columns().size(), ""));
    texts.set(QuotaForm.KIND.position("command_id"), id);
    texts.set(QuotaForm.KIND.position("type"), type);
    texts.set(QuotaForm.KIND.position("effective_date"), "2022-01-01");
    texts.set(QuotaForm.KIND.position("city"), city);
    texts.set(QuotaForm.KIND.position("account"), account);
    texts.set(QuotaForm.KIND.position("amount"), amount);
    return texts;
  }
}

package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.table.ProjectQuotaColumn;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.store.TypedStore;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.EnergyStatement;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.Posting;
import cn.qianhu.event.ProjectQuotaRow;
import cn.qianhu.event.QuotaCommand;
import cn.qianhu.event.Rejection;
import cn.qianhu.streams.reference.ReferenceSet;
import cn.qianhu.streams.state.WriteThroughStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTopologyTest {

  private static final Forms FORMS = Forms.standard();
  private static final String PROVINCE = "370000";

  @TempDir private Path folder;
  private DrivenStreams streams;

  @BeforeEach
  void start() {
    streams = new DrivenStreams(folder);
  }

  @AfterEach
  void stop() {
    streams.close();
  }

  @ParameterizedTest
  @EnumSource
  void givesTheReferenceTablesOfTheLedger(ReferenceSet set) {
    set.rows(QuotaForm.KIND).forEach(row -> command(row.texts()));
    List<Posting> journal =
        streams.read(Topics.LEDGER_JOURNAL, Posting.class).stream()
            .map(Map.Entry::getValue)
            .toList();
    assertThat(journal.stream().map(LedgerTopologyTest::row)).isEqualTo(set.table("journal"));
    TreeMap<String, String> accounts = new TreeMap<>();
    streams
        .read(Topics.LEDGER_ACCOUNTS, AccountBalance.class)
        .forEach(entry -> accounts.put(entry.getKey(), entry.getValue().getBalance()));
    assertThat(accounts.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()))
        .isEqualTo(set.table("accounts"));
    TreeMap<String, String> projects = new TreeMap<>();
    streams
        .read(Topics.LEDGER_PROJECTS, ProjectQuotaRow.class)
        .forEach(entry -> projects.put(entry.getKey(), row(entry.getValue())));
    assertThat(projects.values()).containsExactlyElementsOf(set.table("quota-projects"));
    TreeSet<String> rejected = new TreeSet<>();
    streams
        .read(Topics.RESULTS_REJECTIONS, Rejection.class)
        .forEach(entry -> rejected.add(row(entry.getValue())));
    assertThat(rejected)
        .containsExactlyElementsOf(
            set.table("rejected").stream().filter(row -> row.startsWith("quota,")).toList());
    assertThat(streams.metric("stream-invariant-metrics", "checks-total")).isPositive();
    assertThat(streams.metric("stream-invariant-metrics", "breaches-total")).isZero();
    assertThat(streams.read(Topics.ALERTS_EVENTS, Alert.class)).isEmpty();
  }

  @Test
  void carriesTheCoordinatesOfTheCommand() {
    command("Q1,FUND,2021-01-05,,,,,,,,,10,,,,,,");
    command("Q2,ALLOCATE,2021-01-05,370100,,,,,,,,12.5,,,,,,");
    Map.Entry<String, Posting> posting = streams.read(Topics.LEDGER_JOURNAL, Posting.class).get(0);
    assertThat(posting.getKey()).isEqualTo("370000/1");
    assertThat(posting.getValue().getSource())
        .hasToString(
            "{\"topic\": \"quota.commands\", \"partition\": 0, \"offset\": 0, \"report_id\":"
                + " \"Q1\"}");
    Map.Entry<String, Rejection> rejection =
        streams.read(Topics.RESULTS_REJECTIONS, Rejection.class).get(0);
    assertThat(rejection.getKey()).isEqualTo("quota/quota.commands/0/1");
    assertThat(rejection.getValue().getColumn()).isEqualTo("amount");
    assertThat(rejection.getValue().getValue()).isEqualTo("12.5");
    assertThat(rejection.getValue().getMessageZh()).contains("370000:INCREMENT 10.0000");
    assertThat(rejection.getValue().getMessageEn()).contains("370000:INCREMENT 10.0000");
    assertThat(rejection.getValue().getSource().getReportId()).isEqualTo("Q2");
  }

  @Test
  void aCommandOfTheFarFutureIsRefusedAndPutsNoOtherOutOfOrder() {
    command("Q1,FUND,2099-01-01,,,,,,,,,10,,,,,,");
    command("Q2,FUND,2021-01-05,,,,,,,,,10,,,,,,");
    assertThat(streams.read(Topics.LEDGER_JOURNAL, Posting.class))
        .extracting(entry -> entry.getValue().getCommandId())
        .containsExactly("Q2");
    assertThat(streams.read(Topics.RESULTS_REJECTIONS, Rejection.class))
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.getKey()).isEqualTo("quota/quota.commands/0/0");
              assertThat(row(refused.getValue())).isEqualTo("quota,Q1,OUT_OF_RANGE");
              assertThat(refused.getValue().getMessageZh())
                  .startsWith("列 effective_date 的值 \"2099-01-01\" 比收到该命令的日期晚一年以上");
              assertThat(refused.getValue().getMessageEn())
                  .contains("more than a year after the command was received");
            });
  }

  @Test
  void aCommandWithoutItsProvinceAsKeyIsRefused() {
    List<String> fund = texts("Q1,FUND,2021-01-05,,,,,,,,,10,,,,,,");
    streams.send(FORMS.of(QuotaForm.class), QuotaCommand.class, null, fund);
    streams.send(FORMS.of(QuotaForm.class), QuotaCommand.class, "37", fund);
    assertThat(streams.read(Topics.LEDGER_JOURNAL, Posting.class)).isEmpty();
    assertThat(streams.read(Topics.RESULTS_REJECTIONS, Rejection.class))
        .extracting(entry -> row(entry.getValue()) + "," + entry.getValue().getColumn())
        .containsExactly("quota,Q1,MISPLACED,province", "quota,Q1,MISPLACED,province");
  }

  @Test
  void whatCannotBeDecodedIsADeadLetter() {
    byte[] poison = "no command".getBytes(StandardCharsets.UTF_8);
    streams.send(Topics.QUOTA_COMMANDS, PROVINCE, poison);
    TestRecord<String, byte[]> letter = streams.readBytes(Topics.DEAD_LETTERS).get(0);
    assertThat(letter.key()).isEqualTo(PROVINCE);
    assertThat(letter.value()).isEqualTo(poison);
    assertThat(
            new String(
                letter.headers().lastHeader(DeadLetters.TOPIC).value(), StandardCharsets.UTF_8))
        .isEqualTo("quota.commands");
  }

  @Test
  void drawsBalancesOfBudgetAndEnergyInWhateverOrderTheyCome() {
    entry("91371422KCYELPKL51,one,370102,30,,,,2020-01,");
    coal("E1", 1, "", "100");
    command("Q1,BUDGET,2021-01-05,370100,,,,,,,2021,857.16,,,,,,");
    assertThat(balances())
        .containsExactly(
            "370100/2021-02/R2022 71.4300 GREEN", "370100/2021-02/R2024 71.4300 GREEN");
    coal("E1", 2, "", "300");
    assertThat(balances())
        .containsExactly("370100/2021-02/R2022 214.2900 RED", "370100/2021-02/R2024 214.2900 RED");
    command("Q2,BUDGET,2021-01-06,370100,,,,,,,2021,1285.74,,,,,,");
    assertThat(balances())
        .containsExactly(
            "370100/2021-02/R2022 214.2900 GREEN", "370100/2021-02/R2024 214.2900 GREEN");
    coal("E1", 3, "true", "");
    assertThat(streams.readBytes(Topics.RESULTS_BALANCES))
        .extracting(record -> record.key() + " " + (record.value() == null))
        .containsExactly("370100/2021-02/R2022 true", "370100/2021-02/R2024 true");
  }

  @Test
  void anUnsoundLedgerShowsAsMetricAndAlert() {
    command("Q1,FUND,2021-01-05,,,,,,,,,10,,,,,,");
    TypedStore<byte[]> typedStore =
        WriteThroughStore.part(
            streams.store(TopologyNames.LEDGER + TopologyNames.STAGE_STORE),
            TopologyNames.LEDGER_PART + "/" + PROVINCE);
    typedStore.put("account/370100:RETAINED", typedStore.get("account/370000:INCREMENT"));
    for (int i = 2; i < 10; i++) {
      command("Q" + i + ",FUND,2021-01-05,,,,,,,,,10,,,,,,");
    }
    assertThat(streams.metric("stream-invariant-metrics", "breaches-total")).isGreaterThan(1);
    List<Map.Entry<String, Alert>> alerts = streams.read(Topics.ALERTS_EVENTS, Alert.class);
    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).getKey()).isEqualTo("LEDGER_UNSOUND/370000/2021-01");
    assertThat(alerts.get(0).getValue().getKind()).isEqualTo("SYSTEM");
    assertThat(alerts.get(0).getValue().getMessageEn()).contains("sum over all accounts");
  }

  private void command(String row) {
    command(texts(row));
  }

  private void command(List<String> texts) {
    streams.send(FORMS.of(QuotaForm.class), QuotaCommand.class, PROVINCE, texts);
  }

  private void entry(String row) {
    List<String> texts = texts(row);
    streams.send(FORMS.of(EnterpriseForm.class), EnterpriseEntry.class, texts.get(0), texts);
  }

  private void coal(String id, int revision, String withdrawn, String tonnes) {
    String amounts = tonnes.isEmpty() ? ",,,," : tonnes + ",0,0,0,0";
    List<String> texts =
        texts(
            "%s,91371422KCYELPKL51,2021-02,RAW_COAL,%d,2021-03-05T09:00:00+08:00,%s,%s"
                .formatted(id, revision, withdrawn, amounts));
    streams.send(FORMS.of(EnergyForm.class), EnergyStatement.class, texts.get(1), texts);
  }

  private static List<String> texts(String row) {
    return List.of(row.split(",", -1));
  }

  private List<String> balances() {
    return streams.read(Topics.RESULTS_BALANCES, Balance.class).stream()
        .map(
            entry ->
                entry.getKey()
                    + " "
                    + entry.getValue().getAssessedYtd()
                    + " "
                    + entry.getValue().getLight())
        .toList();
  }

  private static String row(Posting posting) {
    return "%d,%s,%s,%s,%s,%s"
        .formatted(
            posting.getSeq(),
            posting.getCommandId(),
            posting.getEffectiveDate(),
            posting.getDebit(),
            posting.getCredit(),
            posting.getAmount());
  }

  private static String row(ProjectQuotaRow row) {
    return Arrays.stream(ProjectQuotaColumn.values())
        .map(column -> column.of(row).toString())
        .collect(Collectors.joining(","));
  }

  private static String row(Rejection rejection) {
    return rejection.getKind() + "," + rejection.getKey() + "," + rejection.getReason();
  }
}

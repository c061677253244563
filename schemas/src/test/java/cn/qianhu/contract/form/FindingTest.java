package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.text.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {

  @Test
  void saysWhatIsWrongWhereAndWhatToDo() {
    Finding finding = new Finding(Reason.MALFORMED, "gross_output", "1,234.5");
    assertThat(finding.message(OutputForm.KIND).zh())
        .isEqualTo("列 gross_output 的值 \"1,234.5\" 无法识别：请填写以万元为单位的数字，最多两位小数，不加千分位逗号。");
    assertThat(finding.message(OutputForm.KIND).en())
        .isEqualTo(
            "Column gross_output: the value \"1,234.5\" cannot be read; give a number in 10 000"
                + " yuan with at most two decimals and no grouping.");
  }

  @Test
  void saysWhatTheColumnTakesInTheFormOfTheRecord() {
    Kind byTheDay =
        Kind.named("stock", "库存", "stock")
            .monthly(FormColumn.of("valid_from", ColumnContent.DATE))
            .declared();
    Finding finding = new Finding(Reason.MALFORMED, "valid_from", "");
    assertThat(finding.message(EnterpriseForm.KIND).en()).contains("YYYY-MM, such as");
    assertThat(finding.message(byTheDay).en()).contains("give a date YYYY-MM-DD");
    assertThat(finding.message(byTheDay).zh()).contains("YYYY-MM-DD 形式的日期");
  }

  @Test
  void saysThatAColumnIsEmpty() {
    Finding finding = new Finding(Reason.MALFORMED, "period", "");
    assertThat(finding.message(OutputForm.KIND).zh())
        .isEqualTo("列 period 没有填写：请填写 YYYY-MM 形式的月份，如 2022-03。");
    assertThat(finding.message(OutputForm.KIND).en())
        .isEqualTo("Column period is empty; give a month YYYY-MM, such as 2022-03.");
  }

  @Test
  void tellsAWrongCheckCharacterFromAWrongForm() {
    assertThat(
            Finding.wrongCheckCharacter(SampleRecords.USCC_WITH_WRONG_CHECK)
                .message(OutputForm.KIND)
                .zh())
        .contains("校验码不符", "code_exempt");
    assertThat(new Finding(Reason.BAD_IDENTIFIER, "uscc", "123").message(OutputForm.KIND).zh())
        .contains("请填写 18 位代码");
    assertThat(
            new Finding(Reason.BAD_IDENTIFIER, "project_code", "123")
                .message(InvestmentForm.KIND)
                .en())
        .contains("24 characters");
  }

  @Test
  void saysOfAMisplacedRecordWhetherItIsTheKeyOrThePartition() {
    Finding partition = new Finding(Reason.MISPLACED, "", "3");
    assertThat(partition.message(OutputForm.KIND).zh())
        .isEqualTo(
            "本条记录在分区 3，不是其键所属的分区："
                + "请把生产者的分区器设为 murmur2（librdkafka：partitioner=murmur2_random），然后重新发送。");
    assertThat(partition.message(OutputForm.KIND).en())
        .isEqualTo(
            "The record stands in partition 3, which is not that of its key; set the producer's"
                + " partitioner to murmur2 (librdkafka: partitioner=murmur2_random) and send it"
                + " again.");
    Finding key = new Finding(Reason.MISPLACED, "uscc", "\"9131\"");
    assertThat(key.message(OutputForm.KIND).zh())
        .isEqualTo(
            "本条记录的键 \"\"9131\"\" 不对：请以列 uscc 的值为键（UTF-8，不加引号），"
                + "并把分区器设为 murmur2（librdkafka：partitioner=murmur2_random），然后重新发送。");
    assertThat(key.message(OutputForm.KIND).en())
        .startsWith(
            "The record has the wrong key \"\"9131\"\"; key it by the value of column uscc ")
        .endsWith("partitioner=murmur2_random) and send it again.");
    assertThat(new Finding(Reason.MISPLACED, "uscc", "").message(OutputForm.KIND).zh())
        .startsWith("本条记录没有键：");
    assertThat(new Finding(Reason.MISPLACED, "uscc", "").message(OutputForm.KIND).en())
        .startsWith("The record has no key; ");
    assertThat(new Finding(Reason.MISPLACED, "province", "37").message(QuotaForm.KIND).zh())
        .contains("请以省级行政区划代码为键");
    assertThat(new Finding(Reason.MISPLACED, "province", "37").message(QuotaForm.KIND).en())
        .contains("key it by the code of the province");
  }

  @Test
  void saysThatTheClockOfTheSenderIsAhead() {
    Finding finding = new Finding(Reason.OUT_OF_RANGE, "reported_at", "2099-01-01T00:00:00+08:00");
    assertThat(finding.message(OutputForm.KIND).zh())
        .startsWith("列 reported_at 的值 \"2099-01-01T00:00:00+08:00\" ")
        .contains("报送方的时钟超前", "24 小时");
    assertThat(finding.message(OutputForm.KIND).en())
        .contains("the clock of the sender is ahead", "24 hours");
  }

  @Test
  void saysOfASignatureWhatToDoAboutIt() {
    Finding unreadable = new Finding(Reason.BAD_SIGNATURE, Finding.SIGNATURE, "");
    Finding wrong = new Finding(Reason.BAD_SIGNATURE, Finding.SIGNATURE, "ab12");
    Finding stranger = new Finding(Reason.BAD_SIGNATURE, Finding.PUBLIC_KEY, "ab12");
    Finding unsigned = new Finding(Reason.UNSIGNED, Finding.SIGNATURE, "");
    assertThat(unreadable.message(OutputForm.KIND).zh()).startsWith("本条记录的签名无法识别").endsWith("。");
    assertThat(unreadable.message(OutputForm.KIND).en())
        .startsWith("The signature of the record cannot be read;");
    assertThat(wrong.message(OutputForm.KIND).zh()).contains("公钥 ab12", "与内容不符");
    assertThat(wrong.message(OutputForm.KIND).en()).contains("key ab12", "does not fit");
    assertThat(stranger.message(OutputForm.KIND).zh()).contains("公钥 ab12 没有登记", "登记后自动计入");
    assertThat(stranger.message(OutputForm.KIND).en())
        .contains("key ab12", "not registered", "waits");
    assertThat(unsigned.message(OutputForm.KIND).zh()).startsWith("本条记录没有签名");
    assertThat(unsigned.message(OutputForm.KIND).en())
        .startsWith("The record is not signed")
        .endsWith(".");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MISPLACED", "BAD_SIGNATURE", "UNSIGNED"})
  void everyReasonHasOneSentenceInBothLanguagesForEveryColumn(Reason reason) {
    for (Kind kind : Kind.all()) {
      for (String column : kind.columns()) {
        Bilingual message = new Finding(reason, column, "4711").message(kind);
        assertThat(message.zh()).startsWith("列 " + column + " 的值 \"4711\" ").endsWith("。");
        assertThat(message.en())
            .startsWith("Column " + column + ": the value \"4711\" ")
            .endsWith(".")
            .doesNotContain("\n");
      }
    }
    assertThat(new Finding(reason, "", "").message(OutputForm.KIND).zh()).startsWith("本条记录");
    assertThat(new Finding(reason, "", "").message(OutputForm.KIND).en()).startsWith("The record ");
  }

  @Test
  void showsALongValueInPartAndInOneLine() {
    Finding finding = new Finding(Reason.MALFORMED, "name", "甲\n" + "\uD83D\uDE00".repeat(5000));
    assertThat(finding.message(EnterpriseForm.KIND).zh())
        .hasSizeLessThan(300)
        .contains("甲<U+000A>\uD83D\uDE00")
        .contains("…\"");
  }

  @Test
  void theKindsHaveTheNamesOfTheirFiles() {
    assertThat(Kind.ofFileName("energy")).isEqualTo(EnergyForm.KIND);
    assertThat(Kind.ofFileName("ENERGY")).isNull();
    assertThat(EnterpriseForm.KIND.optionalColumns())
        .containsExactlyInAnyOrder("code_exempt", "closed_from");
    assertThat(OutputForm.KIND.optionalColumns()).containsExactly("withdrawn");
    assertThat(QuotaForm.KIND.optionalColumns())
        .containsExactlyInAnyOrder("county", "account", "to_city", "schedule");
    assertThat(ReadingForm.KIND.optionalColumns()).isEmpty();
  }
}

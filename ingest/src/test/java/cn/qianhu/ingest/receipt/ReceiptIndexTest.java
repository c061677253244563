package cn.qianhu.ingest.receipt;

import static cn.qianhu.ingest.receipt.ReceiptStory.OTHER;
import static cn.qianhu.ingest.receipt.ReceiptStory.USCC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.client.follow.UnreadableRecordException;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index takes in of the topics, and finds of it. */
class ReceiptIndexTest {
  /**
   * The follower leaves such a record aside; any other failure would be tried again for a while.
   */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "no slash", "A/2022-13", "A/", "/2022-03x"})
  void strangeKeysOfFactsAreUnreadable(String key) {
    ReceiptIndex index = new ReceiptIndex(new ProjectHolders());
    Map<String, Source> none = Map.of();
    assertThatThrownBy(() -> index.apply(OutputForm.KIND, key, none))
        .isInstanceOf(UnreadableRecordException.class)
        .hasMessageContaining(String.valueOf(key));
  }

  @Test
  void oneIdOfTwoEnterprisesAndKindsHasAReceiptForEach() {
    ReceiptIndex index = new ReceiptIndex(new ProjectHolders());
    index.apply(raw(OutputForm.KIND, USCC));
    index.apply(raw(OutputForm.KIND, OTHER));
    index.apply(raw(EnergyForm.KIND, USCC));

    assertThat(index.find("A", (kind, partition, offset) -> false, Kind::fileName))
        .extracting(receipt -> receipt.kind() + " " + receipt.uscc())
        .containsExactly("output " + USCC, "output " + OTHER, "energy " + USCC);
  }

  @Test
  void aRefusalSaysWhatTheStreamsSaid() {
    Finding finding = new Finding(Reason.INCONSISTENT, "export_delivery", "9.00");
    Rejection own =
        Rejection.newBuilder()
            .setKind("output")
            .setReason("INCONSISTENT")
            .setColumn("export_delivery")
            .setValue("9.00")
            .setMessageZh(finding.message(OutputForm.KIND).zh())
            .setMessageEn(finding.message(OutputForm.KIND).en())
            .build();
    Rejection later =
        Rejection.newBuilder(own).setReason("NEW").setMessageZh("新").setMessageEn("new").build();

    assertThat(told(own))
        .isEqualTo(
            List.of(
                "export_delivery",
                "9.00",
                finding.message(OutputForm.KIND).zh(),
                finding.message(OutputForm.KIND).en()));
    assertThat(told(later)).isEqualTo(List.of("export_delivery", "9.00", "新", "new"));
  }

  private static List<String> told(Rejection rejection) {
    ReceiptIndex index = new ReceiptIndex(new ProjectHolders());
    index.apply(raw(OutputForm.KIND, USCC));
    index.apply("output/reports.output/0/0", rejection);
    Delivery delivery =
        index
            .find("A", (kind, partition, offset) -> false, Kind::fileName)
            .get(0)
            .deliveries()
            .get(0);
    return List.of(
        delivery.column(), delivery.value(), delivery.message().zh(), delivery.message().en());
  }

  private static ReportRecord raw(Kind kind, String uscc) {
    return new ReportRecord(kind, 0, 0, "A", uscc, null, null, null, 0, "", 0);
  }
}

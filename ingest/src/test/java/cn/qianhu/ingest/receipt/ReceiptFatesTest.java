package cn.qianhu.ingest.receipt;

import static cn.qianhu.ingest.receipt.ReceiptStory.OTHER;
import static cn.qianhu.ingest.receipt.ReceiptStory.PROJECT;
import static cn.qianhu.ingest.receipt.ReceiptStory.USCC;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.event.Source;
import cn.qianhu.ingest.training.TrainingForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What became of reports, by what the topics say, in whatever order they are heard. */
@TestInstance(Lifecycle.PER_CLASS)
class ReceiptFatesTest {
  private static final int ORDERS = 60;
  private static final String TRAINED = ",2022-04-05T09:00:00+08:00,,9,4";

  List<Arguments> stories() {
    return List.of(
        story("received", new ReceiptStory().output(1, "A", 1, 5, false), "1 RECEIVED"),
        story(
            "of a form of a site",
            new ReceiptStory()
                .raw(TrainingForm.KIND, 1, "A," + USCC + ",2022-03,1" + TRAINED)
                .raw(TrainingForm.KIND, 2, "A," + USCC + ",2022-03,2" + TRAINED)
                .fact(TrainingForm.KIND, USCC, null, "A", 1)
                .refused(TrainingForm.KIND, 2, Reason.UNKNOWN_ENTERPRISE, true),
            "1 ACCEPTED",
            "2 PARKED UNKNOWN_ENTERPRISE"),
        story(
            "counts",
            new ReceiptStory().output(1, "A", 1, 5, false).outputFact("A", 1),
            "1 ACCEPTED"),
        story(
            "sent twice",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .output(2, "A", 1, 5, false)
                .outputFact("A", 1),
            "1 ACCEPTED",
            "2 ACCEPTED"),
        story(
            "sent to a place that is not its own, and not judged yet",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .stray(2, "A", 1, 5, false)
                .outputFact("A", 1),
            "1 ACCEPTED",
            "2 RECEIVED"),
        story(
            "sent to a place that is not its own",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .stray(2, "A", 1, 5, false)
                .outputFact("A", 1)
                .refused(OutputForm.KIND, 2, Reason.MISPLACED, false),
            "1 ACCEPTED",
            "2 REJECTED MISPLACED"),
        story(
            "what is misplaced supersedes nothing",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .stray(2, "B", 2, 6, false)
                .stray(3, "C", 3, 6, true)
                .outputFact("A", 1)
                .refused(OutputForm.KIND, 2, Reason.MISPLACED, false)
                .judged(1, 2, 3),
            "1 ACCEPTED"),
        story(
            "what a clock reports that is ahead supersedes nothing",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .ahead(2, "B", 1)
                .outputFact("A", 1)
                .judged(1, 2),
            "1 ACCEPTED"),
        story(
            "a newer revision counts",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .output(2, "B", 2, 6, false)
                .outputFact("A", 1)
                .outputFact("B", 2),
            "1 SUPERSEDED by B at 2"),
        story(
            "came late with a lower revision",
            new ReceiptStory()
                .output(1, "B", 2, 6, false)
                .output(2, "A", 1, 5, false)
                .outputFact("B", 1),
            "2 SUPERSEDED by B at 1"),
        story(
            "a newer one that is not judged yet",
            new ReceiptStory()
                .output(1, "B", 1, 5, false)
                .output(2, "A", 2, 6, false)
                .outputFact("B", 1),
            "2 RECEIVED"),
        story(
            "two revisions under one id",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .output(2, "A", 2, 6, false)
                .outputFact("A", 2),
            "1 SUPERSEDED by A at 2",
            "2 ACCEPTED"),
        story(
            "withdrawn, not judged yet",
            new ReceiptStory()
                .output(1, "B", 1, 5, false)
                .output(2, "A", 2, 6, true)
                .outputFact("B", 1),
            "2 RECEIVED"),
        story(
            "withdrawn",
            new ReceiptStory()
                .output(1, "B", 1, 5, false)
                .output(2, "A", 2, 6, true)
                .outputFact("B", 1)
                .noOutputFact()
                .judged(1, 2),
            "2 ACCEPTED"),
        story(
            "taken back by a withdrawal",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .output(2, "B", 2, 6, true)
                .outputFact("A", 1)
                .noOutputFact()
                .judged(1, 2),
            "1 SUPERSEDED by B at 2"),
        story(
            "a withdrawal, corrected",
            new ReceiptStory()
                .output(1, "A", 1, 5, true)
                .output(2, "B", 2, 6, false)
                .outputFact("B", 2)
                .judged(1, 2),
            "1 SUPERSEDED by B at 2"),
        story(
            "a lower withdrawal",
            new ReceiptStory()
                .output(1, "B", 2, 5, false)
                .output(2, "A", 1, 4, true)
                .outputFact("B", 1)
                .judged(1, 2),
            "2 SUPERSEDED by B at 1"),
        story(
            "reported after a withdrawal, not judged yet",
            new ReceiptStory().output(1, "B", 1, 5, true).output(2, "A", 2, 6, false).judged(1),
            "2 RECEIVED"),
        story(
            "a withdrawal that is parked prevails over nothing",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .output(2, "B", 2, 6, true)
                .refused(OutputForm.KIND, 2, Reason.UNKNOWN_ENTERPRISE, true)
                .judged(1, 2),
            "1 RECEIVED"),
        story(
            "parked",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .refused(OutputForm.KIND, 1, Reason.UNKNOWN_ENTERPRISE, true),
            "1 PARKED UNKNOWN_ENTERPRISE"),
        story(
            "parked and sent again, which the streams park once",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .output(2, "A", 1, 5, false)
                .refused(OutputForm.KIND, 1, Reason.UNKNOWN_ENTERPRISE, true),
            "1 PARKED UNKNOWN_ENTERPRISE",
            "2 PARKED UNKNOWN_ENTERPRISE"),
        story(
            "parked until the directory came",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .refused(OutputForm.KIND, 1, Reason.UNKNOWN_ENTERPRISE, true)
                .takenBack(OutputForm.KIND, 1)
                .outputFact("A", 1),
            "1 ACCEPTED"),
        story(
            "rejected",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .refused(OutputForm.KIND, 1, Reason.INCONSISTENT, false),
            "1 REJECTED INCONSISTENT"),
        story(
            "malformed",
            new ReceiptStory()
                .raw(
                    OutputForm.KIND,
                    1,
                    "A," + USCC + ",March,1,2022-04-05T09:00:00+08:00,,1,1,1,1,1,1")
                .refused(OutputForm.KIND, 1, Reason.MALFORMED, false),
            "1 REJECTED MALFORMED"),
        story(
            "malformed, not judged yet",
            new ReceiptStory()
                .raw(
                    OutputForm.KIND,
                    1,
                    "A," + USCC + ",March,1,2022-04-05T09:00:00+08:00,,1,1,1,1,1,1"),
            "1 RECEIVED"),
        story(
            "a rejected correction leaves the other standing",
            new ReceiptStory()
                .output(1, "A", 1, 5, false)
                .output(2, "B", 2, 6, false)
                .refused(OutputForm.KIND, 2, Reason.INCONSISTENT, false)
                .outputFact("A", 1),
            "1 ACCEPTED"),
        story(
            "a project unknown, then its enterprise too, then only the project again",
            new ReceiptStory()
                .raw(InvestmentForm.KIND, 1, investment("A", USCC, false))
                .refused(InvestmentForm.KIND, 1, "/UNKNOWN_PROJECT", Reason.UNKNOWN_PROJECT, true)
                .refused(InvestmentForm.KIND, 1, Reason.UNKNOWN_ENTERPRISE, true)
                .takenBack(InvestmentForm.KIND, 1),
            "1 PARKED UNKNOWN_PROJECT"),
        story(
            "investment counts for the project",
            new ReceiptStory()
                .raw(InvestmentForm.KIND, 1, investment("A", USCC, false))
                .fact(InvestmentForm.KIND, PROJECT, null, "A", 1),
            "1 ACCEPTED"),
        story(
            "a withdrawal by an enterprise that the project does not name",
            new ReceiptStory()
                .named(PROJECT, 2022, OTHER)
                .raw(InvestmentForm.KIND, 1, investment("A", USCC, true))
                .judged(1),
            "1 RECEIVED"),
        story(
            "a withdrawal by the enterprise of the project",
            new ReceiptStory()
                .named(PROJECT, 2022, USCC)
                .raw(InvestmentForm.KIND, 1, investment("A", USCC, true))
                .judged(1),
            "1 ACCEPTED"),
        story(
            "a statement beside that of another carrier",
            new ReceiptStory()
                .raw(EnergyForm.KIND, 1, statement("A", "RAW_COAL", 1))
                .raw(EnergyForm.KIND, 2, statement("B", "ELECTRICITY", 2))
                .fact(
                    EnergyForm.KIND,
                    USCC,
                    Map.of("RAW_COAL", at("A", 1), "ELECTRICITY", at("B", 2))),
            "1 ACCEPTED"),
        story(
            "a statement that lost among those of its carrier",
            new ReceiptStory()
                .raw(EnergyForm.KIND, 1, statement("A", "RAW_COAL", 1))
                .raw(EnergyForm.KIND, 2, statement("B", "RAW_COAL", 2))
                .fact(EnergyForm.KIND, USCC, Map.of("RAW_COAL", at("B", 2))),
            "1 SUPERSEDED by B at 2"),
        story("another id", new ReceiptStory().output(1, "B", 1, 5, false)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void tellsWhatBecameOfAReport(String name, ReceiptStory receiptStory, List<String> end) {
    assertThat(receiptStory.endOf("A")).as(name).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void tellsTheSameInWhateverOrderTheTopicsAreHeard(
      String name, ReceiptStory receiptStory, List<String> end) {
    assertThat(receiptStory.endsOf("A", ORDERS)).as(name).containsExactly(end);
  }

  private static Arguments story(String name, ReceiptStory receiptStory, String... end) {
    return Arguments.of(name, receiptStory, List.of(end));
  }

  private static String investment(String id, String uscc, boolean withdrawn) {
    return "%s,%s,%s,2022-03,1,2022-04-05T09:00:00+08:00,%s,3.00,1.00,1.00,STARTED"
        .formatted(id, uscc, PROJECT, withdrawn ? "true" : "");
  }

  private static String statement(String id, String carrier, int revision) {
    return "%s,%s,2022-03,%s,%d,2022-04-05T09:00:00+08:00,,5.0000,0.0000,0.0000,0.0000,0.0000"
        .formatted(id, USCC, carrier, revision);
  }

  private static Source at(String id, long offset) {
    return new Source("reports.energy", 0, offset, id);
  }
}

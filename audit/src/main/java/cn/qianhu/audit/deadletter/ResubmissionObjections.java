package cn.qianhu.audit.deadletter;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Objections to sending a record again, or in this form. */
final class ResubmissionObjections {

  private ResubmissionObjections() {}

  /**
   * A sentence for each.
   *
   * @param kind of what is to be sent
   * @param verdict on what is to be sent
   */
  static List<String> to(
      RefusedRecord refusedRecord, HandlingState state, Kind kind, Optional<Verdict> verdict) {
    List<String> objections = new ArrayList<>();
    if (refusedRecord.parked()) {
      objections.add(
          "该记录在等待名录，名录补录后自动计入，无需重新提交 / it waits for the directory, and counts by itself when the"
              + " entry comes: nothing need be sent");
    }
    if (state.resubmittedAs() != null) {
      objections.add("此前" + HandlingState.words(state.resubmittedAs()));
    }
    verdict.ifPresent(
        found ->
            objections.add(
                "仍不合格 / still wrong: "
                    + found.finding().reason()
                    + "："
                    + found.finding().message(kind).zh()
                    + " / "
                    + found.finding().message(kind).en()));
    return objections;
  }
}

package cn.qianhu.contract.form.reading;

import cn.qianhu.contract.form.Amount;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Numbers;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.event.MeterReading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records that hold a run of readings, taken apart. */
final class ReadingRuns {

  /** Field of an event that holds a run. */
  static final String QUANTITIES = "quantities";

  private static final long MINUTE = 60_000;

  private ReadingRuns() {}

  /** Whether a record is meant as a run, well formed or not. */
  static boolean meansRun(MeterReading event) {
    return event.getWritten() == null && event.getQuantities() != null;
  }

  /** Whether a record is a well-formed run. */
  static boolean isRun(MeterReading event) {
    return meansRun(event) && event.getQuantity() == null && hasLength(event.getQuantities());
  }

  private static boolean hasLength(List<Long> quantities) {
    return !quantities.isEmpty() && quantities.size() <= ReadingForm.LONGEST_RUN;
  }

  /** The finding about a record that is meant as a run and is not well formed. */
  static Finding misshapen(MeterReading event) {
    int size = event.getQuantities().size();
    String value = size == 0 ? "" : size + " quantities";
    return new Finding(
        Reason.MALFORMED,
        QUANTITIES,
        event.getQuantity() == null
            ? value
            : (quantityText(event.getQuantity()) + " " + value).strip());
  }

  /** The readings of a run, each as a record of its own. */
  static List<MeterReading> apart(MeterReading run) {
    List<MeterReading> readings = new ArrayList<>(run.getQuantities().size());
    long start = run.getIntervalStart();
    for (Long quantity : run.getQuantities()) {
      MeterReading reading = new MeterReading();
      reading.setUscc(run.getUscc());
      reading.setMeterId(run.getMeterId());
      reading.setCarrier(run.getCarrier());
      reading.setFlow(run.getFlow());
      reading.setIntervalStart(start);
      reading.setMinutes(run.getMinutes());
      reading.setQuantity(quantity);
      reading.setReportedAt(run.getReportedAt());
      readings.add(reading);
      start += run.getMinutes() * MINUTE;
    }
    return readings;
  }

  /** All quantities of a record in one text, no longer than that of the longest run. */
  static String quantitiesText(MeterReading event) {
    return Stream.concat(Stream.ofNullable(event.getQuantity()), event.getQuantities().stream())
        .limit(ReadingForm.LONGEST_RUN)
        .map(ReadingRuns::quantityText)
        .collect(Collectors.joining(";"));
  }

  private static String quantityText(Long quantity) {
    return Numbers.text(quantity, Amount.QUANTITY);
  }
}

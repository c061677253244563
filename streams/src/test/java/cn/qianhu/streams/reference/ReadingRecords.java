package cn.qianhu.streams.reference;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingPacker;
import cn.qianhu.event.MeterReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Readings as events: one by one, or in runs. */
final class ReadingRecords {

  private static final Comparator<MeterReading> BY_METER_AND_REPORT =
      Comparator.comparing(MeterReading::getUscc)
          .thenComparing(MeterReading::getMeterId)
          .thenComparing(MeterReading::getCarrier)
          .thenComparing(MeterReading::getFlow)
          .thenComparing(MeterReading::getMinutes)
          .thenComparing(MeterReading::getReportedAt)
          .thenComparing(MeterReading::getIntervalStart);

  private ReadingRecords() {}

  static List<MeterReading> of(ReferenceSet set) {
    return set.rows(ReadingForm.KIND).stream()
        .map(row -> Forms.standard().of(ReadingForm.class).event(row.texts()))
        .toList();
  }

  /** The same readings in as few records as can be. */
  static List<MeterReading> inRuns(List<MeterReading> readings) {
    ReadingPacker packer = new ReadingPacker();
    List<MeterReading> runs = new ArrayList<>();
    for (MeterReading reading : readings.stream().sorted(BY_METER_AND_REPORT).toList()) {
      if (!packer.pack(reading)) {
        runs.add(packer.take());
        packer.pack(reading);
      }
    }
    if (!packer.isEmpty()) {
      runs.add(packer.take());
    }
    return runs;
  }
}

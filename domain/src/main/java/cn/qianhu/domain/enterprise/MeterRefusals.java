package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.domain.meter.DayKey;
import cn.qianhu.domain.meter.MeterDay;
import java.util.HashMap;
import java.util.Map;

/** The refusals of a day's readings by id, under the standing of the month. */
final class MeterRefusals {

  private final MeterDay day;
  private final boolean parked;
  private final Map<String, Refusal> refusals = new HashMap<>();

  private MeterRefusals(MeterDay day, boolean parked) {
    this.day = day;
    this.parked = parked;
  }

  static Map<String, Refusal> of(MeterDay day, AdmissionStatus admissionStatus) {
    if (!admissionStatus.isParked() && !day.isMixed()) {
      return Map.of();
    }
    MeterRefusals made = new MeterRefusals(day, admissionStatus.isParked());
    if (admissionStatus.isParked()) {
      Finding finding = admissionStatus.finding(day.key().author());
      day.each((startText, minutes, offset) -> made.add(startText, finding, offset));
    } else {
      day.eachOfAnotherLength(
          (startText, minutes, offset) -> made.add(startText, ofAnotherLength(minutes), offset));
    }
    return made.refusals;
  }

  private static Finding ofAnotherLength(int minutes) {
    return new Finding(Reason.INCONSISTENT, "minutes", Integer.toString(minutes));
  }

  private void add(String startText, Finding finding, long offset) {
    DayKey key = day.key();
    String reading = Author.uscc(key.author()) + "/" + key.meterId() + "/" + startText;
    String signer = Author.signer(key.author());
    String by = signer.isEmpty() ? "" : "/" + signer;
    String id = ReadingForm.KIND.fileName() + "/" + reading + "/" + finding.reason() + by;
    RawSource source = new RawSource(day.topic(), day.partition(), offset, null);
    refusals.put(id, new Refusal(id, ReadingForm.KIND, reading, finding, parked, source));
  }
}

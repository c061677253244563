package cn.qianhu.streams.message;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.ReadingRun;
import cn.qianhu.event.EnergyStatement;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.InvestmentReport;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.OutputReport;
import cn.qianhu.streams.enterprise.EnterpriseStage;
import cn.qianhu.streams.enterprise.RawSource;

/** Leads the raw events of enterprises to where their stage takes them in. */
public record EnterpriseIntake(Forms forms, EnterpriseStage stage) {

  /**
   * Takes an event in.
   *
   * @return false where it is none of an enterprise
   */
  public boolean receive(Object event, RawSource source) {
    if (event instanceof MeterReading reading) {
      receiveReadings(reading, source);
    } else if (event instanceof OutputReport report) {
      stage.receiveOutput(forms.output().check(report), source);
    } else if (event instanceof EnergyStatement statement) {
      stage.receiveStatement(forms.energy().check(statement), source);
    } else if (event instanceof InvestmentReport report) {
      stage.receiveInvestment(forms.investment().check(report), source);
    } else if (event instanceof EnterpriseEntry entry) {
      stage.receiveEntry(forms.enterprises().check(entry), source);
    } else {
      return false;
    }
    return true;
  }

  /** Readings in which all is well are taken in at once; of any other record, one by one. */
  private void receiveReadings(MeterReading event, RawSource source) {
    ReadingRun run = forms.readings().run(event);
    if (run == null) {
      forms.readings().checks(event).forEach(check -> stage.receiveReading(check, source));
    } else {
      stage.receiveReadings(run, source);
    }
  }
}

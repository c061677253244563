package cn.qianhu.streams.replay;

import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.project.Claim;
import cn.qianhu.domain.project.ProjectStage;
import cn.qianhu.streams.message.EnterpriseTopics;
import cn.qianhu.streams.message.ProjectTopics;
import cn.qianhu.streams.message.ResultSink;
import cn.qianhu.streams.state.RollUpMessage;
import java.util.function.Supplier;

/**
 * Receives the results of the stages of enterprises and projects in a replay, and passes deltas to
 * the next: of those of enterprises on several threads at once.
 */
record ReplayReportResults(ResultSink results, Supplier<ProjectStage> projects, Cities cities)
    implements EnterpriseTopics, ProjectTopics {

  @Override
  public synchronized void claimed(InvestmentFields fields, RawSource source) {
    projects.get().claimed(new Claim(fields, source));
  }

  @Override
  public synchronized void unclaimed(InvestmentFields fields, RawSource source) {
    projects.get().unclaimed(new Claim(fields, source));
  }

  @Override
  public synchronized void exempted(String uscc, boolean exempt) {
    projects.get().exempted(uscc, exempt);
  }

  @Override
  public void moved(String city, LeafDeltas deltas) {
    cities.receive(city, new RollUpMessage.Deltas(deltas));
  }
}

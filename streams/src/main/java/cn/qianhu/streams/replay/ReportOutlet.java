package cn.qianhu.streams.replay;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.cell.LeafDeltas;
import cn.qianhu.streams.enterprise.EnterpriseResults;
import cn.qianhu.streams.enterprise.MonthFacts;
import cn.qianhu.streams.enterprise.RawSource;
import cn.qianhu.streams.enterprise.Refusal;
import cn.qianhu.streams.message.Messages;
import cn.qianhu.streams.message.ResultKeys;
import cn.qianhu.streams.project.Claim;
import cn.qianhu.streams.project.ProjectResults;
import cn.qianhu.streams.project.ProjectStage;
import java.util.function.Supplier;

/**
 * What comes out of the stages of enterprises and of projects, on its way to the next: of those of
 * enterprises on several threads at once.
 */
final class ReportOutlet implements EnterpriseResults, ProjectResults {

  private final ResultSink results;
  private final Supplier<ProjectStage> projects;
  private final Cities cities;

  ReportOutlet(ResultSink results, Supplier<ProjectStage> projects, Cities cities) {
    this.results = results;
    this.projects = projects;
    this.cities = cities;
  }

  @Override
  public void refused(Refusal refusal) {
    results.put(Topics.RESULTS_REJECTIONS, refusal.id(), () -> Messages.rejection(refusal));
  }

  /** Memory takes anything. */
  @Override
  public void unwritable(Kind kind, String key, RawSource source) {
    EnterpriseResults.super.unwritable(kind, key, source);
  }

  @Override
  public void takenBack(String refusalId) {
    results.put(Topics.RESULTS_REJECTIONS, refusalId, null);
  }

  @Override
  public void outputFact(String uscc, int month, EnterpriseFields entry, MonthFacts facts) {
    results.put(
        Topics.FACTS_OUTPUT,
        ResultKeys.fact(uscc, month),
        () -> Messages.outputFact(uscc, month, entry, facts));
  }

  @Override
  public void noOutputFact(String uscc, int month) {
    results.put(Topics.FACTS_OUTPUT, ResultKeys.fact(uscc, month), null);
  }

  @Override
  public void energyFact(String uscc, int month, EnterpriseFields entry, MonthFacts facts) {
    results.put(
        Topics.FACTS_ENERGY,
        ResultKeys.fact(uscc, month),
        () -> Messages.energyFact(uscc, month, entry, facts));
  }

  @Override
  public void noEnergyFact(String uscc, int month) {
    results.put(Topics.FACTS_ENERGY, ResultKeys.fact(uscc, month), null);
  }

  @Override
  public void investmentFact(
      int month, ProjectFields entry, InvestmentFields report, RawSource reportSource) {
    results.put(
        Topics.FACTS_INVESTMENT,
        ResultKeys.fact(report.projectCode(), month),
        () -> Messages.investmentFact(month, entry, report, reportSource));
  }

  @Override
  public void noInvestmentFact(String projectCode, int month) {
    results.put(Topics.FACTS_INVESTMENT, ResultKeys.fact(projectCode, month), null);
  }

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
    cities.receive(city, deltas);
  }
}

package cn.qianhu.streams.message;

import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.project.ProjectResults;

/** The topics of the project stage. */
public interface ProjectTopics extends ProjectResults, RejectionTopic {

  @Override
  default void investmentFact(
      int month, ProjectFields entry, InvestmentFields report, RawSource reportSource) {
    results()
        .put(
            Topics.FACTS_INVESTMENT,
            ResultKeys.fact(report.projectCode(), month),
            () ->
                FactMessages.investment(
                    month, entry, report, reportSource.ofReport(report.head().reportId())));
  }

  @Override
  default void noInvestmentFact(String projectCode, int month) {
    results().put(Topics.FACTS_INVESTMENT, ResultKeys.fact(projectCode, month), null);
  }
}

package cn.qianhu.streams.message;

import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.enterprise.EnterpriseResults;
import cn.qianhu.streams.enterprise.MonthFacts;

/** The topics of the enterprise stage; what it tells other stages goes where they are. */
public interface EnterpriseTopics extends EnterpriseResults, RejectionTopic {

  @Override
  default void outputFact(String uscc, int month, EnterpriseFields entry, MonthFacts facts) {
    results()
        .put(
            Topics.FACTS_OUTPUT,
            ResultKeys.fact(uscc, month),
            () -> Messages.outputFact(uscc, month, entry, facts));
  }

  @Override
  default void noOutputFact(String uscc, int month) {
    results().put(Topics.FACTS_OUTPUT, ResultKeys.fact(uscc, month), null);
  }

  @Override
  default void energyFact(String uscc, int month, EnterpriseFields entry, MonthFacts facts) {
    results()
        .put(
            Topics.FACTS_ENERGY,
            ResultKeys.fact(uscc, month),
            () -> Messages.energyFact(uscc, month, entry, facts));
  }

  @Override
  default void noEnergyFact(String uscc, int month) {
    results().put(Topics.FACTS_ENERGY, ResultKeys.fact(uscc, month), null);
  }
}

package cn.qianhu.streams.message;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.enterprise.EnterpriseResults;
import cn.qianhu.domain.form.EnterpriseFact;
import cn.qianhu.domain.form.MonthlyForm;

/** The result topics of the enterprise stage; messages to other stages go to their topics. */
public interface EnterpriseTopics extends EnterpriseResults, RejectionTopic {

  @Override
  default <X> void fact(MonthlyForm<?, X> form, EnterpriseFact<X> fact) {
    results()
        .put(
            Topics.factsOf(form.kind()),
            ResultKeys.fact(fact.uscc(), fact.month()),
            () -> FactMessages.of(form, fact));
  }

  @Override
  default void noFact(MonthlyForm<?, ?> form, String uscc, int month) {
    results().put(Topics.factsOf(form.kind()), ResultKeys.fact(uscc, month), null);
  }
}

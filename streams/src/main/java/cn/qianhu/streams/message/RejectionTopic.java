package cn.qianhu.streams.message;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.enterprise.Refusal;
import cn.qianhu.domain.enterprise.RefusalResults;

/** The topic of refusals, for any stage that makes some. */
public interface RejectionTopic extends RefusalResults {

  ResultSink results();

  @Override
  default void refused(Refusal refusal) {
    results().put(Topics.RESULTS_REJECTIONS, refusal.id(), () -> ResultMessages.rejection(refusal));
  }

  @Override
  default void takenBack(String refusalId) {
    results().put(Topics.RESULTS_REJECTIONS, refusalId, null);
  }
}

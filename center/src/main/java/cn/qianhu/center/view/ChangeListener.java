package cn.qianhu.center.view;

import cn.qianhu.contract.topic.Topic;

/** Hears what moved, in the thread that follows the topics, after the views have it. */
@FunctionalInterface
public interface ChangeListener {

  void changed(Topic topic, String key);
}

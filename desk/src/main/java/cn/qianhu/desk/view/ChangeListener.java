package cn.qianhu.desk.view;

import cn.qianhu.contract.topic.Topic;

/**
 * Is called with what changed, before it can be read. All readers wait for its return: listeners
 * take note and do their work later.
 */
@FunctionalInterface
public interface ChangeListener {

  /**
   * Something moved.
   *
   * @param key of the record; null of a business date, and of what a stranger sent without one
   */
  void changed(Topic topic, String key);
}

package cn.qianhu.desk.view;

import cn.qianhu.contract.topic.Topic;

/**
 * Called with the changes, before they can be read. All readers wait for its return: listeners take
 * note and do their work later.
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

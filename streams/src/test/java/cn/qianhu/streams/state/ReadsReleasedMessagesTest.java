package cn.qianhu.streams.state;

import cn.qianhu.domain.release.ReleasedState;

/** What travels between stages. */
class ReadsReleasedMessagesTest extends ReleasedState {

  ReadsReleasedMessagesTest() {
    super(MessagesRelease.STATE);
  }
}

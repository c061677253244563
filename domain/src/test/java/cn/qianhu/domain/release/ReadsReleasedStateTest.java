package cn.qianhu.domain.release;

/** State of the rules. */
class ReadsReleasedStateTest extends ReleasedState {

  ReadsReleasedStateTest() {
    super(RulesRelease.STATE);
  }
}

package cn.qianhu.trial.process;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Open or closed; a thread that is to pass a closed gate waits. */
final class Gate {

  private final Lock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private boolean open = true;

  void close() {
    set(false);
  }

  void open() {
    set(true);
  }

  private void set(boolean now) {
    lock.lock();
    try {
      open = now;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns when it is open. */
  void pass() {
    lock.lock();
    try {
      while (!open) {
        opened.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }
}

package cn.qianhu.contract.wire;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The schema registry gives no answer that could be relied on: nothing can be said about the record
 * at hand, which is to be tried again later and is never a dead letter.
 */
public final class RegistryUnavailableException extends RetriableException {

  private static final long serialVersionUID = 1L;

  RegistryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}

package cn.qianhu.contract.wire;

import org.apache.kafka.common.errors.SerializationException;

/** Bytes that will never decode, however often one tries. The message is short and says why. */
public final class UndecodableException extends SerializationException {

  private static final long serialVersionUID = 1L;

  UndecodableException(String message) {
    super(message);
  }

  UndecodableException(String message, Throwable cause) {
    super(message, cause);
  }
}

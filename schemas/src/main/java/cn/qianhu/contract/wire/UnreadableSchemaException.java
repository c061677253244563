package cn.qianhu.contract.wire;

import java.io.IOException;

/** The registry has something under an id that is no Avro schema. */
final class UnreadableSchemaException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableSchemaException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}

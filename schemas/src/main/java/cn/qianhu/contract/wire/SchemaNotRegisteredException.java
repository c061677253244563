package cn.qianhu.contract.wire;

import org.apache.kafka.common.errors.SerializationException;

/** The registry does not have, or refuses to take, the schema that values are to be written in. */
public final class SchemaNotRegisteredException extends SerializationException {

  private static final long serialVersionUID = 1L;

  SchemaNotRegisteredException(String message, Throwable cause) {
    super(message, cause);
  }
}

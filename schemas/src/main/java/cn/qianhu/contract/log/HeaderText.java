package cn.qianhu.contract.log;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Headers of records as text. */
public final class HeaderText {

  private HeaderText() {}

  /** The last header of a name; null where there is none, or none with a value. */
  public static String of(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}

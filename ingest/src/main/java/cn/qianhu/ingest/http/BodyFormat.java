package cn.qianhu.ingest.http;

import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.SafeText;
import java.util.Locale;

/** How a body is written. */
enum BodyFormat {
  JSON,
  CSV;

  /**
   * The format that a request's header fields name.
   *
   * @throws ProblemException where it is none that can be read, or not UTF-8
   */
  static BodyFormat of(RequestContext context) {
    String contentType = context.header("Content-Type");
    BodyFormat format =
        switch (String.valueOf(context.mediaType())) {
          case "application/json" -> JSON;
          case "text/csv" -> CSV;
          default -> throw unsupported("Content-Type", contentType);
        };
    String[] parts = contentType.split(";");
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].trim().toLowerCase(Locale.ROOT).replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        throw unsupported("Content-Type", contentType);
      }
    }
    String contentEncoding = context.header("Content-Encoding");
    if (contentEncoding != null && !contentEncoding.trim().equalsIgnoreCase("identity")) {
      throw unsupported("Content-Encoding", contentEncoding);
    }
    return format;
  }

  private static ProblemException unsupported(String field, String value) {
    String shown = value == null ? "" : SafeText.shortened(value);
    return new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        field + " 为 \"" + shown + "\"：请用 application/json 或 text/csv，UTF-8 编码，不压缩",
        field
            + " is \""
            + shown
            + "\": send application/json or text/csv, in UTF-8, without compression");
  }
}

package cn.qianhu.ingest.http;

import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.SafeText;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The format of a body.
 *
 * @param charset encoding that its sender names; null where he names none, and of workbooks
 * @param dialect in which a table is read; of JSON it does not matter
 */
record BodyFormat(BodyType type, Charset charset, FileDialect dialect) {

  private static final String CONTENT_TYPE = "Content-Type";
  private static final String CHARSET = "charset=";
  private static final String UTF_8 = "utf-8";

  /** Charsets that office programs of the country write; any other may be a mistake. */
  private static final Set<String> OFFICE_CHARSETS =
      Set.of(UTF_8, "utf-16", "utf-16le", "utf-16be", "gb18030", "gbk", "gb2312");

  /** Types of bodies. */
  enum BodyType {
    JSON,
    CSV,
    WORKBOOK
  }

  /**
   * The format that a request's header fields name.
   *
   * @param dialect in which it is to be read where it is a table
   * @throws ProblemException where it is none that can be read
   */
  static BodyFormat of(RequestContext context, FileDialect dialect) {
    String contentType = context.header(CONTENT_TYPE);
    BodyType type =
        switch (String.valueOf(context.mediaType())) {
          case "application/json" -> BodyType.JSON;
          case "text/csv" -> BodyType.CSV;
          case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              "application/vnd.ms-excel.sheet.macroenabled.12" ->
              BodyType.WORKBOOK;
          default -> throw unsupported(CONTENT_TYPE, contentType);
        };
    Optional<String> named = charset(contentType);
    boolean anyOfOffice = type == BodyType.CSV && dialect.isOffice();
    if (named.isPresent() && !isRead(named.get(), anyOfOffice)) {
      throw unsupported(CONTENT_TYPE, contentType);
    }
    String contentEncoding = context.header("Content-Encoding");
    if (contentEncoding != null && !contentEncoding.trim().equalsIgnoreCase("identity")) {
      throw unsupported("Content-Encoding", contentEncoding);
    }
    return new BodyFormat(
        type, anyOfOffice ? named.map(Charset::forName).orElse(null) : null, dialect);
  }

  private static boolean isRead(String charset, boolean anyOfOffice) {
    return anyOfOffice ? OFFICE_CHARSETS.contains(charset) : charset.equals(UTF_8);
  }

  private static Optional<String> charset(String contentType) {
    String[] parts = contentType.split(";");
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].trim().toLowerCase(Locale.ROOT).replace("\"", "");
      if (parameter.startsWith(CHARSET)) {
        return Optional.of(parameter.substring(CHARSET.length()));
      }
    }
    return Optional.empty();
  }

  private static ProblemException unsupported(String field, String value) {
    String shown = value == null ? "" : SafeText.shortened(value);
    return new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        field
            + " 为 \""
            + shown
            + "\"：请用 application/json（UTF-8）、text/csv（UTF-8、UTF-16 或 GB18030；dialect=strict"
            + " 时只认 UTF-8）或 .xlsx 工作簿的类型，不压缩",
        field
            + " is \""
            + shown
            + "\": send application/json in UTF-8, text/csv in UTF-8, UTF-16 or GB18030 (with"
            + " dialect=strict in UTF-8 only), or a workbook by the type of .xlsx, without"
            + " compression");
  }
}

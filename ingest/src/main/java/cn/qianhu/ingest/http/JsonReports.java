package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Whitespace;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.sender.SenderReport;
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.ingest.file.StrictTextReader;
import cn.qianhu.ingest.file.StrictTextReader.NotDecodableException;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import cn.qianhu.web.SafeText;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads reports from JSON in UTF-8 and nothing else: an object, or an array of objects, whose
 * members are the columns of the kind. Texts, numbers and truth values stand as they are written,
 * and {@code null} is a missing value: no number is ever made a binary one. What could be
 * understood in two ways is refused: a member that stands twice, and one that the kind does not
 * know, which may be a misspelt one.
 *
 * <p>Readings may have {@code quantities} in place of {@code quantity}: a number for each of
 * consecutive intervals. Any report may have a {@code signature} beside its columns; of a run it is
 * that of the whole.
 */
final class JsonReports {

  /** Member of readings: the quantities of a run of intervals. */
  private static final String QUANTITIES = "quantities";

  private static final int LONGEST_TEXT = 1 << 16;
  private static final int LONGEST_NUMBER = 1000;
  private static final int LONGEST_NAME = 200;
  private static final int DEEPEST = 4;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .build();

  private final Kind kind;
  private final InputStream body;
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * @param body can be read from its beginning again
   */
  JsonReports(Kind kind, InputStream body) {
    this.kind = kind;
    this.body = body;
    kind.columns().forEach(column -> positions.put(column, kind.position(column)));
  }

  /** Reads all; true where the body is one report and no list. */
  boolean read(BodyReader.ReportCollector reportCollector) {
    try (JsonParser json = JSON.createParser(new StrictTextReader(body))) {
      refuseWideCharacters();
      return read(json, reportCollector);
    } catch (NotDecodableException e) {
      throw notUtf8(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses UTF-16 and UTF-32: they would be read letter by letter with a NUL between. No JSON has
   * a NUL as its first or second character, but each in those encodings does.
   */
  private void refuseWideCharacters() throws IOException {
    body.mark(Integer.BYTES);
    byte[] first = body.readNBytes(Integer.BYTES);
    body.reset();
    for (byte one : first) {
      if (one == 0) {
        throw new NotDecodableException(StandardCharsets.UTF_8, 1, 1, false);
      }
    }
  }

  private static ProblemException notUtf8(NotDecodableException e) {
    return new ProblemException(
        Problem.of(
                ProblemType.MALFORMED_BODY,
                "正文第 " + e.line + " 行（第 " + e.position + " 字节）不是 UTF-8 编码：请以 UTF-8 编码后重新上报",
                "Line "
                    + e.line
                    + " (byte "
                    + e.position
                    + ") of the body is not UTF-8: encode it in UTF-8 and send it again")
            .member("line", e.line)
            .member("byte", e.position));
  }

  private boolean read(JsonParser json, BodyReader.ReportCollector reportCollector)
      throws IOException {
    try {
      JsonToken first = json.nextToken();
      if (first == null) {
        return false;
      }
      boolean single = first == JsonToken.START_OBJECT;
      if (single) {
        readReport(json, reportCollector);
      } else {
        readList(json, reportCollector);
      }
      if (json.nextToken() != null) {
        throw malformed(json, "正文结束后还有内容", "something follows after the end of the body");
      }
      return single;
    } catch (JacksonException e) {
      throw unreadable(e, json.currentLocation());
    }
  }

  private void readList(JsonParser json, BodyReader.ReportCollector reportCollector)
      throws IOException {
    require(
        json, JsonToken.START_ARRAY, "正文须为一个对象或对象的数组", "an object or an array of objects is due");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      require(json, JsonToken.START_OBJECT, "数组中须为对象", "an object is due in the array");
      readReport(json, reportCollector);
    }
  }

  private void readReport(JsonParser json, BodyReader.ReportCollector reportCollector)
      throws IOException {
    long line = json.currentTokenLocation().getLineNr();
    String[] texts = new String[kind.columns().size()];
    List<String> quantities = null;
    String signature = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      if (kind == ReadingForm.KIND && json.currentName().equals(QUANTITIES)) {
        requireFirst(json, quantities);
        quantities = quantities(json);
        continue;
      }
      if (kind.isReport() && json.currentName().equals(ReportSignature.COLUMN)) {
        requireFirst(json, signature);
        json.nextToken();
        signature = text(json);
        continue;
      }
      int position = position(json);
      requireFirst(json, texts[position]);
      json.nextToken();
      texts[position] = text(json);
    }
    List<String> row = Arrays.stream(texts).map(text -> text == null ? "" : text).toList();
    String beside = signature == null ? "" : signature;
    if (quantities == null) {
      reportCollector.add(line, SenderReport.of(kind, row, beside));
    } else {
      new RunShape(row, quantities, line).require();
      reportCollector.add(line, SenderReport.ofRun(row, quantities, beside));
    }
  }

  private static void requireFirst(JsonParser json, Object before) {
    if (before != null) {
      throw malformed(json, "字段重复出现，无法判断以哪一个为准", "the member stands there twice");
    }
  }

  /** The text of each interval of a run of readings; null where there is no run. */
  private static List<String> quantities(JsonParser json) throws IOException {
    if (json.nextToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    require(json, JsonToken.START_ARRAY, "quantities 须为数组", "quantities is an array");
    List<String> quantities = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      quantities.add(text(json));
    }
    return quantities;
  }

  private int position(JsonParser json) throws IOException {
    Integer position = positions.get(json.currentName());
    if (position == null) {
      List<String> columns = kind.columns();
      throw malformed(
          json,
          "没有这个字段：\"" + SafeText.shortened(json.currentName()) + "\"，可用的字段为 " + columns,
          "there is no member \""
              + SafeText.shortened(json.currentName())
              + "\"; there are "
              + columns);
    }
    return position;
  }

  private static String text(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> written(json);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json);
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> "";
      default ->
          throw malformed(
              json,
              "字段的值须为字符串、数字、true、false 或 null",
              "a member's value is a text, a number, true, false or null");
    };
  }

  private static String written(JsonParser json) throws IOException {
    String text = Whitespace.trim(json.getText());
    if (!SafeText.isWellFormed(text)) {
      throw malformed(json, "文字中有不成对的代理项", "the text has half of a surrogate pair");
    }
    return text;
  }

  private static String number(JsonParser json) throws IOException {
    if (json.getTextLength() > LONGEST_NUMBER) {
      throw malformed(
          json,
          "数字超过 " + LONGEST_NUMBER + " 位",
          "the number is longer than " + LONGEST_NUMBER + " characters");
    }
    return json.getText();
  }

  private static void require(JsonParser json, JsonToken token, String zh, String en) {
    if (json.currentToken() != token) {
      throw malformed(json, zh, en);
    }
  }

  private static ProblemException malformed(JsonParser json, String zh, String en) {
    return at(json.currentTokenLocation(), zh, en);
  }

  private static ProblemException unreadable(JacksonException e, JsonLocation last) {
    return at(
        e.getLocation() == null ? last : e.getLocation(),
        "不是有效的 JSON（" + e.getOriginalMessage() + "）",
        "this is not valid JSON (" + e.getOriginalMessage() + ")");
  }

  private static ProblemException at(JsonLocation place, String zh, String en) {
    long line = place.getLineNr();
    long column = place.getColumnNr();
    return new ProblemException(
        Problem.of(
                ProblemType.MALFORMED_BODY,
                "正文第 " + line + " 行第 " + column + " 列：" + zh + "；请更正后重新上报",
                "Line "
                    + line
                    + ", column "
                    + column
                    + " of the body: "
                    + en
                    + "; correct it and send it again")
            .member("line", line)
            .member("column", column));
  }
}

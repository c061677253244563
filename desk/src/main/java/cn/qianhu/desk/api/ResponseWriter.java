package cn.qianhu.desk.api;

import cn.qianhu.contract.csv.CsvOutput;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.web.Json;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Writes answers: decimals as the texts that were published, absent members left out. */
final class ResponseWriter {

  private static final JsonFactory JSON = new JsonFactory();

  /** A place in a cell: as the first release wrote it. */
  private static final String PLACE = "Place[topic=%s, partition=%d, offset=%d, reportId=%s]";

  private static final int USUAL = 1 << 14;

  private ResponseWriter() {}

  /** An answer as JSON; that of rows is still open, for {@link #closed}. */
  static byte[] json(ApiResponse apiResponse) {
    if (apiResponse instanceof ApiResponse.JsonDocument document) {
      return Json.bytes(document.content());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
    try (JsonGenerator json =
        JSON.createGenerator(bytes).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
      json.writeStartObject();
      write(json, (ApiResponse.RowPage<?>) apiResponse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Rows with what the desk knows now, which moves while the rows do not. */
  static byte[] closed(byte[] rows, FreshnessReader.FreshnessStamp known) {
    byte[] end = (",\"known\":" + text(known) + "}").getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(rows, rows.length + end.length);
    System.arraycopy(end, 0, whole, rows.length, end.length);
    return whole;
  }

  private static <R> void write(JsonGenerator json, ApiResponse.RowPage<R> rows)
      throws IOException {
    json.writeArrayFieldStart("rows");
    for (R row : rows.rows()) {
      write(json, rows.columns(), row);
    }
    json.writeEndArray();
    if (rows.next() != null) {
      json.writeStringField("next", rows.next());
    }
  }

  private static <R> void write(JsonGenerator json, ColumnList<R> columns, R row)
      throws IOException {
    json.writeStartObject();
    for (TableColumn<R> column : columns.columns()) {
      Object value = column.of(row);
      if (value != null) {
        json.writeFieldName(column.code());
        write(json, value);
      }
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else {
      json.writeRawValue(text(value));
    }
  }

  private static String text(Object value) {
    Object inOrder = value instanceof Map<?, ?> pairs ? new TreeMap<>(pairs) : value;
    return new String(Json.bytes(inOrder), StandardCharsets.UTF_8);
  }

  /** Writes a row as a JSON object. */
  static <R> String row(ColumnList<R> columns, R row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      write(json, columns, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Rows as CSV, in the form of the tables of results. */
  static <R> byte[] csv(ApiResponse.RowPage<R> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
    try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        CsvOutput csv = CsvOutput.guarded(text, CsvOutput.Lines.LF)) {
      csv.row(rows.columns().codes());
      for (R row : rows.rows()) {
        csv.row(rows.columns().columns().stream().map(column -> cell(column.of(row))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> list && list.stream().allMatch(String.class::isInstance)) {
      return String.join(";", list.stream().map(String.class::cast).toList());
    }
    if (value instanceof ReportRef place) {
      return PLACE.formatted(place.topic(), place.partition(), place.offset(), place.reportId());
    }
    return value instanceof Map || value instanceof Collection ? text(value) : value.toString();
  }
}

package cn.qianhu.desk.view;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The latest record of each cell. A province has some 10^5 cells, but only some thousand series:
 * each keeps its months in a row, and records stay encoded until they are asked for.
 */
public final class CellView<T extends SpecificRecord> implements View {

  private static final String BEFORE_ALL = "";
  private static final String BEHIND_ALL = "\uffff";

  private final Topic topic;
  private final AvroDecoder<T> decoder;
  private final NavigableMap<CellSeries, MonthRow> rows = new TreeMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private long size;

  CellView(Topic topic, Class<T> type, SchemaLookup schemas) {
    this.topic = topic;
    this.decoder = AvroDecoder.of(topic, type, schemas);
  }

  /** A record with its cell. */
  public record Found<T>(CellKey key, T value) {}

  @Override
  public Topic topic() {
    return topic;
  }

  @Override
  public boolean apply(ConsumerRecord<String, byte[]> committed) {
    CellKey key = CellKey.parse(committed.key()).orElse(null);
    if (key == null) {
      return false;
    }

    byte[] value = committed.value();
    if (value != null) {
      // What cannot be read is not to be met by those who ask.
      T unused = decoder.decode(value);
    }
    MonthRow row = value == null ? rows.get(key.series()) : row(key.series());
    byte[] before = row == null ? null : row.put(key.month(), value);
    size += (value == null ? 0 : 1) - (before == null ? 0 : 1);
    if (value == null && row != null && row.isEmpty()) {
      rows.remove(key.series());
    }
    return !Arrays.equals(before, value);
  }

  private MonthRow row(CellSeries series) {
    MonthRow row = rows.get(series);
    if (row == null) {
      row = new MonthRow();
      rows.put(
          new CellSeries(share(series.scope()), share(series.region()), share(series.industry())),
          row);
    }
    return row;
  }

  private String share(String code) {
    return codes.computeIfAbsent(code, same -> same);
  }

  @Override
  public long size() {
    return size;
  }

  public Optional<T> get(CellKey key) {
    MonthRow row = rows.get(key.series());
    return Optional.ofNullable(row == null ? null : row.get(key.month())).map(decoder::decode);
  }

  public boolean has(CellKey key) {
    MonthRow row = rows.get(key.series());
    return row != null && row.get(key.month()) != null;
  }

  /** All records in the order of their cells. */
  public Stream<T> stream() {
    return rows.values().stream()
        .flatMap(row -> IntStream.rangeClosed(row.first(), row.last()).mapToObj(row::get))
        .filter(Objects::nonNull)
        .map(decoder::decode);
  }

  /**
   * The records asked for, in the order of their cells.
   *
   * @param from the first cell that may be returned, or null
   */
  public Stream<Found<T>> find(CellFilter filter, CellKey from) {
    return candidates(filter, from)
        .filter(entry -> filter.admits(entry.getKey()))
        .flatMap(entry -> months(entry.getKey(), entry.getValue(), filter, from));
  }

  private Stream<Map.Entry<CellSeries, MonthRow>> candidates(CellFilter filter, CellKey from) {
    CellSeries first = from == null ? null : from.series();
    if (filter.scopes() == null || filter.regions() == null) {
      return (first == null ? rows : rows.tailMap(first, true)).entrySet().stream();
    }
    return filter.scopes().stream()
        .sorted()
        .flatMap(
            scope ->
                filter.regions().stream()
                    .sorted()
                    .flatMap(region -> within(scope, region, first).entrySet().stream()));
  }

  /** The series of a scope and region, from the first one that may be returned. */
  private NavigableMap<CellSeries, MonthRow> within(String scope, String region, CellSeries first) {
    CellSeries lowest = new CellSeries(scope, region, BEFORE_ALL);
    CellSeries highest = new CellSeries(scope, region, BEHIND_ALL);
    CellSeries start = first != null && first.compareTo(lowest) > 0 ? first : lowest;
    return start.compareTo(highest) > 0
        ? new TreeMap<>()
        : rows.subMap(start, true, highest, false);
  }

  private Stream<Found<T>> months(
      CellSeries series, MonthRow row, CellFilter filter, CellKey from) {
    int first = Math.max(row.first(), filter.from());
    if (from != null && series.equals(from.series())) {
      first = Math.max(first, from.month());
    }
    return IntStream.rangeClosed(first, Math.min(row.last(), filter.to()))
        .filter(month -> row.get(month) != null)
        .mapToObj(month -> new Found<>(new CellKey(series, month), decoder.decode(row.get(month))));
  }
}

package cn.qianhu.command.container;

import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableSpec;
import cn.qianhu.desk.api.DeskClient;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result tables as a desk tells them over HTTP, written as {@code qianhu batch} writes them.
 */
final class TablesAtDesk {

  private static final Comparator<String> BY_CELLS =
      Comparator.comparing(row -> row.replace(',', '\0'));

  /** Where the desk has a table that it does not call as its file is called. */
  private static final Map<TableSpec<?>, String> LISTS =
      Map.of(ResultTables.REJECTED, "rejections", ResultTables.SUSPECTS, "suspect-cells");

  private final DeskClient desk;
  private final String key;
  private final Path folder;

  /**
   * @param key of somebody who may see everything
   * @param folder where the tables are written
   */
  TablesAtDesk(DeskClient desk, String key, Path folder) {
    this.desk = desk;
    this.key = key;
    this.folder = folder;
  }

  /** Asks for all tables as they are now. */
  void write() {
    for (TableSpec<?> table : ResultTables.filed()) {
      String header = String.join(",", table.file().codes());
      if (table == ResultTables.JOURNAL) {
        write(table, header, journal(ask(ResultTables.ACCOUNTS)));
      } else {
        write(table, header, rows(header, ask(table)));
      }
    }
  }

  private List<NamedCsvRecord> ask(TableSpec<?> table) {
    String list = LISTS.getOrDefault(table, table.name());
    String lines = String.join("\n", desk.csv(key, "/api/v1/" + list + "?limit=5000"));
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(lines)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The columns of the table out of the columns of the answer, which may be more. */
  private static Stream<String> rows(String header, List<NamedCsvRecord> answer) {
    List<String> columns = List.of(header.split(","));
    return answer.stream()
        .map(row -> columns.stream().map(row::getField).collect(Collectors.joining(",")))
        .distinct()
        .sorted(BY_CELLS);
  }

  private void write(TableSpec<?> table, String header, Stream<String> rows) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(table.fileName()),
          Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n", "", "\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every posting leaves one account: the statements of all accounts have them all. */
  private Stream<String> journal(List<NamedCsvRecord> accounts) {
    SortedMap<Long, String> postings = new TreeMap<>();
    for (NamedCsvRecord row : accounts) {
      String account = row.getField("account");
      for (JsonNode line : statement(account).path("lines")) {
        if (line.hasNonNull("out")) {
          postings.put(line.path("seq").asLong(), posting(account, line));
        }
      }
    }
    return postings.values().stream();
  }

  private JsonNode statement(String account) {
    String name = URLEncoder.encode(account, StandardCharsets.UTF_8);
    return desk.get(key, "/api/v1/accounts/" + name + "/statement").json();
  }

  private static String posting(String account, JsonNode line) {
    return String.join(
        ",",
        line.path("seq").asText(),
        line.path("command_id").asText(),
        line.path("date").asText(),
        account,
        line.path("counter_account").asText(),
        line.path("out").asText());
  }
}
